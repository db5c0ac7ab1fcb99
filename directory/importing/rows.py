"""What a row says of an institute: facts for its fields, names beside them, and whom it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from directory import identifiers
from directory.models import Institute, InstituteName

from . import columns, values
from .fields import ResearchFields
from .provinces import Provinces
from .readers import Table
from .refusal import RowRefused


@dataclass
class Row:
    """A row of the file. ``problems`` are why it is refused; an empty cell says nothing, so it is nowhere here."""

    line: int
    facts: dict = field(default_factory=dict)
    names: list[tuple] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    related: list[str] = field(default_factory=list)
    research_fields: list = field(default_factory=list)
    description: list[str] = field(default_factory=list)
    logo: str = ""
    problems: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """What the report calls it."""
        return self.facts.get("name_vi") or self.facts.get("name_en") or ""


class RowReader:
    """Reads the rows of a table, with the lists of the office."""

    def __init__(self, table: Table):
        self.columns, self.unknown = columns.known_columns(table.headings)
        self.table = table
        self.provinces, self.research_fields = Provinces(), ResearchFields()
        self.skipped = 0

    def rows(self) -> list[Row]:
        """Every row but empty ones, which are counted."""
        found = []
        for line, cells in self.table.rows:
            if all(map(_is_empty, cells)) or self._is_remark(cells):
                self.skipped += 1
            else:
                found.append(self._row(line, cells))
        return found

    def _is_remark(self, cells) -> bool:
        """Whether it is a line as our exports end with: about the file, below a heading of theirs."""
        first, *rest = cells
        return self.columns[0] is None and str(first).startswith("#") and all(map(_is_empty, rest))

    def _row(self, line, cells) -> Row:
        row = Row(line)
        if len(cells) > len(self.columns):
            row.problems.append(_("The row has more cells than there are headings."))
        given = {
            column: cell
            for column, cell in zip(self.columns, cells, strict=False)
            if column and cell is not None
        }
        # The place as its source has it comes last: a province of its own column stands before it.
        for column, cell in sorted(given.items(), key=lambda item: item[0] == "city"):
            self._or_problem(row, column, partial(self._take, row, column, cell))
        if "types" in given and "kind" not in row.facts:
            self._or_problem(row, "kind", partial(_take_types, row, given["types"]))
        if not row.title and not row.problems:
            row.problems.append(_("It has no official name."))
        _check(row)
        if _is_empty(given.get("latitude")) != _is_empty(given.get("longitude")):
            row.problems.append(_("Latitude and longitude come together."))
        return row

    def _take(self, row, column, cell) -> None:
        if column in columns.NAMES:
            kind = columns.NAMES[column]
            given = [values.name_with_years(name) for name in values.texts(cell)]
            # One that is there twice keeps its years.
            years = {name: period for name, *period in sorted(given, key=lambda one: any(one[1:]))}
            row.names += [
                (kind, name, *years[name]) for name in dict.fromkeys(name for name, *_years in given)
            ]
        elif column == "fields_of_research":
            row.research_fields = self.research_fields.of(values.texts(cell))
        elif column == "related":
            row.related = values.texts(cell)
        elif column == "description":
            row.description = values.paragraphs(cell)
        elif column != "types" and (text := values.text(cell)):
            self._take_text(row, column, text)

    def _take_text(self, row, column, text) -> None:
        if column in columns.LINKS:
            row.links[column] = text
        elif column == "logo":
            row.logo = text
        elif column == "province":
            row.facts["province"] = self.provinces.of(text)
            if row.facts["province"] is None:
                raise RowRefused(_("“%(value)s” is no province of the list.") % {"value": text[:40]})
        elif column == "city" and "province" not in row.facts and (province := self.provinces.of(text)):
            row.facts["province"] = province
        else:
            row.facts[column] = _CONVERTERS.get(column, str)(text)

    @staticmethod
    def _or_problem(row, column, act: Callable) -> None:
        try:
            act()
        except RowRefused as refusal:
            row.problems.append(f"{columns.label(column)}: {refusal}")


def _is_empty(cell) -> bool:
    return cell is None or cell in ("", []) or not str(cell).strip()


_CONVERTERS = {
    **dict.fromkeys(columns.NUMBERS, values.number),
    **{name: partial(values.degrees, name) for name in columns.DEGREES},
    **{name: partial(values.choice, name) for name in columns.CHOICES},
    "status_date": values.day,
    "ror": identifiers.ror_id,
    "wikidata": identifiers.wikidata_id,
}
_RELATIONS = ("province", "parent", "successor")


def _take_types(row, cell) -> None:
    names = f"{row.facts.get('name_vi', '')} {row.facts.get('name_en', '')}"
    if types := values.texts(cell):
        row.facts["kind"] = values.kind_of_types(types, names)


def _check(row) -> None:
    """What the fields themselves would say: lengths, identifiers, years. Asks the database nothing."""
    for name, value in row.facts.items():
        if name not in _RELATIONS:
            _say(row, columns.label(name), partial(Institute._meta.get_field(name).clean, value, None))
    for kind, name, start, end in row.names:
        entry = InstituteName(kind=kind, name=name, start_year=start, end_year=end)
        _say(row, name[:40], partial(entry.clean_fields, exclude=["institute"]))
        _say(row, name[:40], entry.clean)


def _say(row, about, check: Callable) -> None:
    try:
        check()
    except ValidationError as error:
        row.problems.append(f"{about}: {' '.join(error.messages)}")
