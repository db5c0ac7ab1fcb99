"""Wagtail's own reports, without drafts of others and with spreadsheets that are safe to open.

Wagtail's addresses come before those that hooks add, so these stand in the site's list of addresses, before Wagtail's.
"""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.reports.aging_pages import AgingPagesView
from wagtail.admin.views.reports.locked_pages import LockedPagesView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.admin.views.reports.workflows import WorkflowTasksView, WorkflowView
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import VIEW_AUDIT
from .exports import SafeExportMixin
from .views.log import LogView


def _name(user) -> str:
    return get_user_display_name(user) if user else ""


_NAMES = {SafeExportMixin.FORMAT_CSV: _name, SafeExportMixin.FORMAT_XLSX: _name}


class LivePagesPolicy(PagePermissionPolicy):
    """For Wagtail's list of aging pages, which shows what somebody may publish: here nobody may, and all may know."""

    def instances_user_has_permission_for(self, user, action):
        return self.model.objects.filter(live=True)


class SafeAgingPagesView(SafeExportMixin, AgingPagesView):
    """Live pages by the day of their last publication."""

    permission_policy = LivePagesPolicy()

    def decorate_paginated_queryset(self, queryset):
        people = get_user_model().objects.in_bulk({page.last_published_by for page in queryset} - {None})
        names = {pk: get_user_display_name(user) for pk, user in people.items()}
        for page in queryset:
            self.add_last_publisher_name_to_page(names, page)
            # Nobody of this house; Wagtail's template prints "None".
            page.last_published_by = page.last_published_by or ""
        return queryset


class SafeLockedPagesView(SafeExportMixin, LockedPagesView):
    """Pages that somebody locked."""


class SafeWorkflowView(SafeExportMixin, WorkflowView):
    """Reviews of what the reader may edit."""

    export_headings = WorkflowView.export_headings | {
        "workflow": _("Workflow"),
        "requested_by": _("Requested By"),
    }
    custom_field_preprocess = WorkflowView.custom_field_preprocess | {"requested_by": _NAMES}


class SafeWorkflowTasksView(SafeExportMixin, WorkflowTasksView):
    """Steps of the same."""

    export_headings = WorkflowTasksView.export_headings | {
        "task": _("Task"),
        "started_at": _("Started at"),
        "finished_at": _("Completed at"),
        "finished_by": _("Completed by"),
    }
    custom_field_preprocess = WorkflowTasksView.custom_field_preprocess | dict.fromkeys(
        ("workflow_state.requested_by", "finished_by"), _NAMES
    )


class SafePageTypesView(SafeExportMixin, PageTypesUsageReportView):
    """How many pages there are of each kind. It names the last that was edited, so it is part of the audit."""

    results_template_name = "wagtailadmin/editorial/audit/page_types_results.html"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(VIEW_AUDIT):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


_VIEWS = {
    "site-history": LogView,
    "aging-pages": SafeAgingPagesView,
    "locked": SafeLockedPagesView,
    "workflow": SafeWorkflowView,
    "workflow_tasks": SafeWorkflowTasksView,
    "page-types-usage": SafePageTypesView,
}

urlpatterns = [
    path(f"reports/{address}/{suffix}", view.as_view(results_only=bool(suffix)))
    for address, view in _VIEWS.items()
    for suffix in ("", "results/")
]
for _decorator in (require_admin_access, never_cache):
    urlpatterns = decorate_urlpatterns(urlpatterns, _decorator)
