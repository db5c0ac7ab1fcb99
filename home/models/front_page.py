"""The choice of stories on top of a home page: a desk editor's act, logged, without review.

It chooses among published articles and adds no words, so it is kept apart from the home page, whose
text is reviewed.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.models import Orderable

from articles.models import ArticlePage
from home.models.home_page import HomePage


class FrontPageForm(WagtailAdminModelForm):
    """Tells each story which front page it is for, so that it can compare the languages, and asks for each once.

    Once is no constraint of the database: two editors who add the same story at the same time both get their
    page saved, and it is shown once.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for form in self.formsets["stories"].forms:
            form.instance.front_page = self.instance

    def is_valid(self):
        valid, chosen = super().is_valid(), set()
        for form in self.formsets["stories"].forms:
            article = form.cleaned_data.get("article") if form.is_valid() else None
            if article in chosen and not form.cleaned_data.get("DELETE"):
                form.add_error("article", _("This story is chosen twice."))
                valid = False
            elif article and not form.cleaned_data.get("DELETE"):
                chosen.add(article)
        return valid


class FrontPage(ClusterableModel):
    """The stories chosen for one home page, lead first. The newest articles fill what is not chosen."""

    home_page = models.OneToOneField(
        HomePage,
        verbose_name=_("home page"),
        on_delete=models.CASCADE,
        related_name="front_page",
        editable=False,
    )

    base_form_class = FrontPageForm
    panels = [InlinePanel("stories", label=_("story"), heading=_("Stories, lead first"), max_num=6)]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def __str__(self):
        return f"{self.home_page.title} ({self.home_page.locale})"


class FrontPageStory(Orderable):
    """A chosen story."""

    front_page = ParentalKey(FrontPage, on_delete=models.CASCADE, related_name="stories")
    article = models.ForeignKey(
        ArticlePage, verbose_name=_("article"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("article", "articles.ArticlePage")]

    class Meta(Orderable.Meta):
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def clean(self):
        super().clean()
        if self.article_id is None:
            return
        if not ArticlePage.objects.readable().filter(pk=self.article_id).exists():
            raise ValidationError({"article": _("Only a published article can stand on the front page.")})
        if self.front_page_id and self.article.locale_id != self.front_page.home_page.locale_id:
            raise ValidationError({"article": _("This article is in another language.")})
