"""The button that submits."""

from django.utils.translation import gettext as _
from wagtail.admin import action_menu as page_menu
from wagtail.models import WorkflowState
from wagtail.snippets import action_menu as snippet_menu


class _SubmitsAgainMixin:
    """Wagtail's names the step that sent the text back, but what was changed goes to the first step again."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        subject = parent_context.get("page") or parent_context.get("instance")
        review = subject and subject.current_workflow_state
        if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
            context["label"] = _("Submit again")
        return context


class ResubmitMenuItem(_SubmitsAgainMixin, page_menu.SubmitForModerationMenuItem):
    """Of a page."""


class ResubmitSnippetMenuItem(_SubmitsAgainMixin, snippet_menu.SubmitForModerationMenuItem):
    """Of a snippet."""


_OURS = {
    page_menu.SubmitForModerationMenuItem: ResubmitMenuItem,
    snippet_menu.SubmitForModerationMenuItem: ResubmitSnippetMenuItem,
}


def name_submitting_again(items) -> list:
    """The ``items`` of a menu, with ours for Wagtail's button."""
    return [_OURS[type(item)](item.order) if type(item) in _OURS else item for item in items]
