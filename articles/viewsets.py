"""The desk's list of articles: flat, with filters; the tree with thousands of them is no place to look for one."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.forms.pages import ParentChooserForm
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from editorial.audit.exports import SafeExportMixin
from editorial.desk.states import describe
from editorial.desk.visible import shown_pages

from .columns import COLUMNS, byline, last_change
from .filters import ArticleFilterSet, name_of_section, sections
from .models import ArticlePage


class ArticleIndexView(SafeExportMixin, IndexView):
    """All articles that somebody may see: what is public, and what he may edit."""

    base_filterset_class = ArticleFilterSet
    base_columns = COLUMNS
    default_ordering = "-latest_revision_created_at"
    results_template_name = "wagtailadmin/generic/index_results.html"
    export_headings = {
        "shown_title": _("Title"),
        "place": _("Section"),
        "byline": _("Author"),
        "owner": _("Owner"),
        "publication_date": _("Publication date"),
        "last_change": _("Last change"),
        "changed_by": _("Changed by"),
        "states": _("State"),
        "language": _("Language"),
    }

    def dispatch(self, request, *args, **kwargs):
        if self.is_export and not self.may_export:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
