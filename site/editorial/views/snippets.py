"""Wagtail's screens for snippets, for the kinds that pass review."""

import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.snippets.views import snippets

from editorial.content import digest_of, shown

from .cancelling import question_about
from .explanations import show_review
from .outcomes import UNSCHEDULED, not_approved, outcome_of
from .refusing import RefusesReviewsMixin
from .reviewing import OneAtATimeMixin, PinnedVersionMixin, ReviewMixin
from .unpublishing import ReviewedSnippetUnpublishView


class ReviewedSnippetEditView(OneAtATimeMixin, RefusesReviewsMixin, snippets.EditView):
    """A snippet. A reviewer approves what he was shown; if he changed it, it is saved and somebody else approves."""

    @property
    def reviewed(self):
        return self.object

    def get(self, request, *args, **kwargs):
        show_review(request, self.object)
        return super().get(request, *args, **kwargs)

    def get_action(self, request):
        if "action-workflow-action" not in request.POST:
            return super().get_action(request)
        # Autosave sends it along when the window was confirmed, but its answer not sent.
        return "edit" if self.expects_json_response else "workflow-action"

    def form_valid(self, form):
        self.form = form
        if self.action == "workflow-action":
            return self._decide()
        if self.action == "cancel-workflow":
            return self._ask_whether_to_cancel()
        return super().form_valid(form)

    def form_invalid(self, form):
        if self.action == "cancel-workflow":
            if self.locked_for_user:
                return redirect(question_about(self.workflow_state))
            self.action = "edit"
        return super().form_invalid(form)

    def _decide(self):
        """Record a review. A decision alone makes no version, so that the text stays its author's."""
        if reason := self.reason_to_refuse():
            return self.refuse(reason)
        state = self.object.current_workflow_task_state
        if self.workflow_action == "approve" and self._changes_content(state):
            return self._save_instead_of_approving()
        try:
            with transaction.atomic():
                if self._has_something_to_save():
                    self.object = self.save_instance()
                self.workflow_action_action()
        except PermissionDenied as refusal:
            return self.refuse(str(refusal))
        messages.success(self.request, outcome_of(self.workflow_action, self.object))
        return redirect(self.get_success_url())

    def _changes_content(self, state) -> bool:
        if not (self.form.has_changed() or self._is_reverting):
            return False
        return digest_of(self.form.save(commit=False)) != state.content_digest

    def _has_something_to_save(self) -> bool:
        """Whether words or dates differ from what is stored; a form finds changes where none are."""
        if self._is_reverting:
            return True
        return self.form.has_changed() and shown(self.form.save(commit=False)) != shown(self.latest_revision)

    @property
    def _is_reverting(self) -> bool:
        return self.view_name == "revisions_revert"

    def _save_instead_of_approving(self):
        self.action = "edit"
        self.object = self.save_instance()
        comment = json.loads(self.request.POST.get("workflow-action-extra-data") or "{}").get("comment", "")
        messages.warning(self.request, not_approved(comment))
        return redirect(self.get_success_url())

    def _ask_whether_to_cancel(self):
        """Keep what was typed, and ask."""
        if self._has_something_to_save():
            self.object = self.save_instance()
        return redirect(question_about(self.workflow_state))

    def form_on(self, version):
        return self.get_form_class()(**self.get_form_kwargs() | {"instance": version})

    def reopen(self):
        return redirect(self.get_edit_url())


class ReviewedSnippetUnscheduleView(snippets.RevisionsUnscheduleView):
    """Taking back the date of a snippet, for whoever manages what is published."""

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
