"""Reading the first sheet of a spreadsheet, with an eye on files that are made to fill a server's memory."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from .refusal import FileRefused

_MAX_UNPACKED = 200 * 1024**2
_MAX_COLUMNS = 200


class Formula(str):
    """What stands in a cell that computes: text that nobody typed as a value."""

    __slots__ = ()


def read_xlsx(content: bytes) -> Iterator[tuple[int, list]]:
    """The rows of the first sheet, as they are read. Raises FileRefused."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except BadZipFile as error:
        raise FileRefused(_("This is no XLSX file.")) from error
    if unpacked > _MAX_UNPACKED:
        raise FileRefused(_("The spreadsheet is too large when unpacked."))
    try:
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
