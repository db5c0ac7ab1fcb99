"""The columns that an import knows, and the headings by which it knows them."""

from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import override

from core.text import fold
from directory.models import Institute, InstituteName

from .refusal import FileRefused

TEXTS = ("name_vi", "name_en", "short_name", "ror", "agency_id", "tax_code", "registration", "wikidata")
TEXTS += ("street", "ward", "former_district", "phone", "email", "website", "internal_contact")
TEXTS += ("head", "source", "licence")
NUMBERS = ("founded", "staff", "staff_year")
DEGREES = ("latitude", "longitude")
CHOICES = ("kind", "status")
LINKS = ("parent", "successor")
# Columns with several values in a cell, each a kind of name.
NAMES = {
    "abbreviations": InstituteName.Kind.ABBREVIATION,
    "former_names": InstituteName.Kind.FORMER,
    "aliases": InstituteName.Kind.ALIAS,
}
# `types` are ROR's; with the name they say which kind it is.
COLUMNS = (*TEXTS, *NUMBERS, *DEGREES, *CHOICES, *LINKS, "related", *NAMES)
COLUMNS += ("status_date", "province", "city", "fields_of_research", "description", "logo", "types")
# Of ROR, and of our own exports.
_OTHER_HEADINGS = {"established": "founded", "abbr": "abbreviations", "other_names": "aliases"}


def known_columns(headings: list[str]) -> tuple[list[str | None], list[str]]:
    """The column that each heading stands for, None for one that is unknown; and the unknown ones.

    Raises FileRefused where no entry could come of it, or two headings say the same.
    """
    by_heading = _by_heading()
    columns = [by_heading.get(_folded(heading)) for heading in headings]
    known = [column for column in columns if column]
    if twice := sorted({column for column in known if known.count(column) > 1}):
        raise FileRefused(_("These columns are there twice: %(columns)s.") % {"columns": ", ".join(twice)})
    if "name_vi" not in known and "name_en" not in known:
        raise FileRefused(
            _("There is no column with a name: name_vi or name_en is needed. Found: %(columns)s.")
            % {"columns": ", ".join(heading[:40] for heading in headings[:30]) or "–"}
        )
    return columns, [
        heading for heading, column in zip(headings, columns, strict=True) if not column and heading
    ]


def label(column: str) -> str:
    """What a column is called in the admin."""
    if column in NAMES:
        return str(NAMES[column].label)
    return str(Institute._meta.get_field(column).verbose_name)


@cache
def _by_heading() -> dict[str, str]:
    """Columns by heading: the names of fields, ours and ROR's, and what the admin calls them in each language."""
    headings = {_folded(name): name for name in COLUMNS}
    headings |= {_folded(name): column for name, column in _OTHER_HEADINGS.items()}
    for language in ("vi", "en"):
        with override(language):
            for column in COLUMNS:
                if column != "types":
                    headings.setdefault(_folded(label(column)), column)
    return headings


def _folded(heading: str) -> str:
    return fold(heading.replace("_", " "))
