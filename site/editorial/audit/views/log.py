"""The log: what was done, by whom, to what."""

from itertools import chain, islice

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, Value
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.log_actions import registry

from editorial.audit.exports import SafeExportMixin
from editorial.audit.filters import DayRangeFilter
from editorial.audit.visible import entries, log_models, without_repetitions

_AT_ONCE = 500


def _union(user, method) -> set:
    return set().union(*(getattr(entries(model, user), method)() for model in log_models()))


def _content_types(request):
    return ContentType.objects.filter(pk__in=_union(request.user, "get_content_type_ids")).order_by("model")


class LogFilterSet(SiteHistoryReportFilterSet):
    """Filters that offer what the reader may see, and no more."""

    timestamp = DayRangeFilter(label=_("Date"))
    object_type = ContentTypeFilter(label=_("Type"), method="filter_object_type", queryset=_content_types)

    def get_action_choices(self):
        used = _union(self.request.user, "get_actions")
        return [choice for choice in registry.get_choices() if choice[0] in used]

    def get_users_queryset(self):
        model = get_user_model()
        users = model.objects.filter(pk__in=_union(self.request.user, "get_user_ids") - {None})
        return users.order_by(model.USERNAME_FIELD)


class LogView(SafeExportMixin, LogEntriesView):
    """Wagtail's site history, for pages and everything else: whole for the audit, own acts and pages for others."""

    page_title = _("Log")
    filterset_class = LogFilterSet
    results_template_name = "wagtailadmin/editorial/audit/log_results.html"
    list_export = (
        "timestamp",
        "user_display_name",
        "username",
        "action",
        "message",
        "comment",
        "content_type",
        "label",
        "object_id",
    )
    export_headings = LogEntriesView.export_headings | {
        "username": _("Username"),
        "message": _("What happened"),
        "comment": _("Comment"),
    }

    def get_entries(self, model):
        """The entries of one log that the report shows."""
        return entries(model, self.request.user)

    def get_filtered_queryset(self):
        self.log_models = log_models()
        parts = []
        for index, model in enumerate(self.log_models):
            shown = without_repetitions(self.get_entries(model)).values("pk", "timestamp")
            shown = shown.annotate(log_model_index=Value(index, output_field=IntegerField()))
            parts.append(self.filter_queryset(shown).order_by())
        return parts[0].union(*parts[1:], all=True).order_by("-timestamp", "-pk")

    def decorate_paginated_queryset(self, queryset):
        if self.is_export:  # as long as the log is: a part at a time
            return chain.from_iterable(map(self._entries_of, batched(queryset, _AT_ONCE)))
        return self._entries_of(queryset)

    def _entries_of(self, rows) -> list:
        found = super().decorate_paginated_queryset(rows)
        for entry in found:
            entry.username = entry.user.get_username() if entry.user_id and entry.user else ""
        return found


def batched(rows, size):
    """Lists of up to ``size`` rows."""
    rows = iter(rows)
    while part := list(islice(rows, size)):
        yield part
