"""The window in which an institute is chosen: public entries, and drafts for whoever may see them."""

from django import forms
from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, LocaleColumn
from wagtail.snippets.views import chooser

from editorial.references import guard

from .chosen_field import InstituteChooser
from .models import Institute
from .seen import seen_by

_DIGITS = 18  # as many as a database's whole numbers take


def offered_to(user):
    """What ``user`` may choose: one entry for each organisation, in its order."""
    return Institute.objects.entries().filter(Q(live=True) | Q(pk__in=seen_by(user).values("pk"))).in_order()


def not_offered(keys, user) -> set:
    """Those of the ``keys`` that are of no institute that ``user`` may choose."""
    return keys - set(offered_to(user).filter(pk__in=keys).values_list("pk", flat=True))


guard(Institute, not_offered, _("An institute does not exist, or you may not see it."))


class NamesFilterForm(BaseFilterForm):
    """By any of their names, accents or not."""

    q = forms.CharField(
        label=_("Name"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )

    def filter(self, objects):
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        return objects.named(self.search_query) if self.is_searching else objects


_TOLD_APART_BY = (
    Column("kind", label=_("Kind"), accessor="get_kind_display"),
    Column("province", label=_("Province"), accessor=lambda institute: institute.province or institute.city),
)


class _OfferedMixin:
    filter_form_class = NamesFilterForm

    def get_object_list(self):
        return offered_to(self.request.user).select_related("province")

    @property
    def columns(self):
        """What tells two of one name apart; no language, for each organisation is there once."""
        columns = [column for column in super().columns if not isinstance(column, LocaleColumn)]
        return [columns[0], *_TOLD_APART_BY, *columns[1:]]


class ChooseInstituteView(_OfferedMixin, chooser.ChooseView):
    """The window."""


class InstituteResultsView(_OfferedMixin, chooser.ChooseResultsView):
    """Its list, while somebody types."""


class InstituteChosenView(chooser.SnippetChosenView):
    """One that was chosen."""

    def get_object(self, pk):
        if not pk.isdecimal() or len(pk) > _DIGITS:
            raise Http404
        return offered_to(self.request.user).get(pk=pk)


class InstitutesChosenView(chooser.SnippetChosenMultipleView):
    """Several that were chosen."""

    def get_objects(self, pks):
        return offered_to(self.request.user).filter(
            pk__in=[pk for pk in pks if pk.isdecimal() and len(pk) <= _DIGITS]
        )


class InstituteChooserViewSet(chooser.SnippetChooserViewSet):
    """The addresses of the window. New entries are made on their own screen."""

    base_widget_class = InstituteChooser
    choose_view_class = ChooseInstituteView
    choose_results_view_class = InstituteResultsView
    chosen_view_class = InstituteChosenView
    chosen_multiple_view_class = InstitutesChosenView

    def get_urlpatterns(self):
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]
