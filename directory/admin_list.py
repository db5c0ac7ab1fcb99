"""The desk's list of institutes."""

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.models import Revision, WorkflowState
from wagtail.snippets.views.snippets import IndexView

from editorial.desk.states import State
from editorial.desk.visible import ids_in

from .models import Institute
from .seen import seen_by


class InstituteFilterSet(WagtailFilterSet):
    """By kind, status and province, and language, which Wagtail adds."""

    live = django_filters.BooleanFilter(label=State.PUBLISHED.label, widget=BooleanRadioSelect)

    class Meta:
        model = Institute
        fields = ["kind", "status", "province", "live"]


class StatesColumn(Column):
    """Where an entry stands on its way to readers."""

    cell_template_name = "wagtailadmin/editorial/desk/states_cell.html"

    def get_value(self, instance):
        public = [State.PUBLISHED.label] if instance.live else []
        if instance.is_scheduled:
            return [*public, State.SCHEDULED.label]
        if instance.is_under_review:
            return [*public, State.REVIEW.label]
        if instance.live:
            return [*public, State.DRAFT.label] if instance.has_unpublished_changes else public
        return [State.UNPUBLISHED.label if instance.first_published_at else State.DRAFT.label]


def _parent_of(institute) -> str:
    """The parent body, if whoever looks at the list may know of it."""
    return institute.parent if institute.shows_parent else ""


COLUMNS = [
    "name",
    Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
    Column("parent", label=_("Parent body"), accessor=_parent_of),
    Column("status", label=_("Status of the organisation"), accessor="get_status_display", sort_key="status"),
    StatesColumn("states", label=_("State of the entry"), sort_key="live"),
    UpdatedAtColumn(),
]


class InstituteIndexView(IndexView):
    """Every entry that somebody may see, found by any of its names, accents or not."""

    default_ordering = ["sort_key", "pk"]

    def get_base_queryset(self):
        seen = seen_by(self.request.user)
        shown = Institute.objects.filter(Q(live=True) | Q(pk__in=seen.values("pk")))
        return (
            seen.select_related("parent", "locale")
            .defer("description", "parent__description")
            .annotate(
                shows_parent=Exists(shown.filter(pk=OuterRef("parent"))),
                is_under_review=_among(WorkflowState.objects.active()),
                is_scheduled=_among(Revision.objects.filter(approved_go_live_at__isnull=False)),
            )
        )

    def get_list_buttons(self, instance):
        """None: they are on the entry's own screen. Those of wagtail-localize ask the database for each row."""
        return []

    def search_queryset(self, queryset):
        return queryset.named(self.search_query) if self.is_searching else queryset


def _among(records):
    """Whether an entry is among what reviews or versions are about."""
    keys = ids_in(records, Institute)
    return Exists(Institute.objects.filter(pk=OuterRef("pk"), pk__in=keys))
