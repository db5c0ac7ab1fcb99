"""What the screens say after somebody did something at a step: what became of the text."""

from django.utils import timezone
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


def not_approved(comment) -> str:
    """That somebody pressed "Approve" on what he had changed; with what he wrote, which nobody else has read."""
    sentence = _("Not approved: you changed the text, so it was saved, and somebody else has to approve it.")
    if not comment:
        return sentence
    return _("%(sentence)s Your comment was not kept: “%(comment)s”") % {
        "sentence": sentence,
        "comment": comment,
    }


def foretell(task_state) -> str:
    """What approving a step leads to."""
    review = task_state.workflow_state
    steps = list(review.workflow.tasks.filter(active=True).values_list("pk", flat=True))
    if steps[-1:] != [task_state.task_id]:
        return _("Then the text goes to the next step.")
    moment = task_state.revision.as_object().go_live_at
    if moment and moment > timezone.now():
        return _("Then the text goes public on %(moment)s.") % {
            "moment": date_format(localtime(moment), "SHORT_DATETIME_FORMAT")
        }
    return _("Then the text is public at once.")


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
