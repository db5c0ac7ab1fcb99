"""Institutes on the map: the whole of it, or the part around one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from .ground import WIDTH, Tile, ground

NEAR_WIDTH, NEAR_HEIGHT = 340, 170
_LABEL_DROP = 4.3


@dataclass(frozen=True)
class Pin:
    """An institute at its place on the drawing."""

    number: int
    institute: object
    left: float
    top: float

    # As text: a template would print numbers with the comma of the reader's language.
    @property
    def x(self) -> str:
        return f"{self.left:.1f}"

    @property
    def y(self) -> str:
        return f"{self.top:.1f}"

    @property
    def label_y(self) -> str:
        """Where the number stands so that it is in the middle of the pin."""
        return f"{self.top + _LABEL_DROP:.1f}"


@dataclass(frozen=True)
class Chart:
    """A part of the map with the pins on it; ``missing`` counts the institutes that are not.

    Without ``tiles`` the coast is drawn under them; ``credit`` says whose the tiles are.
    """

    pins: Sequence[Pin]
    height: int
    missing: int = 0
    left: int = 0
    top: int = 0
    width: int = WIDTH
    tiles: Sequence[Tile] = ()
    credit: str = ""

    @property
    def view_box(self) -> str:
        return f"{self.left} {self.top} {self.width} {self.height}"

    @property
    def is_near(self) -> bool:
        """Whether it shows a part, with room for more names of places."""
        return self.width < WIDTH

    @property
    def label_y(self) -> int:
        """Where the degrees of longitude are written."""
        return self.top + 14


def map_of(institutes, total=None) -> Chart | None:
    """The whole chart with those of the ``institutes`` that lie on it, numbered in their order; None if none does.

    ``total`` counts the list that they are taken from, where they are a part of it.
    """
    institutes, under = list(institutes), ground()
    placed = [(institute, place) for institute in institutes if (place := _place(institute, under))]
    pins = [Pin(number, institute, *place) for number, (institute, place) in enumerate(placed, start=1)]
    missing = (len(institutes) if total is None else total) - len(pins)
    tiles = under.tiles(0, 0, WIDTH, under.height) if pins else []
    return Chart(pins, under.height, missing, tiles=tiles, credit=under.credit) if pins else None


def map_around(institute) -> Chart | None:
    """The chart near an institute, with it alone; None if it does not lie on the chart."""
    under = ground()
    place = _place(institute, under)
    if place is None:
        return None
    wholes, parts = (WIDTH, under.height), (NEAR_WIDTH, NEAR_HEIGHT)
    left, top = (
        round(min(max(middle - part / 2, 0), max(whole - part, 0)))
        for middle, part, whole in zip(place, parts, wholes, strict=True)
    )
    tiles = under.tiles(left, top, *parts)
    return Chart([Pin(1, institute, *place)], NEAR_HEIGHT, 0, left, top, NEAR_WIDTH, tiles, under.credit)


def _place(institute, under) -> tuple[float, float] | None:
    if institute.latitude is None or institute.longitude is None:
        return None
    left, top = under.place(float(institute.latitude), float(institute.longitude))
    return (left, top) if 0 <= left <= WIDTH and 0 <= top <= under.height else None
