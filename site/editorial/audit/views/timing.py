"""How long each step of a review took."""

import django_filters
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Task, TaskState, Workflow

from editorial.audit.filters import DayRangeFilter, PlaceFilter, ids_below, page_type
from editorial.audit.steps import measure, statistics, steps

from .base import AuditReport, name_of


class TimingFilterSet(WagtailFilterSet):
    """By the day on which a step began, where, and which step."""

    started_at = DayRangeFilter(label=_("Step entered"))
    place = PlaceFilter(method="filter_place")
    workflow = django_filters.ModelChoiceFilter(
        field_name="workflow_state__workflow", queryset=Workflow.objects.all(), label=_("Workflow")
    )
    task = django_filters.ModelChoiceFilter(queryset=Task.objects.all(), label=_("Step"))

    class Meta:
        model = TaskState
        fields = ["started_at", "place", "workflow", "task", "status"]

    def filter_place(self, queryset, name, place):
        return queryset.filter(
            workflow_state__base_content_type=page_type(), workflow_state__object_id__in=ids_below(place)
        )


class TimingView(AuditReport):
    """One row for each step that a submission was at."""

    page_title = _("Review times")
    header_icon = "time"
    filterset_class = TimingFilterSet
    results_template_name = "wagtailadmin/editorial/audit/timing_results.html"
    index_url_name = "editorial_audit:timing"
    index_results_url_name = "editorial_audit:timing_results"
    export_filename = "review-times"
    export_headings = {
        "title": _("Item"),
        "workflow_state.workflow.name": _("Workflow"),
        "submitted_by": _("Submitted by"),
        "workflow_state.created_at": pgettext_lazy("moment", "Submitted"),
        "task.name": _("Step"),
        "started_at": _("Step entered"),
        "due_at": _("Due"),
        "finished_at": _("Step finished"),
        "decided_by": _("By"),
        "get_status_display": _("Outcome"),
        "comment": _("Comment"),
        "hours": _("Hours in the step"),
        "total_hours": _("Hours of the whole review"),
    }
    list_export = tuple(export_headings)

    @cached_property
    def _filtered(self):
        return self.filter_queryset(steps())

    def get_filtered_queryset(self):
        return self._filtered

    def decorate_paginated_queryset(self, object_list):
        rows = measure(object_list)
        for row in rows:
            row.submitted_by = name_of(row.workflow_state.requested_by)
            row.decided_by = name_of(row.finished_by)
        return rows

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if not self.is_export:
            context["statistics"], context["whole_review"] = statistics(self._filtered)
        return context
