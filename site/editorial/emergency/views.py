"""The screen on which an administrator gives the reason, and publishes."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from editorial import notices
from editorial.content import shown
from editorial.forms import EmergencyForm
from editorial.gate import publish_in_emergency
from editorial.locking import lock


def may_publish_in_emergency(user, page) -> bool:
    """Whether ``user`` is offered the screen for ``page``: an administrator, and there is something to publish."""
    return (
        user.has_perm("editorial.publish_in_emergency")
        and page.depth > 1
        and page.latest_revision_id is not None
        and (not page.live or page.has_unpublished_changes)
    )


class EmergencyView(WagtailAdminTemplateMixin, FormView):
    """Publish the latest version of a page without review."""

    form_class = EmergencyForm
    template_name = "wagtailadmin/editorial/emergency/publish.html"
    page_title = gettext_lazy("Publish in an emergency")
    header_icon = "warning"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, page_id, **kwargs):
        self.page = get_object_or_404(Page, pk=page_id).specific
        if not may_publish_in_emergency(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self):
        return super().get_initial() | {"seen": shown(self.page.latest_revision)}

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        here = {"url": "", "label": self.get_page_title()}
        return [*super().get_breadcrumbs_items(), {"url": edit, "label": self.get_page_subtitle()}, here]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            page=self.page, revision=self.page.latest_revision, media=self.get_form().media, **kwargs
        )

    def form_valid(self, form):
        try:
            publication = self._publish(form)
        except PermissionDenied as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        notices.emergency(publication)
        messages.success(
            self.request,
            _(
                "Page '%(title)s' is public. The approvers have been told, and somebody else has to confirm it."
            )
            % {"title": publication.object_str},
        )
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    @transaction.atomic
    def _publish(self, form):
        lock(self.page)
        self.page.refresh_from_db()
        if form.cleaned_data["seen"] != shown(self.page.latest_revision):
            raise PermissionDenied(_("The text was changed meanwhile. Read it again, please."))
        reason = form.cleaned_data["reason"]
        return publish_in_emergency(
            self.page, self.page.latest_revision, user=self.request.user, reason=reason
        )
