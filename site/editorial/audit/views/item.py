"""The log of one page, snippet, account or group."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import registry
from wagtail.models import Page, PageLogEntry

from editorial.audit import VIEW_AUDIT
from editorial.audit.filters import page_type

from .log import LogView

# As many as a database's whole numbers take.
_DIGITS = 18


class ItemLogView(LogView):
    """All entries about one thing, whether it still exists or not."""

    def dispatch(self, request, *args, content_type_id, object_id, **kwargs):
        self.content_type = get_object_or_404(ContentType, pk=content_type_id)
        model = self.content_type.model_class()
        if model is None:
            raise Http404
        self.is_page = issubclass(model, Page)
        if self.is_page and (not object_id.isdecimal() or len(object_id) > _DIGITS):
            raise Http404
        if not request.user.has_perm(VIEW_AUDIT) and not self._may_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def _may_edit(self) -> bool:
        if not self.is_page:
            return False
        page = get_object_or_404(Page, pk=self.kwargs["object_id"]).specific
        return page.permissions_for_user(self.request.user).can_edit()

    def get_entries(self, model):
        key = self.kwargs["object_id"]
        if model is PageLogEntry:
            return model.objects.filter(page_id=key) if self.is_page else model.objects.none()
        if self.is_page:
            return model.objects.none()
        return model.objects.filter(content_type=self.content_type, object_id=key)

    @cached_property
    def latest(self):
        """The newest entry, for the name of the thing."""
        model = (
            PageLogEntry
            if self.is_page
            else registry.get_log_model_for_model(self.content_type.model_class())
        )
        return self.get_entries(model).order_by("-timestamp", "-pk").first()

    def get_page_subtitle(self):
        return self.latest.label if self.latest else ""

    def get_index_url(self):
        return log_address(self.content_type, self.kwargs["object_id"])

    def get_index_results_url(self):
        return log_address(self.content_type, self.kwargs["object_id"], "item_log_results")


class ExportingHistoryView(PageHistoryView):
    """Wagtail's history of a page, with its log as a spreadsheet."""

    @cached_property
    def header_more_buttons(self):
        address = log_address(page_type(), self.object.pk)
        return [
            *super().header_more_buttons,
            Button(_("Log of this page"), url=address, icon_name="history", priority=80),
            Button(_("Download XLSX"), url=f"{address}?export=xlsx", icon_name="download", priority=90),
            Button(_("Download CSV"), url=f"{address}?export=csv", icon_name="download", priority=100),
        ]


def log_address(content_type, object_id, name="item_log") -> str:
    """Where the log of one thing is."""
    return reverse(f"editorial_audit:{name}", args=[content_type.pk, object_id])
