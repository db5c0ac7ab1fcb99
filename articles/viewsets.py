"""The desk's list of articles: flat, with filters; a tree with thousands of them is no place to look for one. And its
topics.
"""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .choose_section import ChooseSectionView
from .columns import COLUMNS
from .list_view import ArticleIndexView
from .models import ArticlePage, Topic


class ArticlesMenuItem(MenuItem):
    """Shown to whoever writes or edits pages."""

    def is_shown(self, request):
        return user_has_any_page_permission(request.user)


class ArticleListViewSet(PageListingViewSet):
    """First in the menu, before the tree. The screens of one article are those of every page."""

    name = "article_list"
    url_prefix = "articles"
    model = ArticlePage
    icon = "doc-full"
    index_view_class = ArticleIndexView
    choose_parent_view_class = ChooseSectionView
    list_display = COLUMNS
    list_per_page = 50
    export_filename = "articles"
    add_to_admin_menu = True
    menu_label = _("Articles")
    menu_name = "articles"
    menu_order = 90
    menu_item_class = ArticlesMenuItem

    @cached_property
    def filterset_class(self):
        return self.index_view_class.base_filterset_class


class TopicViewSet(SnippetViewSet):
    """The list of topics, kept by the desk editors."""

    model = Topic
    copy_view_enabled = False  # Wagtail's "copy" would save over the original


register_snippet(TopicViewSet)


@hooks.register("register_admin_viewset")
def register_list_of_articles():
    return ArticleListViewSet()
