"""Reading the first sheet of a spreadsheet, with an eye on files that are made to fill a server's memory."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.xml.constants import ARC_STYLE

from .refusal import FileRefused

_MAX_UNPACKED = 64 * 1024**2
# What takes time is each element, however little it holds: ten thousand rows with most columns filled have fewer.
_MAX_TAGS = 2_000_000
# Those of styles take ten times as long.
_MAX_STYLES = 2 * 1024**2
_MAX_COLUMNS = 200


class Formula(str):
    """What stands in a cell that computes: text that nobody typed as a value."""

    __slots__ = ()


def read_xlsx(content: bytes) -> Iterator[tuple[int, list]]:
    """The rows of the first sheet, as they are read. Raises FileRefused."""
    try:
        archive = ZipFile(io.BytesIO(content))
    except BadZipFile as error:
        raise FileRefused(_("This is no XLSX file.")) from error
    try:
        if _is_too_large(archive):
            raise FileRefused(_("The spreadsheet is too large when unpacked."))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
        sheet = book.worksheets[0]
        # What a sheet says of its own size may be wrong.
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(max_col=_MAX_COLUMNS), start=1):
            yield number, _without_empty_end([_text(cell) for cell in cells])
    except FileRefused:
        raise
    except Exception as error:
        # openpyxl raises whatever its parts do: KeyError, ValueError, errors of XML.
        raise FileRefused(_("The spreadsheet cannot be read.")) from error


def _is_too_large(archive) -> bool:
    """Whether reading it would take longer, or more memory, than a file of as many rows as are allowed."""
    sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    if sum(sizes.values()) > _MAX_UNPACKED or sizes.get(ARC_STYLE, 0) > _MAX_STYLES:
        return True
    return sum(_tags(archive, name) for name in sizes) > _MAX_TAGS


def _tags(archive, name) -> int:
    with archive.open(name) as part:
        return sum(chunk.count(b"<") for chunk in iter(partial(part.read, 1024**2), b""))


def _text(cell) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return Formula(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _without_empty_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells
