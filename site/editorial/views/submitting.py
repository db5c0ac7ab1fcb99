"""The button that submits."""

from django.utils.translation import gettext as _
from wagtail.admin.action_menu import SubmitForModerationMenuItem
from wagtail.models import WorkflowState


class ResubmitMenuItem(SubmitForModerationMenuItem):
    """Wagtail's names the step that sent the text back, but what was changed goes to the first step again."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        page = context.get("page")
        review = page and page.current_workflow_state
        if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
            context["label"] = _("Submit again")
        return context


def is_submission(item) -> bool:
    """Whether a menu item is Wagtail's button."""
    return isinstance(item, SubmitForModerationMenuItem)
