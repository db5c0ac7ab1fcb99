"""What lies under the pins of the map: the coast that the site draws itself, or an office's tile server."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings

WIDTH = 900  # units, in which everything on the map is measured
_TILE = 256  # pixels


class Tile(NamedTuple):
    """A square picture of the earth and where it lies on the map."""

    address: str
    x: str
    y: str
    size: str


class Drawing:
    """The drawing of templates/components/chart_drawing.html. An office elsewhere replaces that and these numbers."""

    # The corner at the top left, and what a degree measures on it.
    west, north = 106.40, 21.02
    degree_width, degree_height = 1125, 1203
    height = 650
    credit = ""

    def place(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place lies, from the left and from the top; it may be off the map."""
        return (longitude - self.west) * self.degree_width, (self.north - latitude) * self.degree_height

    def tiles(self, left, top, width, height) -> list[Tile]:
        """The pictures that cover a part of the map: none, it is drawn."""
        return []


@dataclass(frozen=True)
class TileServer:
    """Pictures in Web Mercator, as the servers of OpenStreetMap and others name them: ``…/{z}/{x}/{y}.png``.

    ``area`` is west, south, east, north, in degrees.
    """

    address: str
    area: tuple[float, float, float, float]
    credit: str = ""

    @property
    def height(self) -> int:
        _west, south, east, _north = self.area
        return round(self.place(south, east)[1])

    def place(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place lies, from the left and from the top; it may be off the map."""
        left, top = self._corner
        x, y = _mercator(latitude, longitude)
        return (x - left) * self._earth, (y - top) * self._earth

    def tiles(self, left, top, width, height) -> list[Tile]:
        """The pictures that cover a part of the map, about four to its width."""
        zoom = max(0, min(round(math.log2(self._earth * WIDTH / (_TILE * width))), 19))
        size, count = self._earth / 2**zoom, 2**zoom
        west, north = (self._earth * corner for corner in self._corner)
        columns = _covering(west + left, width, size, count)
        rows = _covering(north + top, height, size, count)
        return [
            Tile(
                self.address.format(z=zoom, x=column, y=row),
                f"{column * size - west:.2f}",
                f"{row * size - north:.2f}",
                f"{size:.2f}",
            )
            for row in rows
            for column in columns
        ]

    @property
    def _corner(self) -> tuple[float, float]:
        return _mercator(self.area[3], self.area[0])

    @property
    def _earth(self) -> float:
        """What the whole earth would measure on the map."""
        return WIDTH * 360 / (self.area[2] - self.area[0])


def ground() -> Drawing | TileServer:
    """What the office has chosen."""
    if not settings.MAP_TILES:
        return Drawing()
    return TileServer(settings.MAP_TILES, settings.MAP_AREA, settings.MAP_CREDIT)


def _mercator(latitude: float, longitude: float) -> tuple[float, float]:
    """From the left and from the top of the earth, as parts of it."""
    bent = math.asinh(math.tan(math.radians(latitude)))
    return (longitude + 180) / 360, (1 - bent / math.pi) / 2


def _covering(start, length, size, count) -> range:
    return range(max(0, math.floor(start / size)), min(count, math.ceil((start + length) / size)))
