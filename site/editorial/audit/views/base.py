"""What the reports have in common."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.admin.views.reports import ReportView

from editorial.audit import VIEW_AUDIT
from editorial.audit.exports import SafeExportMixin


class AuditReport(SafeExportMixin, ReportView):
    """A report for whoever holds the right to the audit, or another one that opens it."""

    permissions = (VIEW_AUDIT,)

    def dispatch(self, request, *args, **kwargs):
        if not any(request.user.has_perm(permission) for permission in self.permissions):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_filename(self):
        return f"{self.export_filename}-{timezone.localdate():%Y-%m-%d}"


def name_of(user) -> str:
    """How somebody is called, or an empty string."""
    return (user.get_full_name() or user.get_username()) if user else ""
