"""What the desk's list of articles can be narrowed to."""

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelMultipleChoiceField
from wagtail.admin.filters import DateRangePickerWidget, MultipleUserFilter, WagtailFilterSet
from wagtail.models import Page

from editorial.desk.states import State, in_state
from editorial.desk.visible import shown_pages

from .models import ArticleAuthor, ArticlePage, SectionPage


def sections():
    """The sections, by language and place."""
    return SectionPage.objects.live().select_related("locale").order_by("path")


def name_of_section(section) -> str:
    """A section's title; with the language, for sections are called differently in each."""
    return f"{section.title} ({section.locale.language_code})"


class _SectionsField(ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        return name_of_section(obj)


class SectionsFilter(django_filters.ModelMultipleChoiceFilter):
    """Articles of any of the chosen sections."""

    field_class = _SectionsField

    def filter(self, qs, value):
        chosen = Q()
        for section in value or []:
            chosen |= qs.child_of_q(section)
        return qs.filter(chosen)


def _owners(request):
    own = shown_pages(Page.objects.type(ArticlePage).filter(owner=OuterRef("pk")), request.user)
    return get_user_model().objects.filter(Exists(own)).order_by("last_name", "first_name", "username")


class ArticleFilterSet(WagtailFilterSet):
    """By section, state, who wrote it, date, and language, which Wagtail adds."""

    mine = django_filters.ChoiceFilter(
        label=_("Whose"),
        choices=[("1", _("Mine"))],
        empty_label=_("Everybody's"),
        widget=forms.RadioSelect,
        method="only_mine",
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=State.choices,
        empty_label=_("Any"),
        widget=forms.RadioSelect,
        method="in_one_state",
    )
    section = SectionsFilter(
        label=_("Section"), queryset=lambda request: sections(), widget=forms.CheckboxSelectMultiple
    )
    publication_date = django_filters.DateFromToRangeFilter(
        label=_("Publication date"), widget=DateRangePickerWidget
    )
    author = django_filters.CharFilter(label=_("Author in the byline"), method="by_author")
    owner = MultipleUserFilter(
        label=_("Owner"), queryset=_owners, widget=forms.CheckboxSelectMultiple, distinct=False
    )

    class Meta:
        model = ArticlePage
        fields = []

    def only_mine(self, queryset, name, value):
        """Those of whoever asks."""
        return queryset.filter(owner=self.request.user)

    def in_one_state(self, queryset, name, value):
        """Those in a state."""
        return in_state(queryset, value, self.request.user)

    def by_author(self, queryset, name, value):
        """Those with a name, or a part of one, in the byline."""
        authors = ArticleAuthor.objects.filter(name__icontains=value)
        return queryset.filter(Q(pk__in=authors.values("page")) | Q(credit_line__icontains=value))
