"""The office's days off, on a screen of the settings."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Holiday


class HolidayViewSet(SnippetViewSet):
    """Wagtail's screens for days off."""

    model = Holiday
    icon = "calendar"
    menu_label = _("Holidays")
    add_to_settings_menu = True
    list_display = ["date", "name"]
    inspect_view_enabled = False
    copy_view_enabled = False
