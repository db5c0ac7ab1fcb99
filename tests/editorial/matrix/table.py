"""The table itself, read from `table.txt`, so that people read what the tests read. Needs neither Django nor a database."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .people import PEOPLE

HAPPENS, REFUSED = "✔", "✘"
_FILE = Path(__file__).with_name("table.txt")


@dataclass(frozen=True)
class Row:
    """An action by one way, and for each person, by key, whether it happens."""

    section: str
    action: str
    way: str
    cells: dict[str, bool]

    @property
    def key(self) -> tuple[str, str]:
        return self.action, self.way


def rows() -> list[Row]:
    """The rows in the order of the file. Raises ValueError for a line that cannot be understood."""
    return list(_parse(_FILE.read_text(encoding="utf-8").splitlines()))


def cells() -> list[tuple[Row, str]]:
    """Every cell: its row, and the key of the person."""
    return [(row, person.key) for row in rows() for person in PEOPLE]


def _parse(lines) -> Iterator[Row]:
    section = None
    for line in lines:
        if line.startswith("# "):
            section = _section(line)
        elif section and line.strip():
            yield _row(section, line)


def _section(line) -> str:
    columns = " ".join(person.abbreviation for person in PEOPLE)
    if not line.endswith(columns):
        raise ValueError(f"These are not the columns: {line}")
    return line.removeprefix("# ").removesuffix(columns).strip()


def _row(section, line) -> Row:
    action, separator, rest = line.partition(" | ")
    way, *marks = rest.rsplit(maxsplit=len(PEOPLE))
    if not separator or len(marks) != len(PEOPLE) or set(marks) - {HAPPENS, REFUSED}:
        raise ValueError(f"This is no row: {line}")
    cells = {person.key: mark == HAPPENS for person, mark in zip(PEOPLE, marks, strict=True)}
    return Row(section, action.strip(), way.strip(), cells)
