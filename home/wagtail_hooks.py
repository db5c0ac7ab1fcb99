"""The admin's screens of this app."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from editorial.views.readable import ReadableFormMixin

from .models import FrontPage


class EditFrontPageView(ReadableFormMixin, EditView):
    """The stories on top."""


class FrontPageViewSet(SnippetViewSet):
    """Choosing the stories on top of the home pages; Wagtail's log records each change."""

    model = FrontPage
    icon = "home"
    menu_label = _("Front page")
    menu_order = 150
    add_to_admin_menu = True
    edit_view_class = EditFrontPageView
    list_display = ["__str__"]
    inspect_view_enabled = False
    copy_view_enabled = False


register_snippet(FrontPageViewSet)
