"""The table as a page for people: docs/permissions.md. `python -m tests.editorial.matrix.document` writes it anew."""

from itertools import groupby
from pathlib import Path

from .people import PEOPLE
from .table import HAPPENS, REFUSED, Row, rows

DOCUMENT = Path(__file__).parents[3] / "docs/permissions.md"
_INTRODUCTION = f"""\
# Who may do what

Written from `tests/editorial/matrix/table.txt`; a test tries every cell of it on SQLite and on PostgreSQL.
{HAPPENS}: it happens. {REFUSED}: it is refused, and nothing that readers see has changed. The same act stands here once for each
way that leads to it: a form, a list, an address of the admin's API, code. Nobody publishes: what every step of a
review has approved goes live by itself, and an emergency is an administrator's logged exception.
An entry of the directory that is "assigned to him" was assigned to whoever tries, whatever his role.

"""


def render() -> str:
    """The whole page, as Markdown."""
    sections = groupby(rows(), key=lambda row: row.section)
    return "\n".join([_INTRODUCTION + _people(), *(_section(name, list(its)) for name, its in sections)])


def _people() -> str:
    lines = ["| Column | Who |", "| --- | --- |"]
    for person in PEOPLE:
        who = f"{person.name}: {person.note}" if person.note else person.name
        lines.append(f"| {person.abbreviation} | {who} |")
    return "\n".join([*lines, ""])


def _section(name, its: list[Row]) -> str:
    columns = " | ".join(person.abbreviation for person in PEOPLE)
    lines = [f"## {name}", "", f"| | | {columns} |", f"| --- | --- |{' :-: |' * len(PEOPLE)}"]
    before = None
    for row in its:
        action = row.action if row.action != before else ""
        marks = " | ".join(HAPPENS if row.cells[person.key] else REFUSED for person in PEOPLE)
        lines.append(f"| {action} | {row.way} | {marks} |")
        before = row.action
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    DOCUMENT.write_text(render(), encoding="utf-8")
