"""What is done beside the entries of the directory, as Wagtail's log says it."""

from django.utils.translation import gettext_lazy as _

from editorial.log_actions import DataLogFormatter

ASSIGNED = "haidang.representative.assign"
DISMISSED = "haidang.representative.dismiss"
REPORT_CLOSED = "haidang.report.close"
MERGED = "haidang.directory.merge"

# Action, its name in filters, and its line in a history; lines are filled with what was logged.
_ACTIONS = (
    (ASSIGNED, _("Assign a representative"), _("Assigned as representative: %(account)s")),
    (DISMISSED, _("Dismiss a representative"), _("Dismissed as representative: %(account)s")),
    (REPORT_CLOSED, _("Close an error report"), _("Closed an error report of %(day)s")),
    (MERGED, _("Merge two entries"), _("Merged “%(merged)s” into “%(kept)s”")),
)


def register(actions) -> None:
    """Name the actions for Wagtail's log registry."""
    for action, label, message in _ACTIONS:
        formatter = type("DirectoryLogFormatter", (DataLogFormatter,), {"label": label, "message": message})
        actions.register_action(action)(formatter)
