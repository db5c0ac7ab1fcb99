"""How the log reads."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogFormatter

from . import published, record
from .visible import FOCAL_POINT


class ReplacementFormatter(LogFormatter):
    """Which fields were changed, and on how many live pages they show."""

    label = gettext_lazy("Replace a public file, or its words")

    def format_message(self, log_entry):
        names = ", ".join(dict.fromkeys(_name(log_entry, name) for name in log_entry.data["fields"]))
        count = log_entry.data["count"]
        return ngettext(
            "Changed what readers see, on %(count)d live page: %(fields)s",
            "Changed what readers see, on %(count)d live pages: %(fields)s",
            count,
        ) % {"count": count, "fields": names}


class PublicationFormatter(LogFormatter):
    """What made the file public."""

    label = gettext_lazy("Publish a file for the first time")

    def format_message(self, log_entry):
        return _("Published with “%(title)s”") % log_entry.data


def name_log_actions(actions) -> None:
    """Tell Wagtail's log the two actions."""
    actions.register_action(record.ACTION)(ReplacementFormatter)
    actions.register_action(published.ACTION)(PublicationFormatter)


def _name(log_entry, field) -> str:
    if field in FOCAL_POINT:
        return _("focal point")
    model = log_entry.content_type.model_class()
    return str(model._meta.get_field(field).verbose_name)
