"""Why an entry of the directory cannot be changed."""

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock


class MergedLock(BaseLock):
    """It was merged into another entry, and stays for its history alone."""

    def for_user(self, user):
        return True

    def get_message(self, user):
        kept = self.object.successor
        if kept is None:
            return _("This entry was merged into another one, and cannot be changed any more.")
        message = _("This entry was merged into %(kept)s, and cannot be changed any more.")
        address = reverse(kept.snippet_viewset.get_url_name("edit"), args=[quote(kept.pk)])
        link = format_html('<a class="button button-small button-secondary" href="{}">{}</a>', address, kept)
        return format_html(message.replace("%(kept)s", "{}"), link)

    def get_locked_by(self, user):
        return _("Merged into another entry")

    def get_description(self, user):
        return _("It stays for its history alone")
