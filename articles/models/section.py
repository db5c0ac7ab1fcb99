"""A section of the news, with its archive by year and month."""

from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from articles.archive import Archive
from articles.listing import listing_context
from core.models import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin
from editorial.models import ReviewedPageMixin


class SectionPage(
    RoutablePageMixin, TransliteratedSlugMixin, MetadataMixin, RestrictionsMixin, ReviewedPageMixin, Page
):
    """A section: its articles newest first, and the same by year and month at /2024/ and /2024/03/."""

    class Rhythm(models.TextChoices):
        """The light rhythm that marks a section, as on a chart."""

        ACTIVITIES = "tin-hoat-dong", _("One flash")
        RESEARCH = "nghien-cuu", _("Two flashes")
        INNOVATION = "doi-moi", _("Three flashes")
        PROPERTY = "so-huu", _("Equal light and dark")
        STANDARDS = "tieu-chuan", _("Quick flashes")
        NOTICES = "thong-bao", _("Short and long flash")
        ORGANISATIONS = "to-chuc", _("Dark intervals")
        REPORTS = "bao-cao", _("One long flash")

    introduction = models.TextField(_("introduction"), max_length=500, blank=True)
    rhythm = models.CharField(
        _("light rhythm"),
        max_length=20,
        choices=Rhythm.choices,
        default=Rhythm.ACTIVITIES,
        help_text=_("The mark beside the section's name, drawn as charts draw the light of a lighthouse."),
    )

    template = "pages/section_page.html"
    parent_page_types = ["articles.NewsIndexPage"]
    subpage_types = ["articles.ArticlePage"]

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("rhythm")]
    override_translatable_fields = [TranslatableField("slug"), SynchronizedField("rhythm")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    @property
    def meta_description(self) -> str:
        return self.search_description or self.introduction

    def get_articles(self):
        """Every readable article of this section."""
        from .article import ArticlePage

        return ArticlePage.objects.readable().in_section(self)

    def get_route_paths(self):
        """The addresses below this one that keep leading here when the section moves: the archive's."""
        months = [(row["year"], row["month"]) for row in self.get_articles().count_by_month()]
        years = {year for year, _ in months}
        paths = super().get_route_paths()
        return [*paths, *(f"/{year}/" for year in years), *(f"/{year}/{month:02}/" for year, month in months)]

    @path("")
    def newest(self, request):
        """The newest articles."""
        return self._render_period(request)

    @re_path(r"^(?P<year>\d{4})/$")
    def year(self, request, year):
        """The articles of a year."""
        return self._render_period(request, int(year))

    @re_path(r"^(?P<year>\d{4})/(?P<month>\d{2})/$")
    def month(self, request, year, month):
        """The articles of a month."""
        return self._render_period(request, int(year), int(month))

    def _render_period(self, request, year=None, month=None):
        archive = Archive(self.get_articles().count_by_month(), year, month)
        if not archive.exists:
            raise Http404
        articles = self.get_articles()
        if year:
            articles = articles.in_period(year, month)
        return self.render(
            request,
            context_overrides={"archive": archive} | listing_context(request, articles, archive.count),
        )
