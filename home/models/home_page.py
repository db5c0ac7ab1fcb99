"""The home page of a language."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from core.models import MetadataMixin, TransliteratedSlugMixin
from home.blocks import RowBlock
from home.front import front_page_context


class HomePage(TransliteratedSlugMixin, MetadataMixin, Page):
    """Lead story and newest stories on top, below them rows that editors arrange."""

    rows = StreamField([("row", RowBlock())], verbose_name=_("rows"), blank=True)

    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["articles.NewsIndexPage", "home.InformationPage"]

    content_panels = [*Page.content_panels, FieldPanel("rows")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | front_page_context(self)
