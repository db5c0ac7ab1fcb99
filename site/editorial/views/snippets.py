"""Wagtail's screens for snippets, for the kinds that pass review."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.snippets.views import snippets

from .explanations import show_where_it_waits
from .outcomes import UNSCHEDULED
from .reviewing import OneAtATimeMixin, PinnedVersionMixin, ReviewMixin, has_readable_data


class ReviewedSnippetEditView(OneAtATimeMixin, snippets.EditView):
    """A snippet. What a reviewer changed is saved, and somebody else approves it."""

    def get(self, request, *args, **kwargs):
        if state := self.object.current_workflow_task_state:
            show_where_it_waits(request, state)
        return super().get(request, *args, **kwargs)

    def workflow_action_action(self):
        try:
            if not has_readable_data(self.request):
                raise PermissionDenied(_("The review was not recorded. Please try again."))
            with transaction.atomic():
                return super().workflow_action_action()
        except PermissionDenied as refusal:
            messages.error(self.request, str(refusal))


class ReviewedSnippetUnpublishView(snippets.UnpublishView):
    """Taking a snippet offline, for whoever manages what is published."""

    permission_required = "unpublish"


class ReviewedSnippetUnscheduleView(snippets.RevisionsUnscheduleView):
    """Taking back the date of a snippet, likewise."""

    permission_required = "unpublish"
    success_message = UNSCHEDULED


class ReviewedSnippetReviewView(ReviewMixin, snippets.WorkflowActionView):
    """A review from a list."""


class ReviewedSnippetReviewDataView(PinnedVersionMixin, snippets.CollectWorkflowActionDataView):
    """The window of a review, opened from the editor."""


class ReviewedSnippetViewSet(snippets.SnippetViewSet):
    """The screens of a kind of snippet that passes review."""

    edit_view_class = ReviewedSnippetEditView
    unpublish_view_class = ReviewedSnippetUnpublishView
    revisions_unschedule_view_class = ReviewedSnippetUnscheduleView
    workflow_action_view_class = ReviewedSnippetReviewView
    collect_workflow_action_data_view_class = ReviewedSnippetReviewDataView
    copy_view_enabled = False
