"""What was published in an emergency, and who looked at it since."""

from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, Value, When
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from editorial.audit.confirming import confirm, refusal
from editorial.audit.filters import DayRangeFilter
from editorial.audit.parties import parties_of
from editorial.models import Publication

from .base import AuditReport, name_of


class EmergencyFilterSet(WagtailFilterSet):
    """By the day of publication."""

    published_at = DayRangeFilter(label=pgettext_lazy("moment", "Published"))

    class Meta:
        model = Publication
        fields = ["published_at"]


class EmergenciesView(AuditReport):
    """Emergency publications; those that nobody has looked at come first."""

    page_title = gettext_lazy("Emergency publications")
    header_icon = "warning"
    filterset_class = EmergencyFilterSet
    results_template_name = "wagtailadmin/editorial/audit/emergencies_results.html"
    index_url_name = "editorial_audit:emergencies"
    index_results_url_name = "editorial_audit:emergencies_results"
    export_filename = "emergency-publications"
    export_headings = {
        "object_str": gettext_lazy("Title"),
        "reason": gettext_lazy("Reason"),
        "published_by": gettext_lazy("Published by"),
        "published_at": pgettext_lazy("moment", "Published"),
        "seen_by": gettext_lazy("Confirmed by"),
        "confirmed_at": gettext_lazy("Confirmed"),
    }
    list_export = tuple(export_headings)

    def get_queryset(self):
        waiting_first = Case(
            When(confirmed_at=None, then=Value(0)), default=Value(1), output_field=IntegerField()
        )
        return (
            Publication.objects.filter(basis=Publication.Basis.EMERGENCY)
            .select_related("user", "confirmed_by", "revision")
            .defer("revision__content")
            .prefetch_related("content_object")
            .order_by(waiting_first, "-published_at", "-pk")
        )

    def decorate_paginated_queryset(self, object_list):
        rows = list(object_list)
        parties = parties_of([row for row in rows if row.confirmed_at is None])
        for row in rows:
            row.published_by, row.seen_by = name_of(row.user), name_of(row.confirmed_by)
            row.link = _edit_address(row)
            row.may_confirm = row.pk in parties and not refusal(self.request.user, parties[row.pk])
        return rows


def _edit_address(publication) -> str:
    obj = publication.content_object
    return reverse("wagtailadmin_pages:edit", args=[obj.pk]) if isinstance(obj, Page) else ""


@require_POST
def confirm_view(request, pk):
    """Note that whoever is signed in has looked at one of them."""
    publication = get_object_or_404(Publication, pk=pk, basis=Publication.Basis.EMERGENCY)
    try:
        if confirm(publication, request.user):
            messages.success(
                request,
                _("You confirmed that you have seen “%(title)s”.") % {"title": publication.object_str},
            )
        else:
            messages.warning(request, _("Somebody else has confirmed this already."))
    except PermissionDenied as reason:
        if not str(reason):
            raise
        messages.error(request, str(reason))
    return redirect("editorial_audit:emergencies")
