"""What a file for an import looks like: its columns, said to whoever makes one, and a file to begin with."""

import csv
import io

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from . import columns, values
from .matching import IDENTIFIERS

_EXAMPLES = {
    "name_vi": "Viện Ví dụ",
    "name_en": "Example Institute",
    "short_name": "VVD",
    "ror": "04k25m262",
    "agency_id": "H24.99.01",
    "tax_code": "0200000007",
    "registration": "A-123",
    "wikidata": "Q4546769",
    "street": "Số 1 đường Ví dụ",
    "ward": "phường Ví dụ",
    "former_district": "quận Ví dụ",
    "phone": "0225 000 0000",
    "email": "lienhe@example.org",
    "website": "https://example.org",
    "internal_contact": "Nguyễn Văn A",
    "head": "PGS. TS Nguyễn Văn A",
    "source": "Sở Khoa học và Công nghệ",
    "licence": "CC BY 4.0",
    "founded": "1990",
    "staff": "120",
    "staff_year": "2025",
    "latitude": "20.862",
    "longitude": "106.683",
    "kind": "institute",
    "status": "active",
    "parent": "Trường Đại học Ví dụ",
    "successor": "Viện Ví dụ mới",
    "related": "Trường Đại học Ví dụ; Viện Ví dụ mới",
    "abbreviations": "VVD; EXI",
    "former_names": "Trạm Ví dụ (1990-2005)",
    "aliases": "Viện Mẫu",
    "status_date": "01/07/2025",
    "province": "Hải Phòng",
    "city": "Hai Phong",
    "fields_of_research": "1.5; 2.11",
    "description": "Viện nghiên cứu các ví dụ.\n\nViện có ba phòng thí nghiệm.",
    "logo": "Biểu trưng Viện Ví dụ",
    "types": "facility",
}
# Of the example line: it is nobody, belongs to nobody, has no picture, and its place is said.
_NOT_IN_FILE = {*IDENTIFIERS, *columns.LINKS, "related", "logo", "city", "types"}


def rows() -> list[dict]:
    """The columns: heading, what it holds, an example, what is accepted."""
    return [
        {
            "name": name,
            "label": capfirst(_("types as ROR has them") if name == "types" else columns.label(name)),
            "example": _EXAMPLES[name],
            "accepted": _accepted(name),
        }
        for name in columns.COLUMNS
    ]


def template() -> bytes:
    """A CSV file with every heading and one line, as Excel in Vietnamese opens it."""
    names = [name for name in columns.COLUMNS if name != "types"]
    output = io.StringIO()
    writer = csv.writer(output, delimiter=";")
    writer.writerow(names)
    writer.writerow("" if name in _NOT_IN_FILE else _EXAMPLES[name] for name in names)
    return output.getvalue().encode("utf-8-sig")


def _accepted(name) -> str:
    if name in columns.CHOICES:
        choices = "; ".join(f"{value} ({label})" for value, label in values.choices(name))
        return _("The code, or the name in brackets: %(choices)s.") % {"choices": choices}
    if name in columns.NAMES:
        return _("Several, parted by semicolons; years in brackets.")
    return {
        "name_vi": _("One official name is needed."),
        "name_en": _("One official name is needed."),
        "fields_of_research": _("Codes or names of the list, parted by semicolons."),
        "province": _("A name of the list of provinces, a former one too."),
        **dict.fromkeys(
            columns.LINKS, _("Official name, identifier or last part of the address; a row of the file too.")
        ),
        "related": _("As for the parent; several, parted by semicolons. They are added, none is taken away."),
        "description": _("Plain text in Vietnamese; a blank line parts paragraphs."),
        "logo": _("The title of one picture of the library; upload it there first."),
        "status_date": _("dd/mm/yyyy"),
    }.get(name, "")
