"""Reading a file: whatever its format, rows of text under headings."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from django.conf import settings
from django.utils.translation import gettext as _

from editorial.audit.exports import defuse

from .refusal import FileRefused
from .spreadsheet import read_xlsx

FORMATS = ("csv", "xlsx", "jsonl")
_SUFFIXES = {".csv": "csv", ".txt": "csv", ".xlsx": "xlsx", ".jsonl": "jsonl", ".ndjson": "jsonl"}
_SEPARATORS = ",;\t"


@dataclass
class Table:
    """Headings, and rows with the number of the line on which each stands. A cell is a text or a list of texts."""

    headings: list[str]
    rows: list[tuple[int, list]] = field(default_factory=list)


def read(content: bytes, name: str, format: str = "", max_rows: int = 0) -> Table:
    """Read a file of which ``name`` says the format, unless ``format`` does. Raises FileRefused."""
    format = format or format_of(name)
    max_rows = max_rows or settings.DIRECTORY_IMPORT_MAX_ROWS
    if format not in FORMATS:
        raise FileRefused(_("It has to be a CSV, XLSX or JSON Lines file."))
    if len(content) > settings.DIRECTORY_IMPORT_MAX_BYTES:
        megabytes = settings.DIRECTORY_IMPORT_MAX_BYTES // 1024**2
        raise FileRefused(_("The file is larger than %(size)s MB.") % {"size": megabytes})
    has_headings = format != "jsonl"
    lines = _limited(_READERS[format](content), max_rows, has_headings)
    if format == "jsonl":
        return _table_of_objects(lines)
    _line, headings = next(lines, (0, []))
    headings = ["" if cell is None else str(cell).strip() for cell in headings]
    return Table(headings, [(line, [_as_typed(cell) for cell in cells]) for line, cells in lines])


def format_of(name: str) -> str:
    """The format that the name of a file says, or nothing."""
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "")


def _limited(lines: Iterator, max_rows: int, has_headings: bool) -> Iterator:
    for count, line in enumerate(lines, start=1):
        if count > max_rows + has_headings:
            raise FileRefused(_("The file has more than %(rows)s rows. Divide it.") % {"rows": max_rows})
        yield line


def _as_typed(cell):
    """A cell without the apostrophe that exports put before what would be a formula."""
    was_defused = isinstance(cell, str) and cell.startswith("'") and defuse(cell[1:]) == cell
    return cell[1:] if was_defused else cell


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileRefused(
            _("The text is neither UTF-8 nor UTF-16. Save it as “CSV UTF-8” and try again.")
        ) from error


def _read_csv(content: bytes) -> Iterator[tuple[int, list]]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    # Excel in Vietnamese parts cells by semicolons.
    separator = max(_SEPARATORS, key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in lines:
            yield lines.line_num, cells
    except csv.Error as error:
        raise FileRefused(_("Line %(line)s is no CSV.") % {"line": lines.line_num}) from error


def _read_jsonl(content: bytes) -> Iterator[tuple[int, dict]]:
    for number, line in enumerate(_decoded(content).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            # JSON can write half of a surrogate pair, which is no text.
            json.dumps(value, ensure_ascii=False).encode()
        except (ValueError, RecursionError) as error:
            raise FileRefused(_("Line %(line)s is no JSON.") % {"line": number}) from error
        if not isinstance(value, dict):
            raise FileRefused(_("Line %(line)s is no JSON object.") % {"line": number})
        yield number, value


def _table_of_objects(objects: Iterator[tuple[int, dict]]) -> Table:
    """Objects as a table: every key of any of them is a heading."""
    kept = list(objects)
    headings = list(dict.fromkeys(key for _number, value in kept for key in value))
    return Table(headings, [(number, [value.get(key) for key in headings]) for number, value in kept])


_READERS = {"csv": _read_csv, "xlsx": read_xlsx, "jsonl": _read_jsonl}
