"""The home page of a language."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from articles.models import ArticlePage
from core.models import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin
from directory.blocks import LookUpBlock
from editorial.models import ReviewedPageMixin
from home.blocks import RowBlock
from home.front import front_page_context

# An article stands at /news/section/article/.
ARTICLE_STEPS = 3


class HomePage(TransliteratedSlugMixin, MetadataMixin, RestrictionsMixin, ReviewedPageMixin, Page):
    """Lead story and newest stories on top, below them rows that editors arrange."""

    rows = StreamField(
        [("row", RowBlock()), ("directory", LookUpBlock())], verbose_name=_("rows"), blank=True
    )

    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["articles.NewsIndexPage", "directory.DirectoryPage", "home.InformationPage"]

    content_panels = [*Page.content_panels, FieldPanel("rows")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request, path_components):
        """Find an article by its address in one query, where Wagtail descends with two for each step."""
        if len(path_components) == ARTICLE_STEPS:
            url_path = f"{self.url_path}{'/'.join(path_components)}/"
            if article := ArticlePage.objects.at(url_path).first():
                return article.route(request, [])
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | front_page_context(self)
