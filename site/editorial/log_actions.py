"""What the desk writes into Wagtail's log, and how the log reads."""

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

# Action, its name in filters, and its line in a history; lines are filled with what was logged.
ACTIONS = (
    (
        "haidang.publish.elsewhere",
        _("Publish what was reviewed elsewhere"),
        _("Published without review here. Reason: %(reason)s"),
    ),
    (
        "haidang.publish.emergency",
        _("Publish in an emergency"),
        _("Published in an emergency, without review. Reason: %(reason)s"),
    ),
    (
        "haidang.publish.confirm",
        _("Confirm an emergency publication"),
        _("Confirmed the emergency publication"),
    ),
    ("haidang.review.claim", _("Be on a review"), _("Is on the review")),
    ("haidang.review.release", _("Leave a review to others"), _("Left the review to others")),
    ("haidang.review.hurry", _("Call a review urgent"), _("Called the review urgent")),
    ("haidang.review.relax", _("Call a review not urgent"), _("Called the review not urgent")),
    (
        "haidang.schedule.refused",
        _("Refuse a scheduled publication"),
        _("Not published on its date: its review does not hold any more"),
    ),
)


def register(actions) -> None:
    """Name the actions for Wagtail's log registry."""
    for action, label, message in ACTIONS:
        formatter = type("DeskLogFormatter", (DataLogFormatter,), {"label": label, "message": message})
        actions.register_action(action)(formatter)


class DataLogFormatter(LogFormatter):
    """A line that quotes what was logged."""

    def format_message(self, log_entry):
        try:
            return self.message % log_entry.data
        except KeyError:
            return self.label
