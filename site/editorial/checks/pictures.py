"""Pictures: described, or decorative by decision."""

from django.utils.translation import gettext as _

from .issue import stop
from .page_text import Picture


def find(page):
    """Yield an issue for each picture about which nobody has decided."""
    for picture in page.of_kind(Picture):
        if not picture.is_decorative and not picture.alt.strip():
            message = _(
                "The picture has no alternative text. Describe what it shows, or mark it as decorative."
            )
            yield stop("alt_missing", message, picture.place)
