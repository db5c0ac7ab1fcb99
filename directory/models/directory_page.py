"""The public directory, at /danh-ba/, with a page for each institute below it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField

from core.models import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin
from editorial.models import ReviewedPageMixin

from .institute_pages import InstitutePagesMixin


class DirectoryPage(
    InstitutePagesMixin, TransliteratedSlugMixin, MetadataMixin, RestrictionsMixin, ReviewedPageMixin, Page
):
    """Every institute that is public, with filters, and what each has published about itself."""

    introduction = models.TextField(_("introduction"), max_length=500, blank=True)

    template = "pages/directory_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    content_panels = [*Page.content_panels, "introduction"]
    override_translatable_fields = [TranslatableField("slug")]

    class Meta:
        verbose_name = _("directory page")
        verbose_name_plural = _("directory pages")

    @property
    def meta_description(self) -> str:
        return self.search_description or self.introduction

    @path("")
    def listing(self, request):
        """The list, as the query asks for it."""
        from directory.listing import listing_context

        context = listing_context(request)
        number = context["institutes"].number
        self.below = context["selection"].query(page=number if number > 1 else None)
        return self.render(request, context_overrides=context)
