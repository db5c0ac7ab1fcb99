"""A page of any type as PageText.

A page type says what is what by the names of its fields: a ``lead``, or else an ``introduction``, is its lead, which it
has to have unless the field may be blank; every StreamField is part of its body.
"""

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from wagtail.fields import StreamField

from .blocks import read_stream
from .page_text import PageText, Passage, Place
from .words import cleaned

LEAD_FIELDS = ("lead", "introduction")


def read(page) -> PageText:
    """Return the text of a version of a page: as stored, or as it is in memory."""
    lead = _lead_field(page)
    return PageText(
        language=page.locale.language_code if page.locale_id else "",
        title=_passage(page, page._meta.get_field("title")),
        lead=_passage(page, lead, is_prose=True) if lead else None,
        needs_lead=bool(lead) and not lead.blank,
        body=[
            part
            for field in page._meta.get_fields()
            if isinstance(field, StreamField)
            for part in read_stream(getattr(page, field.name) or [])
        ],
    )


def _lead_field(page):
    for name in LEAD_FIELDS:
        try:
            return page._meta.get_field(name)
        except FieldDoesNotExist:
            continue
    return None


def _passage(page, field, **kwargs):
    text = cleaned(getattr(page, field.name) or "")
    return Passage(text, Place(str(capfirst(field.verbose_name)), f"id_{field.name}"), **kwargs)
