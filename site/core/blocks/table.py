"""Tables, with nothing in them but cells: what a forged form sends besides would break the page that shows it."""

import json

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block.blocks import TableBlock

# The table editor's own words are English in every language.
TABLE_MENU = {
    "items": {
        "row_above": {"name": _("Insert row above")},
        "row_below": {"name": _("Insert row below")},
        "col_left": {"name": _("Insert column left")},
        "col_right": {"name": _("Insert column right")},
        "remove_row": {"name": _("Remove row")},
        "remove_col": {"name": _("Remove column")},
        "undo": {"name": _("Undo")},
        "redo": {"name": _("Redo")},
    }
}
_HEADERS = ("row", "column", "both", "neither")
_FLAGS = ("first_row_is_table_header", "first_col_is_header")


def sound(table) -> dict | None:
    """A table of texts, its caption and which cells are headers; None if there is no table in ``table``."""
    rows = table.get("data") if isinstance(table, dict) else None
    if not isinstance(rows, list):
        return None
    value = {"data": [[_text(cell) for cell in row] for row in rows if isinstance(row, list)]}
    value |= {name: bool(table[name]) for name in _FLAGS if name in table}
    choice = table.get("table_header_choice")
    value["table_header_choice"] = choice if choice in _HEADERS else ""
    value["table_caption"] = _text(table.get("table_caption")) or ""
    return value


def _text(cell) -> str | None:
    return str(cell) if isinstance(cell, str | int | float) else None


class SoundTableBlock(TableBlock):
    """Wagtail's table block. Whatever is sent or stored, what it holds is a table that can be shown."""

    def value_from_form(self, value):
        try:
            return sound(json.loads(value))
        except ValueError:
            return None

    def to_python(self, value):
        return super().to_python(sound(value))

    def normalize(self, value):
        return sound(value)
