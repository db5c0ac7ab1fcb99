"""Where the desk's events are heard, and where Wagtail's own notifiers are switched off."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_cancelled,
    workflow_rejected,
    workflow_submitted,
)

from editorial.models import Publication, ReviewTaskState

from .tasks import tell_later

# As `wagtail.admin.signal_handlers` connects them.
WAGTAILS_NOTIFIERS = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
)


def silence_wagtail() -> None:
    """Disconnect Wagtail's mails about reviews. Those about comments in a text stay."""
    for signal, sender, uid in WAGTAILS_NOTIFIERS:
        signal.disconnect(sender=sender, dispatch_uid=uid)


def emergency(publication) -> None:
    """Tell leaders and owner of an emergency publication. Called by whoever publishes so, in his transaction."""
    tell_later("emergency", publication)


@receiver(task_submitted, sender=ReviewTaskState, dispatch_uid="editorial.notices.started")
def on_started(instance, user=None, **kwargs):
    tell_later("started", instance, user)


@receiver(task_rejected, sender=ReviewTaskState, dispatch_uid="editorial.notices.changes")
def on_changes_requested(instance, user=None, **kwargs):
    tell_later("changes", instance, user)


@receiver(workflow_cancelled, dispatch_uid="editorial.notices.cancelled")
def on_cancelled(instance, user=None, **kwargs):
    tell_later("cancelled", instance, user)


@receiver(workflow_approved, dispatch_uid="editorial.notices.scheduled")
def on_approved(instance, user=None, **kwargs):
    tell_later("scheduled", instance, user)


@receiver(post_save, sender=Publication, dispatch_uid="editorial.notices.published")
def on_published(instance, created, raw=False, **kwargs):
    if created and not raw and instance.basis == Publication.Basis.REVIEW:
        tell_later("published", instance, instance.user)
