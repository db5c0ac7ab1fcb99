"""What happens when a date comes: versions go live and offline, each by itself, once."""

import logging

from django.apps import apps
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Page, Revision

from .gate import NotApproved
from .locking import lock, lock_row

logger = logging.getLogger(__name__)


def models_with_dates() -> list[type]:
    """Pages, and every kind of snippet that has drafts."""
    snippets = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    return [Page, *snippets]


def due_to_expire() -> list:
    """What is live although its date of going offline has passed."""
    now = timezone.now()
    return [
        instance
        for model in models_with_dates()
        for instance in model.objects.filter(live=True, expire_at__lt=now).order_by("expire_at")
    ]


def due_to_go_live():
    """Scheduled versions whose date has come, earliest first."""
    return Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at")


@transaction.atomic
def expire(instance) -> bool:
    """Take something offline, unless another process did or its date was changed meanwhile."""
    lock(instance)
    instance = type(instance).objects.get(pk=instance.pk)
    if not instance.live or instance.expire_at is None or instance.expire_at > timezone.now():
        return False
    getattr(instance, "specific", instance).unpublish(
        set_expired=True, log_action="wagtail.unpublish.scheduled"
    )
    return True


@transaction.atomic
def go_live(revision) -> bool:
    """Publish a scheduled version, unless another process did or the schedule was cancelled meanwhile.

    One that the gate refuses loses its schedule, so that its page can be edited and submitted again.
    """
    model = revision.base_content_type.model_class()
    lock_row(model, revision.object_id)
    revision = Revision.objects.filter(pk=revision.pk).first()
    if revision is None or revision.approved_go_live_at is None:
        return False
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except NotApproved:
        logger.warning("Not published, its review does not hold: %s", revision)
        log(instance=revision.content_object, action="haidang.schedule.refused", revision=revision)
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        return False
    return True
