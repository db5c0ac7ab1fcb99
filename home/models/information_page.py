"""Pages that stay: introduction, contact, accessibility statement, privacy."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from core.blocks import BodyBlock
from core.models import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin
from editorial.models import ReviewedPageMixin


class InformationPage(TransliteratedSlugMixin, MetadataMixin, RestrictionsMixin, ReviewedPageMixin, Page):
    """A page about the site or the agency. ``show_in_menus`` puts it in the main menu; every one is in the footer."""

    lead = models.TextField(_("lead"), max_length=1000, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    show_contact = models.BooleanField(
        _("print the agency's contact facts"),
        default=False,
        help_text=_("They are kept in the agency profile."),
    )

    template = "pages/information_page.html"
    parent_page_types = ["home.HomePage", "home.InformationPage"]
    subpage_types = ["home.InformationPage"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("show_contact"),
    ]
    promote_panels = [*TransliteratedSlugMixin.promote_panels, FieldPanel("show_in_menus")]
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")

    @property
    def meta_description(self) -> str:
        return self.search_description or self.lead
