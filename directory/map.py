"""Institutes on the chart of the coast that the site draws itself (templates/components/chart_drawing.html).

An office elsewhere replaces the drawing and the numbers here, which say what part of the earth it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# The corner at the top left, and what a degree measures on the drawing.
WEST, NORTH = 106.40, 21.02
DEGREE_WIDTH, DEGREE_HEIGHT = 1125, 1203
WIDTH, HEIGHT = 900, 650
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
    """A part of the drawing with the pins on it; ``missing`` counts the institutes that are not."""

    pins: Sequence[Pin]
    missing: int = 0
    left: int = 0
    top: int = 0
    width: int = WIDTH
    height: int = HEIGHT

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
    institutes = list(institutes)
    placed = [(institute, place) for institute in institutes if (place := _place(institute))]
    pins = [Pin(number, institute, *place) for number, (institute, place) in enumerate(placed, start=1)]
    missing = (len(institutes) if total is None else total) - len(pins)
    return Chart(pins, missing=missing) if pins else None


def map_around(institute) -> Chart | None:
    """The chart near an institute, with it alone; None if it does not lie on the chart."""
    place = _place(institute)
    if place is None:
        return None
    left, top = (
        round(min(max(middle - part / 2, 0), whole - part))
        for middle, part, whole in zip(place, (NEAR_WIDTH, NEAR_HEIGHT), (WIDTH, HEIGHT), strict=True)
    )
    return Chart([Pin(1, institute, *place)], left=left, top=top, width=NEAR_WIDTH, height=NEAR_HEIGHT)


def _place(institute) -> tuple[float, float] | None:
    if institute.latitude is None or institute.longitude is None:
        return None
    left = (float(institute.longitude) - WEST) * DEGREE_WIDTH
    top = (NORTH - float(institute.latitude)) * DEGREE_HEIGHT
    return (left, top) if 0 <= left <= WIDTH and 0 <= top <= HEIGHT else None
