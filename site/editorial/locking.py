"""One at a time: whoever changes, reviews or publishes an object holds its row until his transaction ends."""

from django.db import connection
from wagtail.models import Page


def lock(obj) -> None:
    """Wait for, then hold, the row of a page or snippet. Inside a transaction only.

    SQLite has one writer at a time anyway: our transactions take its lock when they begin.
    """
    lock_row(Page if isinstance(obj, Page) else type(obj), obj.pk)


def lock_row(model, pk) -> None:
    """The same, by key."""
    # The row stays free for foreign keys that point to it.
    no_key = connection.features.has_select_for_no_key_update
    list(model._base_manager.select_for_update(no_key=no_key).filter(pk=pk).values_list("pk", flat=True))
