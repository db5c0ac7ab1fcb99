"""The whole index looked at anew, while the old one answers."""

from collections.abc import Callable, Iterator

from django.contrib.contenttypes.models import ContentType

from .indexing import count_terms, forget, refresh_keys
from .models import Entry
from .registry import Source, sources
from .storage import storage

BATCH = 500


def rebuild(progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Write what is missing or says something else, forget what is not public any more, count the words.

    What is right already is only compared, so that a run that was broken off is taken up where it stopped. Returns
    how many entries were written.
    """
    total = sum(source.public().count() for source in sources())
    done = written = 0
    for source in sources():
        for keys in _batches(source):
            written += refresh_keys(source, keys)
            done += len(keys)
            progress(done, total)
        forget(left_over(source))
    unknown = Entry.objects.exclude(content_type__in=_content_types())
    forget(unknown.values_list("pk", flat=True))
    count_terms()
    storage().tidy()
    return written


def left_over(source: Source) -> list[int]:
    """Keys of entries whose object no reader may see."""
    entries = Entry.objects.filter(content_type=ContentType.objects.get_for_model(source.model))
    return list(entries.exclude(object_id__in=source.public().values("pk")).values_list("pk", flat=True))


def _batches(source: Source) -> Iterator[list[int]]:
    last = 0
    while keys := list(
        source.public().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
    ):
        yield keys
        last = keys[-1]


def _content_types() -> list:
    return [ContentType.objects.get_for_model(source.model) for source in sources()]
