"""The log, and reports as spreadsheets."""

import csv
from io import BytesIO, StringIO

from django.contrib.contenttypes.models import ContentType
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry, PageLogEntry


def logged(action, of=None) -> list:
    """Entries of an act, oldest first; those about one thing if it is given."""
    found = [*PageLogEntry.objects.filter(action=action), *ModelLogEntry.objects.filter(action=action)]
    if of is not None:
        kind = ContentType.objects.get_for_model(of)
        found = [e for e in found if (e.content_type, str(e.object_id)) == (kind, str(of.pk))]
    return sorted(found, key=lambda entry: entry.timestamp)


def export(client, address, view, kind="csv", **filters) -> list[dict]:
    """A report as a spreadsheet: its rows by the names that the report gives its columns."""
    response = client.get(address, {"export": kind, **filters})
    assert response.status_code == 200, response
    body = b"".join(response.streaming_content)
    if kind == "csv":
        headings, *rows = csv.reader(StringIO(body.decode("utf-8-sig")))
    else:
        headings, *rows = load_workbook(BytesIO(body)).active.iter_rows(values_only=True)
    assert all(headings)
    return [dict(zip(view.list_export, row, strict=True)) for row in rows]
