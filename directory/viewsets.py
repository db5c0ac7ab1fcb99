"""The screens of the directory in the admin: institutes, and the two lists that they are sorted by."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup
from wagtail.utils.urlpatterns import decorate_urlpatterns

from editorial.views.readable import NewSnippetPreview, SnippetPreview
from editorial.views.snippets import ReviewedSnippetViewSet

from .admin_list import COLUMNS, InstituteFilterSet, InstituteIndexView
from .choosing import InstituteChooserViewSet
from .entry_views import CreateInstituteView, EditInstituteView
from .institute_form import EDIT_HANDLER
from .models import Institute, Province, ResearchField
from .reports_admin import ErrorReportViewSet
from .seen import hidden_from_others


class InstituteViewSet(ReviewedSnippetViewSet):
    """Entries of the directory."""

    model = Institute
    icon = "group"
    menu_label = _("Institutes")
    menu_name = "institutes"
    index_view_class = InstituteIndexView
    add_view_class = CreateInstituteView
    edit_view_class = EditInstituteView
    preview_on_add_view_class = NewSnippetPreview
    preview_on_edit_view_class = SnippetPreview
    chooser_viewset_class = InstituteChooserViewSet
    list_display = COLUMNS
    list_per_page = 50
    filterset_class = InstituteFilterSet
    edit_handler = EDIT_HANDLER

    def get_index_view_kwargs(self, **kwargs):
        # The latter class stacks the cells on a phone.
        return super().get_index_view_kwargs(table_classname="listing listing--dashboard", **kwargs)

    def get_urlpatterns(self):
        return decorate_urlpatterns(super().get_urlpatterns(), hidden_from_others)


class ProvinceViewSet(SnippetViewSet):
    """Provinces, with the names by which an import knows them."""

    model = Province
    icon = "globe"
    list_per_page = 50
    copy_view_enabled = False  # Wagtail's "copy" would save over the original


class ResearchFieldViewSet(SnippetViewSet):
    """The classification of research."""

    model = ResearchField
    icon = "list-ul"
    list_display = ["code", "name_vi", "name_en"]
    list_per_page = 50
    copy_view_enabled = False


class DirectoryGroup(SnippetViewSetGroup):
    """One entry of the menu for all of them."""

    items = (InstituteViewSet, ErrorReportViewSet, ProvinceViewSet, ResearchFieldViewSet)
    menu_label = _("Directory")
    menu_name = "directory"
    menu_icon = "group"
    menu_order = 110
    submenu_hook = "register_directory_menu_item"


register_snippet(DirectoryGroup)
