"""What readers say is wrong with entries, for keepers: open ones first, closed when they are dealt with."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from .log_actions import REPORT_CLOSED
from .models import ErrorReport

CLOSE = "directory.change_errorreport"


def open_reports():
    """Those that wait for a keeper."""
    return ErrorReport.objects.filter(closed_at=None)


@transaction.atomic
def close(report, keeper) -> None:
    """It was dealt with: the reader's address is forgotten. Logged with the entry; once is enough."""
    if report.closed_at:
        return
    report.closed_at, report.closed_by, report.email = timezone.now(), keeper, ""
    report.save(update_fields=["closed_at", "closed_by", "email"])
    day = date_format(timezone.localtime(report.created_at), "SHORT_DATE_FORMAT")
    log(report.institute, REPORT_CLOSED, user=keeper, data={"day": day})


class CloseReportView(WagtailAdminTemplateMixin, TemplateView):
    """Close a report: asked first, for the reader's address is lost."""

    template_name = "wagtailadmin/directory/close_report.html"
    page_title = gettext_lazy("Close an error report")
    header_icon = "warning"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, pk, **kwargs):
        if not request.user.has_perm(CLOSE):
            raise PermissionDenied
        self.report = get_object_or_404(ErrorReport.objects.select_related("institute"), pk=pk)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        close(self.report, request.user)
        messages.success(request, _("The report is closed, and the reader's address forgotten."))
        return redirect("error_reports:index")

    def get_page_subtitle(self):
        return str(self.report.institute)

    def get_breadcrumbs_items(self):
        reports = {"url": reverse("error_reports:index"), "label": ErrorReportViewSet.menu_label}
        return [*super().get_breadcrumbs_items(), reports, {"url": "", "label": self.get_header_title()}]


class ReportColumn(Column):
    """What is wrong with what, and who may be answered."""

    cell_template_name = "wagtailadmin/directory/report_cell.html"


class CloseColumn(Column):
    """A button, or when it was closed."""

    cell_template_name = "wagtailadmin/directory/close_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        closed_by = get_user_display_name(instance.closed_by)
        return super().get_cell_context_data(instance, parent_context) | {"closed_by": closed_by}


class ErrorReportIndexView(IndexView):
    """The list."""

    table_classname = "listing listing--dashboard"  # the latter stacks the cells on a phone

    def get_base_queryset(self):
        return ErrorReport.objects.select_related("institute", "closed_by")

    def order_queryset(self, queryset):
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        return queryset.order_by(F("closed_at").desc(nulls_first=True), "-created_at", "-pk")


class ErrorReportViewSet(ModelViewSet):
    """The list and nothing else: reports come from readers, and nobody rewrites them."""

    model = ErrorReport
    name = "error_reports"
    url_prefix = "directory/error-reports"
    icon = "warning"
    menu_label = gettext_lazy("Error reports")
    menu_name = "error-reports"
    index_view_class = ErrorReportIndexView
    list_display = [
        ReportColumn("text", label=gettext_lazy("Report")),
        DateColumn("created_at", label=gettext_lazy("Received"), sort_key="created_at"),
        CloseColumn("closed_at", label=gettext_lazy("Closed"), sort_key="closed_at"),
    ]
    list_per_page = 50
    form_fields = ["text"]
    copy_view_enabled = False
    add_to_reference_index = False

    def get_common_view_kwargs(self, **kwargs):
        nowhere = dict.fromkeys(["add_url_name", "edit_url_name", "delete_url_name"])
        return super().get_common_view_kwargs(
            **nowhere | {"history_url_name": None, "usage_url_name": None}, **kwargs
        )

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/close/", CloseReportView.as_view(), name="close"),
        ]


class OpenReportsPanel(Component):
    """On the first screen: how many wait."""

    name = "open_error_reports"
    template_name = "wagtailadmin/directory/open_reports.html"
    order = 55

    def get_context_data(self, parent_context):
        return {"count": open_reports().count(), "address": reverse("error_reports:index")}


def panels_for(user) -> list[Component]:
    """The panel, for whoever closes reports."""
    return [OpenReportsPanel()] if user.has_perm(CLOSE) else []
