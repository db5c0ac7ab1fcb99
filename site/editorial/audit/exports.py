"""Spreadsheets: local times, letters that Excel recognises, and no cell that a spreadsheet would calculate."""

from datetime import datetime

from django.utils import timezone
from django.utils.functional import Promise
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from wagtail.admin.views.mixins import SpreadsheetExportMixin

# With what a formula begins, half and full width, and what some programs strip before they look.
_FORMULAS = tuple("=+-@＝＋－＠")
_STRIPPED = tuple("\t\r\n")


def defuse(text: str) -> str:
    """The text as a cell may hold it: an apostrophe before what would be a formula, no control characters."""
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    if text.startswith(_STRIPPED) or text.lstrip().startswith(_FORMULAS):
        return f"'{text}"
    return text


def without_data(view):
    """Mark a view whose download holds nothing of the office, so that the log leaves it out."""
    view.is_without_data = True
    return view


def _local(value):
    return (
        timezone.localtime(value).replace(microsecond=0, tzinfo=None) if timezone.is_aware(value) else value
    )


class SafeExportMixin(SpreadsheetExportMixin):
    """Comes before a report of Wagtail, or is part of ours."""

    custom_value_preprocess = SpreadsheetExportMixin.custom_value_preprocess | {
        datetime: {
            SpreadsheetExportMixin.FORMAT_XLSX: _local,
            SpreadsheetExportMixin.FORMAT_CSV: lambda value: str(_local(value)),
        }
    }

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return defuse(str(value)) if isinstance(value, (str, Promise)) else value

    def stream_csv(self, queryset):
        yield b"\xef\xbb\xbf"  # tells Excel that the letters are UTF-8
        yield from super().stream_csv(queryset)
