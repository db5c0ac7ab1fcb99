"""Translations that are older than their originals."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from editorial.audit import VIEW_AUDIT
from editorial.audit.drift import outdated
from editorial.audit.filters import PlaceFilter

from .base import AuditReport


class OutdatedFilterSet(WagtailFilterSet):
    """By language (which Wagtail adds) and section of the translation."""

    place = PlaceFilter(method="filter_place")

    class Meta:
        model = Page
        fields = ["place"]

    def filter_place(self, queryset, name, place):
        return queryset.descendant_of(place, inclusive=True)


class OutdatedView(AuditReport):
    """For translators too: it shows what is public, and nothing else."""

    permissions = (VIEW_AUDIT, "wagtail_localize.submit_translation")
    page_title = _("Outdated translations")
    header_icon = "wagtail-localize-language"
    filterset_class = OutdatedFilterSet
    results_template_name = "wagtailadmin/editorial/audit/outdated_results.html"
    index_url_name = "editorial_audit:outdated"
    index_results_url_name = "editorial_audit:outdated_results"
    export_filename = "outdated-translations"
    export_headings = {
        "title": _("Translation"),
        "language": _("Language"),
        "original_title": _("Original"),
        "original_at": _("Original published"),
        "translated_at": _("Translation published"),
        "days": _("Days behind"),
    }
    list_export = tuple(export_headings)

    def get_queryset(self):
        return outdated()

    def decorate_paginated_queryset(self, object_list):
        rows, now = list(object_list), timezone.now()
        originals = Page.objects.in_bulk({row.original_id for row in rows})
        languages = {locale.pk: str(locale) for locale in Locale.objects.all()}
        editable = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        shown = {*originals, *(row.pk for row in rows)}
        may_edit = set(editable.filter(pk__in=shown).values_list("pk", flat=True))
        for row in rows:
            row.original = originals[row.original_id]
            row.original_title = row.original.title
            row.language = languages[row.locale_id]
            row.may_edit = row.pk in may_edit
            row.days = (now - row.original_at).days
            row.changes_url = _changes(row) if row.original_id in may_edit else ""
        return rows


def _changes(row) -> str:
    """Where the versions of the original, then and now, stand beside each other; its history, if one is lost."""
    if row.version_then and row.version_now:
        return reverse(
            "wagtailadmin_pages:revisions_compare", args=[row.original_id, row.version_then, row.version_now]
        )
    return reverse("wagtailadmin_pages:history", args=[row.original_id])
