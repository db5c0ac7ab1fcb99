"""The menu of reports."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from . import VIEW_AUDIT
from .views.outdated import OutdatedView

# Of Wagtail's own: replaced by ours, and those that are part of the audit.
_REPLACED = {"site-history"}
_PART_OF_AUDIT = {"page-types-usage"}


class ReportItem(MenuItem):
    """A report, shown to whoever holds one of the permissions that open it."""

    def __init__(self, *args, permissions=(VIEW_AUDIT,), **kwargs):
        super().__init__(*args, **kwargs)
        self.permissions = permissions

    def is_shown(self, request):
        return any(request.user.has_perm(permission) for permission in self.permissions)


def log_item():
    return ReportItem(
        _("Log"),
        reverse("wagtailadmin_reports:site_history"),
        name="log",
        icon_name="history",
        order=100,
        permissions=("wagtailadmin.access_admin",),
    )


def timing_item():
    address = reverse("editorial_audit:timing")
    return ReportItem(_("Review times"), address, name="review-times", icon_name="time", order=200)


def emergencies_item():
    address = reverse("editorial_audit:emergencies")
    return ReportItem(
        _("Emergency publications"), address, name="emergencies", icon_name="warning", order=300
    )


def outdated_item():
    return ReportItem(
        _("Outdated translations"),
        reverse("editorial_audit:outdated"),
        name="outdated-translations",
        icon_name="wagtail-localize-language",
        order=400,
        permissions=OutdatedView.permissions,
    )


ITEMS = (log_item, timing_item, emergencies_item, outdated_item)


def without_closed(request, items) -> list:
    """The items of the menu, without those that ours replace or that are closed to the reader."""
    closed = _REPLACED if request.user.has_perm(VIEW_AUDIT) else _REPLACED | _PART_OF_AUDIT
    return [item for item in items if item.name not in closed]
