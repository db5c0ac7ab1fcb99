"""The archive of a section: its years and months, with the number of articles in each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Month:
    """A month of the shown year. ``share`` is its count as a percentage of the fullest month's."""

    number: int
    count: int
    share: int


class Archive:
    """The years and months of a section, from rows of ``{"year", "month", "count"}``.

    ``year`` and ``month`` are those the reader asked for, or None; ``shown_year`` is the year whose months
    are drawn: the one asked for, else the newest.
    """

    def __init__(self, rows, year: int | None = None, month: int | None = None):
        self.counts = {(row["year"], row["month"]): row["count"] for row in rows}
        self.year, self.month = year, month
        self.years = sorted({year for year, _ in self.counts}, reverse=True)
        self.shown_year = year or (self.years[0] if self.years else None)

    @property
    def years_with_counts(self) -> list[tuple[int, int]]:
        """The years, newest first, each with its number of articles."""
        return [(year, sum(n for (y, _), n in self.counts.items() if y == year)) for year in self.years]

    @property
    def exists(self) -> bool:
        """Whether the period asked for has any article; no period at all always exists."""
        return self.year is None or self.count > 0

    @property
    def count(self) -> int:
        """The number of articles in the period asked for."""
        return sum(
            count
            for (year, month), count in self.counts.items()
            if self.year in (None, year) and self.month in (None, month)
        )

    @property
    def months(self) -> list[Month]:
        """The twelve months of the shown year."""
        counts = [self.counts.get((self.shown_year, number), 0) for number in range(1, 13)]
        fullest = max(counts) or 1
        return [
            Month(number, count, round(100 * count / fullest)) for number, count in enumerate(counts, start=1)
        ]
