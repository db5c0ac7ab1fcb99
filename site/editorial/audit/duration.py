"""How long things took, in working hours."""

from datetime import date
from statistics import mean, median

from editorial.calendar import holidays, working_time


class Clock:
    """Counts working hours; it reads the holidays once."""

    def __init__(self):
        self._days_off = holidays(date.min)

    def hours(self, start, end) -> float:
        """The working hours between two moments, rounded to a minute or so."""
        return round(working_time(start, end, self._days_off).total_seconds() / 3600, 2)


def summary(values) -> dict:
    """How many, on average, and the middle one."""
    values = list(values)
    if not values:
        return {"count": 0, "mean": None, "median": None}
    return {"count": len(values), "mean": round(mean(values), 2), "median": round(median(values), 2)}
