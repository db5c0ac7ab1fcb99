"""The desk's list of articles: what it holds, and how it leaves the house as a spreadsheet."""

from django.core.exceptions import PermissionDenied
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import IndexView

from editorial.audit import VIEW_AUDIT
from editorial.audit.exports import SafeExportMixin
from editorial.desk.states import describe
from editorial.desk.visible import shown_pages

from .columns import byline, owner
from .filters import ArticleFilterSet
from .models import ArticlePage

EXPORTED = {
    "title": (_("Title"), lambda article: article.shown_title),
    "section": (_("Section"), lambda article: article.place),
    "author": (_("Author"), byline),
    "owner": (_("Owner"), owner),
    "publication_date": (_("Publication date"), lambda article: article.publication_date),
    "changed_at": (_("Last change"), lambda article: article.changed_at),
    "changed_by": (_("Changed by"), lambda article: article.changed_by),
    "state": (_("State"), lambda article: ", ".join(map(str, article.states))),
    "language": (_("Language"), lambda article: article.locale.get_display_name()),
}


class ArticleIndexView(SafeExportMixin, IndexView):
    """Every article that somebody may see: what is public, and what he may edit."""

    base_filterset_class = ArticleFilterSet
    default_ordering = "-latest_revision_created_at"
    table_classname = "listing listing--dashboard"  # the latter stacks the cells on a phone
    results_template_name = "wagtailadmin/generic/index_results.html"
    list_export = tuple(EXPORTED)
    export_headings = {name: heading for name, (heading, _value) in EXPORTED.items()}

    def get(self, request, *args, **kwargs):
        if self.is_export and not self.show_export_buttons:
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    @cached_property
    def show_export_buttons(self):
        return self.request.user.has_perm(VIEW_AUDIT)

    # The languages stand together, and a filter parts them.
    locale = None

    def get_base_queryset(self):
        return self.annotate_queryset(shown_pages(ArticlePage.objects.all(), self.request.user))

    def annotate_queryset(self, pages):
        """With what `describe` and the columns need."""
        return pages.defer_streamfields().select_related("owner", "locale").prefetch_related("authors")

    def order_queryset(self, queryset):
        queryset = super().order_queryset(queryset)
        # Two of the same moment keep their order from page to page. Search backends know the key as "id".
        order = queryset.query.order_by
        return queryset.order_by(*order, "-id" if self.is_searching else "-pk") if order else queryset

    def search_queryset(self, queryset):
        if not self.is_searching:
            return queryset
        # Search backends know few conditions: what was found so far is handed over by its keys.
        found = ArticlePage.objects.filter(pk__in=queryset.order_by().values("pk"))
        return super().search_queryset(self.order_queryset(self.annotate_queryset(found)))

    def paginate_queryset(self, queryset, page_size):
        paginator, page, articles, is_paginated = super().paginate_queryset(queryset, page_size)
        page.object_list = describe(articles, self.request.user)
        return paginator, page, page.object_list, is_paginated

    def as_spreadsheet(self, queryset, spreadsheet_format):
        return super().as_spreadsheet(describe(queryset, self.request.user), spreadsheet_format)

    def to_row_dict(self, item):
        return {name: value(item) for name, (_heading, value) in EXPORTED.items()}
