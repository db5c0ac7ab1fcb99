"""What a cell means: its text, made into the value of a field. Raises RowRefused where it means nothing."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.formats import get_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.text import fold
from directory.facts import DEGREES
from directory.models import Institute
from directory.plain_text import one_line

from .refusal import RowRefused
from .spreadsheet import Formula

_PARTING = re.compile(r"[;\n]")
_BLANK_LINE = re.compile(r"\n\s*\n")
_YEARS = re.compile(r"\s*\(\s*(\d{4})?\s*[-–—]\s*(\d{4}|nay|present|now)?\s*\)\s*$")
_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_DEGREES = Decimal("0.000001")


def text(cell) -> str:
    """One line of text in NFC; numbers as they are written."""
    if cell is None:
        return ""
    if isinstance(cell, Formula):
        raise RowRefused(
            _("A cell computes its value: %(formula)s. Paste the value.") % {"formula": cell[:40]}
        )
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, (list, dict)):
        raise RowRefused(_("There is a list where one value belongs."))
    if "\0" in (given := str(cell)):
        raise RowRefused(_("A cell holds a NUL character."))
    return one_line(given)


def texts(cell) -> list[str]:
    """The texts of a cell that may hold several: a list, or parted by semicolons or lines."""
    cells = cell if isinstance(cell, list) else _PARTING.split(cell) if isinstance(cell, str) else [cell]
    if isinstance(cell, Formula):
        cells = [cell]
    return list(dict.fromkeys(found for part in cells if (found := text(part))))


def paragraphs(cell) -> list[str]:
    """The paragraphs of a text, parted by blank lines. A line break inside one is a space."""
    is_text = isinstance(cell, str) and not isinstance(cell, Formula)
    parts = _BLANK_LINE.split("\n".join(cell.splitlines())) if is_text else [cell]
    return [found for part in parts if (found := text(part))]


def number(given: str) -> int:
    """A whole number, with or without points between the thousands."""
    digits = re.sub(r"(?<=\d)[.,\s](?=\d{3}\b)", "", given)
    if not re.fullmatch(r"\d{1,9}", digits, re.ASCII):
        raise RowRefused(_("“%(value)s” is no whole number.") % {"value": given[:40]})
    return int(digits)


def degrees(field: str, given: str) -> Decimal:
    """Degrees of latitude or longitude, to the six places that are stored."""
    limit, message = DEGREES[field]
    try:
        value = Decimal(given.replace(",", ".")).quantize(_DEGREES)
    except InvalidOperation as error:
        raise RowRefused(str(message)) from error
    if not value.is_finite() or abs(value) > limit:
        raise RowRefused(str(message))
    return value


def day(given: str) -> date:
    """A date, as 2025-07-01 or 01/07/2025."""
    try:
        if match := _DATE.fullmatch(given):
            first, second, year = map(int, match.groups())
            return date(year, second, first)
        return date.fromisoformat(given)
    except ValueError as error:
        raise RowRefused(_("“%(value)s” is no date; write 01/07/2025.") % {"value": given[:40]}) from error


def choices(field: str) -> list[tuple[str, str]]:
    """What a field with choices can be: the value that is stored, and what the admin calls it."""
    return Institute._meta.get_field(field).choices


def choice(field: str, given: str) -> str:
    """One of the choices of a field, by its value or by what it is called in either language."""
    wanted = fold(given)
    for language in ("vi", "en"):
        with override(language):
            for value, label in choices(field):
                if wanted in (fold(value), fold(str(label))):
                    return value
    raise RowRefused(
        _("“%(value)s” is not one of the choices. Write one of: %(choices)s.")
        % {"value": given[:40], "choices": ", ".join(value for value, _label in choices(field))}
    )


def name_with_years(given: str) -> tuple[str, int | None, int | None]:
    """``Trạm Nghiên cứu (1998–2012)`` -> the name, the year it began, the year it ended."""
    match = _YEARS.search(given)
    if not match or not any(match.groups()):
        return given, None, None
    start, end = match.groups()
    return given[: match.start()], int(start) if start else None, int(end) if end and end.isdigit() else None


def kind_of_types(types: list[str], name: str) -> str:
    """The kind for ROR's types of an organisation. ROR knows no colleges, so the name has a say."""
    kinds = Institute.Kind
    if "education" in types:
        words = f" {fold(name)} "
        is_college = " cao dang " in words or (" college " in words and " university " not in words)
        return kinds.COLLEGE if is_college else kinds.UNIVERSITY
    by_type = {"healthcare": kinds.HOSPITAL, "facility": kinds.INSTITUTE, "company": kinds.ENTERPRISE}
    by_type["government"] = kinds.AUTHORITY
    return next((by_type[name] for name in by_type if name in types), kinds.OTHER)


def shown(field: str, value) -> str:
    """A value as the report shows it."""
    if value is None or value == "":
        return ""
    if field in ("kind", "status"):
        return str(dict(Institute._meta.get_field(field).flatchoices).get(value, value))
    if isinstance(value, date):
        return value.strftime(get_format("DATE_INPUT_FORMATS")[0])
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return str(value)
