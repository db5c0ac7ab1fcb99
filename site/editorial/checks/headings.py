"""The order of headings: none is skipped on the way down."""

from django.utils.translation import gettext as _

from .issue import quoted, warning
from .page_text import Heading


def find(page):
    """Yield an issue for each heading that is more than one level below the one before it."""
    level = 1  # the title
    for heading in page.of_kind(Heading):
        if heading.level > level + 1:
            message = _(
                "%(heading)s is a subheading without a heading above it. Raise it, or add the heading."
            )
            yield warning("heading_order", message % {"heading": quoted([heading.text])}, heading.place)
        level = heading.level
