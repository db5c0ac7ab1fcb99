"""The directory as data: any list that the page shows, as CSV, XLSX or JSON, with where each entry comes from."""

import csv
import json
from io import BytesIO

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from directory.public_fields import PUBLIC_FIELDS, public_rows
from editorial.audit.exports import defuse

# More than a directory has. A workbook is built in memory, hence fewer.
MAX_ROWS = {"csv": 50_000, "json": 50_000, "xlsx": 5_000}
_LISTS_PARTED_BY = "; "


class TooMany(Exception):
    """Raised when a list is longer than a format may be."""


def export(institutes, kind, directory_url) -> HttpResponse:
    """Answer with ``institutes`` as a file. Raises TooMany. ``directory_url`` begins the address of each entry."""
    if institutes.count() > MAX_ROWS[kind]:
        raise TooMany
    rows = _rows(institutes, directory_url)
    make = {"csv": _csv, "xlsx": _xlsx, "json": _json}[kind]
    response = make(rows, directory_url)
    response["Content-Disposition"] = f'attachment; filename="danh-ba-{timezone.localdate()}.{kind}"'
    response["X-Robots-Tag"] = "noindex"
    return response


def licence_line(directory_url) -> str:
    """What whoever reuses the data must know, in one sentence."""
    return _(
        "Taken from %(address)s on %(date)s. Each row names its source and licence; where it names none, "
        "name this portal as the source."
    ) % {"address": directory_url, "date": timezone.localdate().isoformat()}


def _rows(institutes, directory_url):
    for facts in public_rows(institutes):
        yield {"url": f"{directory_url}{facts['slug']}/", **facts}


def _cells(row) -> list:
    return [_cell(value) for value in row.values()]


def _cell(value):
    """A value as a spreadsheet may hold it: text that would be a formula is text."""
    if isinstance(value, list):
        value = _LISTS_PARTED_BY.join(value)
    return defuse(value) if isinstance(value, str) else value


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line):
        return line


def _csv(rows, directory_url):
    writer = csv.writer(_Echo())

    def lines():
        yield "\ufeff"  # tells Excel that the letters are UTF-8
        yield writer.writerow(["url", *PUBLIC_FIELDS])
        yield from (writer.writerow(_cells(row)) for row in rows)
        yield writer.writerow([f"# {licence_line(directory_url)}"])

    return StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")


def _json(rows, directory_url):
    def parts():
        yield f'{{"licence": {json.dumps(licence_line(directory_url), ensure_ascii=False)}, "institutes": ['
        parting = "\n"
        for row in rows:
            yield parting + json.dumps(row, ensure_ascii=False)
            parting = ",\n"
        yield "\n]}\n"

    return StreamingHttpResponse(parts(), content_type="application/json; charset=utf-8")


def _xlsx(rows, directory_url):
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_("Directory"))
    sheet.append(["url", *PUBLIC_FIELDS])
    for row in rows:
        sheet.append(_cells(row))
    workbook.create_sheet(_("Licence")).append([licence_line(directory_url)])
    buffer = BytesIO()
    workbook.save(buffer)
    return HttpResponse(
        buffer.getvalue(),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
