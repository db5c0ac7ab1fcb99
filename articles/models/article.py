"""The article: what the site is for."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from articles.corrections import PERMISSION, CorrectionsFormMixin, CorrectionsPanel
from articles.querysets import ArticleQuerySet
from core.blocks import BodyBlock
from core.models import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin
from core.text import nfc
from directory.chosen_field import InstituteFieldPanel
from editorial.models import ReviewedPageMixin
from editorial.page_form import ReviewedPageForm

from .topic import Topic
from .versions import VersionsMixin


def today():
    """Today's date in the site's time zone."""
    return timezone.localdate()


class ArticleForm(CorrectionsFormMixin, ReviewedPageForm):
    """Offers the topics of the article's own language."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "topics" in self.fields:
            locale_id = self.instance.locale_id or self.parent_page.locale_id
            self.fields["topics"].queryset = Topic.objects.filter(locale=locale_id)


class ArticlePage(
    VersionsMixin, TransliteratedSlugMixin, MetadataMixin, RestrictionsMixin, ReviewedPageMixin, Page
):
    """A news article. ``publication_date`` is the date that readers see and lists are ordered by."""

    lead = models.TextField(
        _("lead"),
        max_length=1000,
        help_text=_("The first paragraph, in bold: what happened. Lists, feeds and shared links use it."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    publication_date = models.DateField(_("publication date"), default=today)
    event_date = models.DateField(
        _("date of the event"), null=True, blank=True, help_text=_("If it is not the publication date.")
    )
    deadline = models.DateField(
        _("deadline"), null=True, blank=True, help_text=_("For notices: the last day to apply or answer.")
    )
    credit_line = models.CharField(
        _("credit line"),
        max_length=255,
        blank=True,
        help_text=_("For old articles whose author was recorded only as a line of text."),
    )
    source_name = models.CharField(_("source"), max_length=160, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    list_image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("picture in lists"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    topics = ParentalManyToManyField("articles.Topic", verbose_name=_("topics"), blank=True)

    objects = PageManager.from_queryset(ArticleQuerySet)()

    base_form_class = ArticleForm
    template = "pages/article_page.html"
    parent_page_types = ["articles.SectionPage"]
    subpage_types = []
    open_graph_type = "article"
    # A copy is a new article, of which nothing was published.
    exclude_fields_in_copy = ["corrections"]

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("list_image"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                InlinePanel("authors", label=_("author"), heading=_("Authors")),
                FieldPanel("credit_line"),
                FieldRowPanel([FieldPanel("source_name"), FieldPanel("source_url")]),
            ],
            heading=_("Byline and source"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("publication_date"),
                FieldRowPanel([FieldPanel("event_date"), FieldPanel("deadline")]),
            ],
            heading=_("Dates"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
                InlinePanel("institute_links", label=_("institute"), heading=_("Institutes it is about")),
                InlinePanel("related", label=_("article"), heading=_("Related articles"), max_num=6),
            ],
            heading=_("Connections"),
        ),
        CorrectionsPanel(
            [InlinePanel("corrections", label=_("correction"))],
            heading=_("Corrections"),
            help_text=_(
                "For a published article. Readers see a correction once the new version is approved."
            ),
            permission=PERMISSION,
        ),
    ]

    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("publication_date"),
    ]

    # Without corrections: what they correct is what the original said, and no translation ever did.
    translatable_fields = [
        *map(TranslatableField, ("title", "slug", "seo_title", "search_description")),
        *map(TranslatableField, ("lead", "body", "credit_line")),
        *map(SynchronizedField, ("show_in_menus", "publication_date", "event_date", "deadline")),
        *map(SynchronizedField, ("source_name", "source_url", "list_image", "authors", "related")),
        SynchronizedField("institute_links"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [models.Index(fields=["-publication_date", "-page_ptr"], name="article_newest")]

    def clean(self):
        super().clean()
        self.lead = nfc(self.lead)
        if self.slug and self.slug.isdigit():
            # /tin-tuc/SECTION/2024/ is the archive's address.
            raise ValidationError({"slug": _("An address of digits only is kept for the archive.")})

    @cached_property
    def author_list(self) -> list:
        """The authors in the order of the byline, read once."""
        return list(self.authors.all())

    @cached_property
    def topic_list(self) -> list:
        """The topics by name, read once."""
        return list(self.topics.all())

    @cached_property
    def correction_list(self) -> list:
        """The corrections, newest first, read once; not even once if the article came without any."""
        if not getattr(self, "has_corrections", True):
            return []
        return sorted(self.corrections.all(), key=lambda row: (row.date, row.sort_order or 0), reverse=True)

    @property
    def body_images(self) -> list:
        """The pictures of the figures and galleries in the body."""
        figures = [block.value for block in self.body.blocks_by_name("figure")]
        figures += [
            figure for block in self.body.blocks_by_name("gallery") for figure in block.value["figures"]
        ]
        return [figure["image"] for figure in figures if figure["image"]]

    @property
    def byline(self) -> str:
        """The authors with their organisations, or the credit line kept from an old site."""
        return ", ".join(str(author) for author in self.author_list) or self.credit_line

    @property
    def meta_description(self) -> str:
        return self.search_description or self.lead

    @property
    def meta_image(self):
        return self.list_image

    def get_context(self, request, *args, **kwargs):
        from articles.institutes import institutes_of
        from articles.related import related_articles

        context = {"related_articles": related_articles(self), "institutes": institutes_of(self)}
        return super().get_context(request, *args, **kwargs) | context


class ArticleAuthor(Orderable):
    """A person who wrote an article, in the order of the byline. No account is needed."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="authors")
    name = models.CharField(_("name"), max_length=120)
    organisation = models.CharField(_("organisation"), max_length=160, blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("organisation")])]

    class Meta(Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def __str__(self):
        return f"{self.name} ({self.organisation})" if self.organisation else self.name


class ArticleInstitute(Orderable):
    """An institute that an article is about. The link leads to the entry itself, never to a translation of it."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="institute_links")
    institute = models.ForeignKey(
        "directory.Institute",
        verbose_name=_("institute"),
        on_delete=models.CASCADE,
        related_name="article_links",
    )

    panels = [InstituteFieldPanel("institute")]

    class Meta(Orderable.Meta):
        verbose_name = _("institute")
        verbose_name_plural = _("institutes")

    def __str__(self):
        return str(self.institute)


class RelatedArticle(Orderable):
    """An article that an editor chose to show below another one."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related")
    article = models.ForeignKey(
        ArticlePage, verbose_name=_("article"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("article", "articles.ArticlePage")]

    class Meta(Orderable.Meta):
        verbose_name = _("related article")
        verbose_name_plural = _("related articles")
