"""Wagtail's screens for pages, where review asks for more than they do."""

import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.admin.views.pages.ordering import SetPagePositionView
from wagtail.admin.views.pages.revisions import RevisionsRevertView, RevisionsUnscheduleView
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.views.pages.workflow import CollectWorkflowActionDataView, WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from editorial.checks.panel import ShowsIssuesMixin
from editorial.checks.submission import StopsSubmissionMixin
from editorial.content import digest_of, shown
from editorial.four_eyes import who_may_approve
from editorial.notices.comments import CommentMailsAfterwardsMixin

from .cancelling import question_about
from .explanations import nobody_is_left, show_review
from .outcomes import UNSCHEDULED, not_approved, outcome_of
from .readable import NewPagePreview, PagePreview, ReadableCopyView, ReadableFormMixin
from .refusing import RefusesReviewsMixin
from .reviewing import OneAtATimeMixin, PinnedVersionMixin, ReviewMixin
from .unpublishing import UnpublishPageView


class ReviewedCreateView(ReadableFormMixin, StopsSubmissionMixin, ShowsIssuesMixin, CreateView):
    """A new page."""

    def submit_action(self):
        response = super().submit_action()
        warn_if_nobody_is_left(self.request, self.page)
        return response


class ReviewedEditView(
    ReadableFormMixin,
    StopsSubmissionMixin,
    ShowsIssuesMixin,
    OneAtATimeMixin,
    RefusesReviewsMixin,
    CommentMailsAfterwardsMixin,
    EditView,
):
    """A page. A reviewer approves what he was shown; if he changed it, it is saved and somebody else approves."""

    is_review = False

    @property
    def reviewed(self):
        return self.page

    def get(self, request, *args, **kwargs):
        show_review(request, self.page)
        return super().get(request, *args, **kwargs)

    @cached_property
    def action_name_and_method(self):
        if "action-workflow-action" not in self.request.POST:
            return super().action_name_and_method
        if self.expects_json_response:  # autosave: the window was confirmed, but its answer not sent
            return "save", self.save_action
        # Also where it is not offered any more, or Wagtail would save the form instead.
        return "perform_workflow_action", self.perform_workflow_action

    def submit_action(self):
        response = super().submit_action()
        warn_if_nobody_is_left(self.request, self.page)
        return response

    def perform_workflow_action(self):
        if reason := self.reason_to_refuse():
            return self.refuse(reason)
        state = self.page.current_workflow_task_state
        if self.workflow_action == "approve" and self._changes_content(state):
            return self._save_instead_of_approving()
        self.has_content_changes = self._has_something_to_save()
        self.is_review = True
        try:
            with transaction.atomic():
                return super().perform_workflow_action()
        except PermissionDenied as refusal:
            return self.refuse(str(refusal))

    def add_save_confirmation_message(self):
        if self.is_review:
            messages.success(self.request, outcome_of(self.workflow_action, self.page))
        else:
            super().add_save_confirmation_message()

    def cancel_workflow_action(self):
        """Keep what was typed, and ask."""
        if self._has_something_to_save():
            self.save_action()
        return redirect(question_about(self.workflow_state))

    def form_invalid(self, form):
        if self.is_cancelling_workflow:
            if self.locked_for_user:
                return redirect(question_about(self.workflow_state))
            self.is_cancelling_workflow = False
        return super().form_invalid(form)

    def _changes_content(self, state) -> bool:
        if not self.has_content_changes and not self.is_reverting:
            return False
        return digest_of(self.form.save(commit=False)) != state.content_digest

    def _has_something_to_save(self) -> bool:
        """Whether words, dates or comments differ from what is stored; Wagtail's form finds changes where none are."""
        comments = self.form.formsets.get("comments")
        if self.is_reverting or (comments and comments.has_changed()):
            return True
        return self.has_content_changes and shown(self.form.save(commit=False)) != shown(self.latest_revision)

    def _save_instead_of_approving(self):
        response = self.save_action()
        comment = json.loads(self.request.POST.get("workflow-action-extra-data") or "{}").get("comment", "")
        messages.warning(self.request, not_approved(comment))
        return response

    def form_on(self, version):
        return self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=version,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )

    def reopen(self):
        return self.redirect_and_remain()


class ReviewedRevertView(RevisionsRevertView, ReviewedEditView):
    """An older version of a page, opened to be saved as the newest."""


def warn_if_nobody_is_left(request, page) -> None:
    """Say at submission, and not a day later, that nobody may approve."""
    state = page.current_workflow_task_state
    if state and not who_may_approve(state).exists():
        messages.warning(request, nobody_is_left(state))


class ReviewView(ReviewMixin, WorkflowActionView):
    """A review from a list, without opening the text in the editor."""


class ReviewDataView(PinnedVersionMixin, CollectWorkflowActionDataView):
    """The same window, opened from the editor."""


class NotTheRootMixin:
    """A screen that moves a page; the root of the tree has no place that could be changed."""

    def dispatch(self, request, page_to_move_id, *args, **kwargs):
        if get_object_or_404(Page, pk=page_to_move_id).is_root():
            raise PermissionDenied
        return super().dispatch(request, page_to_move_id, *args, **kwargs)


class PositionView(NotTheRootMixin, SetPagePositionView):
    """The order of pages."""


class ConfirmMoveView(NotTheRootMixin, MoveConfirmView):
    """The question before a page is moved."""


class ReviewedUnscheduleView(RevisionsUnscheduleView):
    """Taking a date back. The editor's button posts here at once; it is asked first, for the approvals are lost."""

    success_message = UNSCHEDULED
    template_name = "wagtailadmin/editorial/confirm_unschedule.html"

    def post(self, request, *args, **kwargs):
        if "confirmed" not in request.POST:
            return redirect(self.get_revisions_unschedule_url())
        return super().post(request, *args, **kwargs)


class PageSearchView(SearchView):
    """The search among pages; Wagtail's counts them without saying what it counts."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(model_name=Page._meta.verbose_name_plural, **kwargs)


class ReviewedPageViewSet(PageViewSet):
    """The screens of every page."""

    model = Page
    search_view_class = PageSearchView
    add_view_class = ReviewedCreateView
    edit_view_class = ReviewedEditView
    preview_on_add_view_class = NewPagePreview
    preview_on_edit_view_class = PagePreview
    revisions_revert_view_class = ReviewedRevertView
    workflow_action_view_class = ReviewView
    collect_workflow_action_data_view_class = ReviewDataView
    unpublish_view_class = UnpublishPageView
    revisions_unschedule_view_class = ReviewedUnscheduleView
    copy_view_class = ReadableCopyView
    set_page_position_view_class = PositionView
    move_confirm_view_class = ConfirmMoveView
