"""The front door of the news."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from articles.listing import listing_context
from core.models import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin
from editorial.models import ReviewedPageMixin


class NewsIndexPage(TransliteratedSlugMixin, MetadataMixin, RestrictionsMixin, ReviewedPageMixin, Page):
    """All news of a language, newest first; sections are its children."""

    introduction = models.TextField(_("introduction"), max_length=500, blank=True)

    template = "pages/news_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.SectionPage"]
    max_count_per_parent = 1

    content_panels = [*Page.content_panels, FieldPanel("introduction")]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    @property
    def meta_description(self) -> str:
        return self.search_description or self.introduction

    def get_articles(self):
        """Every readable article below this page."""
        from .article import ArticlePage

        return ArticlePage.objects.readable().descendant_of(self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | listing_context(request, self.get_articles())
