"""The kinds of mail: the name of their templates, their subject, and the switch with which a person turns them off."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

# Switches in the accounts of Wagtail.
ASKED, APPROVED, SENT_BACK = (
    "submitted_notifications",
    "approved_notifications",
    "rejected_notifications",
)


@dataclass(frozen=True)
class Kind:
    """A kind of mail. One without a switch reaches everybody; of a digest, each part has its own."""

    name: str
    subject: str
    switch: str = ""


SUBMITTED = Kind("submitted", _("For your review: %(title)s"), ASKED)
RESUBMITTED = Kind("resubmitted", _("For your review again: %(title)s"), ASKED)
NEXT_STEP = Kind("next_step", _("For your review: %(title)s"), ASKED)
RECHECK = Kind("recheck", _("To be checked again: %(title)s"), ASKED)
CHANGES = Kind("changes", _("Changes requested: %(title)s"), SENT_BACK)
CANCELLED = Kind("cancelled", _("Review cancelled: %(title)s"), SENT_BACK)
SCHEDULED = Kind("scheduled", _("Scheduled: %(title)s"), APPROVED)
PUBLISHED = Kind("published", _("Published: %(title)s"), APPROVED)
EMERGENCY = Kind("emergency", _("Published in an emergency: %(title)s"))
DIGEST = Kind("digest", _("Waiting for you on %(date)s"))
