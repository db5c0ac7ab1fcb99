"""The sections of a language: few, and named on every page, so they are read once and shared."""

from core.queries import readable

from .models import SectionPage


def sections_of(locale_id) -> list:
    """Return the readable sections of a language in tree order. One query."""
    sections = readable(SectionPage.objects.filter(locale_id=locale_id))
    return list(sections.select_related("locale").order_by("path"))
