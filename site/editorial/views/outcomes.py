"""What the screens say after somebody did something at a step: what became of the text."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_latest_str, get_user_display_name
from wagtail.models import TaskState, WorkflowState

UNSCHEDULED = gettext_lazy(
    "'%(object)s' does not go public on its date any more. Its approval is over: it has to be submitted again."
)


def outcome_of(action, obj) -> str:
    """One sentence on ``obj`` as it is stored after ``action``, one of `ReviewTask.get_actions`."""
    obj = type(obj)._base_manager.get(pk=obj.pk)
    names = {"title": get_latest_str(obj)}
    if action == "reject":
        return _("You sent '%(title)s' back. Its authors are told what you wrote.") % names
    if step := obj.current_workflow_task:
        names["step"] = step.name
        if action == "recheck":
            return _("You sent '%(title)s' back to the step '%(step)s'.") % names
        return _("You approved '%(title)s'. It waits at the step '%(step)s' now.") % names
    if scheduled := obj.scheduled_revision:
        names["moment"] = date_format(localtime(scheduled.approved_go_live_at), "SHORT_DATETIME_FORMAT")
        return _("You approved '%(title)s'. It goes public on %(moment)s.") % names
    return _("You approved '%(title)s'. It is public now.") % names


def returned_with(obj) -> str:
    """Who sent ``obj`` back and what he wrote; empty if it was not sent back, or is on its way again."""
    review = obj.current_workflow_state
    state = review and review.current_task_state
    if not state or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    if state.status != TaskState.STATUS_REJECTED:
        return ""
    names = {
        "name": get_user_display_name(state.finished_by),
        "step": state.task.name,
        "comment": state.comment,
    }
    return _("%(name)s sent this back at the step '%(step)s': “%(comment)s”") % names
