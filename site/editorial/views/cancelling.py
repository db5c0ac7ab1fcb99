"""Ending a review before it is over: asked first, for every approval so far is lost."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_latest_str
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import WorkflowState

from editorial.four_eyes import specific
from editorial.locking import lock


class CancelReviewView(WagtailAdminTemplateMixin, TemplateView):
    """The question, and the answer to it."""

    template_name = "wagtailadmin/editorial/cancel_review.html"
    page_title = gettext_lazy("Cancel the review")
    header_icon = "error"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, state_id, **kwargs):
        with transaction.atomic():
            self.state = get_object_or_404(WorkflowState.objects.active(), pk=state_id)
            self.object = specific(self.state)
            if request.method == "POST":
                lock(self.object)
                self.state.refresh_from_db()
            if not self.state.user_can_cancel(request.user):
                raise PermissionDenied
            return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return get_latest_str(self.object)

    def get_breadcrumbs_items(self):
        here = {"url": "", "label": self.get_page_title()}
        return [{"url": self._back(), "label": self.get_page_subtitle()}, here]

    def get_context_data(self, **kwargs):
        task = self.state.current_task_state.task
        return super().get_context_data(
            title=self.get_page_subtitle(),
            step=task.name,
            may_return=task.specific.is_reviewer(self.request.user),
            back=self._back(),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if self.state.status not in (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES):
            messages.error(request, _("This review is over."))
        else:
            self.state.cancel(user=request.user)
            messages.success(
                request,
                _("The review of '%(title)s' was cancelled. It is a draft again.")
                % {"title": self.get_page_subtitle()},
            )
        return redirect(self._back())

    def _back(self) -> str:
        return AdminURLFinder(self.request.user).get_edit_url(self.object) or reverse("wagtailadmin_home")


def question_about(review) -> str:
    """Address of the question about a review."""
    return reverse("cancel_review", args=[review.pk])


urls = [path("reviews/<int:state_id>/cancel/", CancelReviewView.as_view(), name="cancel_review")]
