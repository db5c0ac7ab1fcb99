"""Telling people, after the fact: in the request if tasks run at once, or in a worker of a queue."""

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django_tasks import task

from . import publications, reviews
from .delivery import Outbox
from .message import compose

EVENTS = {
    "started": reviews.started,
    "changes": reviews.changes,
    "cancelled": reviews.cancelled,
    "scheduled": publications.scheduled,
    "published": publications.published,
    "emergency": publications.emergency,
}


def tell_later(event: str, instance, user=None) -> None:
    """Tell whom an event concerns when the transaction is over: not at all if it is rolled back.

    What goes wrong then is logged, and does not reach whoever is at work (robust).
    """
    actor = getattr(user, "pk", None)
    key = instance.pk
    # A function: of what is robust and fails, Django logs the name, which a partial lacks.
    transaction.on_commit(lambda: tell.enqueue(event, key, actor), robust=True)


@task()
def tell(event: str, pk: int, actor: int | None) -> None:
    """Send the mails that follow from an event. What was deleted meanwhile is passed over."""
    try:
        notice = EVENTS[event](pk, actor)
    except ObjectDoesNotExist:
        return
    if notice is None or not (users := notice.recipients()):
        return
    words = notice.words()
    with Outbox() as outbox:
        for user in users:
            outbox.send(compose(user, notice.kind, words, title=notice.title))
