"""Changes of rights, compared and logged.

A form of the admin changes many rows at once, and not all of them send signals: `watch` compares everything before
and after such a request, and writes one entry for each holder. Elsewhere receivers do (`receivers.py`).
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.log_actions import log

from editorial.locking import lock_row

from . import actions
from .rights import NOTHING, snapshot

_watching: ContextVar[bool] = ContextVar("watching", default=False)


def is_watched() -> bool:
    """Whether somebody compares everything at the end anyway."""
    return _watching.get()


@contextmanager
def watch(user):
    """Log, as acts of ``user``, the rights that change inside this block.

    One block at a time, or each would see the changes of the other: they wait for a row that nobody else locks.
    """
    with transaction.atomic():
        lock_row(ContentType, ContentType.objects.get_for_model(Group).pk)
        before = snapshot()
        token = _watching.set(True)
        try:
            yield
        finally:
            _watching.reset(token)
        if not transaction.get_rollback():
            record(before, snapshot(), user)


def record(before, after, user=None) -> None:
    """Log what differs between two states of the same holders."""
    for holder in before.keys() | after.keys():
        was, now = before.get(holder, NOTHING), after.get(holder, NOTHING)
        added = _lines(now, now.lines.keys() - was.lines.keys())
        removed = _lines(was, was.lines.keys() - now.lines.keys())
        if added or removed:
            model, pk = holder
            data = {"added": added, "removed": removed, "before": _lines(was), "after": _lines(now)}
            log(model(pk=pk), actions.RIGHTS_CHANGED, user=user, title=now.name or was.name, data=data)


def _lines(rights, keys=None) -> list:
    return [[line[0], words] for line, words in rights.lines.items() if keys is None or line in keys]
