"""The demonstration's own column on the home pages: the units of its Department."""

from home.models import HomePage

from .keys import demo_key

_BLOCK = str(demo_key("block", "units"))
_HEADINGS = {"vi": "Tổ chức KH&CN thuộc Sở", "en": "Institutions of the Department"}


def add_units(body, publish) -> None:
    """Add the units of ``body`` to the row with the notices, once; ``publish(page)`` makes it public."""
    for page in HomePage.objects.filter(locale__language_code__in=_HEADINGS).select_related("locale"):
        rows = page.rows.get_prep_value()
        row = next((row["value"] for row in rows if "notices" in _kinds(row)), None)
        if row is None or len(row) > 2 or any(block.get("id") == _BLOCK for block in row):
            continue
        value = {"heading": _HEADINGS[page.locale.language_code], "body": body.pk, "count": 5}
        row.insert(1, {"type": "units", "value": value, "id": _BLOCK})
        _put(page, rows, publish)


def remove_units(publish) -> None:
    """Take the column away again; a draft of the page keeps what its editor put there."""
    for page in HomePage.objects.all():
        rows = page.rows.get_prep_value()
        kept = [_without_units(row) for row in rows]
        if kept != rows:
            _put(page, [row for row in kept if row["value"]], publish)


def _without_units(row) -> dict:
    if row["type"] != "row":
        return row
    return row | {"value": [block for block in row["value"] if block.get("id") != _BLOCK]}


def _kinds(row) -> list[str]:
    return [block["type"] for block in row["value"]] if row["type"] == "row" else []


def _put(page, rows, publish):
    page.rows = page._meta.get_field("rows").stream_block.to_python(rows)
    publish(page)
