"""What is logged beside Wagtail's own acts, and how the log reads."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from editorial.log_actions import DataLogFormatter

SIGNED_IN = "haidang.signin"
SIGNED_OUT = "haidang.signout"
SIGNIN_FAILED = "haidang.signin.failed"
PASSWORD_CHANGED = "haidang.password.change"  # noqa: S105  (the name of an act)
RIGHTS_CHANGED = "haidang.rights.change"
EXPORTED = "haidang.export"
STEP_LEFT = "haidang.review.move"

# What a line of somebody's rights is about.
KINDS = {
    "active": gettext_lazy("active"),
    "superuser": gettext_lazy("all rights"),
    "name": gettext_lazy("name"),
    "group": gettext_lazy("group"),
    "permission": gettext_lazy("permission"),
    "page": gettext_lazy("page"),
    "collection": gettext_lazy("collection"),
    "step": gettext_lazy("step"),
    "hours": gettext_lazy("working hours until due"),
    "content type": gettext_lazy("kind of content"),
}


class FailedFormatter(LogFormatter):
    """A failed attempt; the last one that is listed says so."""

    label = gettext_lazy("Sign-in failed")

    def format_message(self, log_entry):
        if log_entry.data.get("last_listed"):
            return _("Sign-in failed. Further attempts within the hour are not listed")
        return self.label


class PasswordFormatter(LogFormatter):
    """Whoever set a password without being signed in had a link from a mail, or a shell."""

    label = gettext_lazy("Set a password")

    def format_message(self, log_entry):
        if log_entry.user_id:
            return _("Password set")
        return _("Password set with a link from a mail, or by the operator")


class RightsFormatter(LogFormatter):
    """What was given, and what was taken away."""

    label = gettext_lazy("Change rights")

    def format_message(self, log_entry):
        parts = (
            (_("Given: %(rights)s"), log_entry.data.get("added")),
            (_("Taken away: %(rights)s"), log_entry.data.get("removed")),
        )
        return ". ".join(text % {"rights": _listed(lines)} for text, lines in parts if lines)


class ExportFormatter(LogFormatter):
    """Which screen, as what, with which filters."""

    label = gettext_lazy("Export")

    def format_message(self, log_entry):
        data = log_entry.data
        filters = "; ".join(f"{name}={', '.join(values)}" for name, values in data["filters"].items())
        if filters:
            return _("Exported “%(screen)s” as %(format)s; %(filters)s") % (data | {"filters": filters})
        return _("Exported “%(screen)s” as %(format)s") % data


class StepLeftFormatter(DataLogFormatter):
    """From which step to which."""

    label = gettext_lazy("Workflow: leave a step without approval")
    message = gettext_lazy("Left the step '%(task)s' without approval. Next step '%(next)s'")

    def format_comment(self, log_entry):
        return log_entry.data.get("comment", "")


def register(actions) -> None:
    """Name the actions for Wagtail's log registry."""
    actions.register_action(SIGNED_IN, gettext_lazy("Sign in"), gettext_lazy("Signed in"))
    actions.register_action(SIGNED_OUT, gettext_lazy("Sign out"), gettext_lazy("Signed out"))
    for action, formatter in (
        (SIGNIN_FAILED, FailedFormatter),
        (PASSWORD_CHANGED, PasswordFormatter),
        (RIGHTS_CHANGED, RightsFormatter),
        (EXPORTED, ExportFormatter),
        (STEP_LEFT, StepLeftFormatter),
    ):
        actions.register_action(action)(formatter)


def _listed(lines) -> str:
    return "; ".join(": ".join(filter(None, (str(KINDS.get(kind, kind)), words))) for kind, words in lines)
