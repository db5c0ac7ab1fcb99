"""How the log of a page tells of its links."""

from django.utils.dateparse import parse_datetime
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from editorial.log_actions import DataLogFormatter

ACTIONS = (
    (
        "haidang.preview.create",
        _("Share a preview"),
        _("Shared a preview with %(recipient)s, until %(expires)s"),
    ),
    (
        "haidang.preview.open",
        _("Open a shared preview"),
        _("The preview shared with %(recipient)s was opened"),
    ),
    (
        "haidang.preview.revoke",
        _("Revoke a shared preview"),
        _("Revoked the preview shared with %(recipient)s"),
    ),
)


class PreviewLogFormatter(DataLogFormatter):
    """A line that says for whom, and for how long."""

    def format_message(self, log_entry):
        expires = localtime(parse_datetime(log_entry.data["expires"]))
        return self.message % (log_entry.data | {"expires": f"{expires:%d/%m/%Y %H:%M}"})


def name_log_actions(actions) -> None:
    """Name the actions for Wagtail's log registry."""
    for action, label, message in ACTIONS:
        formatter = type("Formatter", (PreviewLogFormatter,), {"label": label, "message": message})
        actions.register_action(action)(formatter)
