"""The lead: there, and not too long."""

from django.utils.translation import gettext as _

from .issue import stop, warning

# What a reader takes in at once; the field itself holds 1000.
LONGEST = 600


def find(page):
    """Yield an issue if the lead is missing where the page needs one, or too long."""
    if page.lead is None:
        return
    length = len(page.lead.text.strip())
    if page.needs_lead and not length:
        message = _("There is no lead. Write in a sentence or two what happened.")
        yield stop("lead_missing", message, page.lead.place)
    elif length > LONGEST:
        message = _(
            "It has %(length)s characters; up to %(longest)s are easy to take in. Move details further down."
        )
        yield warning("lead_long", message % {"length": length, "longest": LONGEST}, page.lead.place)
