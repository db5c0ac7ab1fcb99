"""Transitions of a review that Wagtail's log leaves out."""

from django.dispatch import receiver
from wagtail.log_actions import log
from wagtail.models import WorkflowState
from wagtail.signals import task_cancelled

from editorial.four_eyes import specific

from . import actions


@receiver(task_cancelled, dispatch_uid="editorial.audit.step_left")
def log_step_left(sender, instance, user=None, **kwargs):
    """Log a step that was sent back to the one before, or switched off. A cancelled review logs itself."""
    review = WorkflowState.objects.select_related("current_task_state__task", "workflow").get(
        pk=instance.workflow_state_id
    )
    if review.status == WorkflowState.STATUS_CANCELLED:
        return
    current = review.current_task_state
    data = {
        "task": instance.task.name,
        "next": current.task.name if current and current.pk != instance.pk else "–",
        "workflow": {"id": review.workflow_id, "title": review.workflow.name, "task_state_id": instance.pk},
        "comment": instance.comment,
    }
    log(specific(review), actions.STEP_LEFT, user=user, revision=instance.revision, data=data)
