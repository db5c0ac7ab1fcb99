"""The whole index looked at anew, while the old one answers, or only compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType

from .indexing import count_terms, digest_of, forget, refresh_keys
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


@dataclass
class Drift:
    """How far the index of one kind is from what readers may see, in entries."""

    kind: str
    missing: int = 0
    outdated: int = 0
    left_over: int = 0

    def __bool__(self):
        return bool(self.missing or self.outdated or self.left_over)


def compare() -> list[Drift]:
    """Compare every entry with what it stands for, and change nothing."""
    return [_compare(source) for source in sources()]


def _compare(source: Source) -> Drift:
    found = Drift(source.kind, left_over=len(left_over(source)))
    entries = Entry.objects.filter(content_type=ContentType.objects.get_for_model(source.model))
    for keys in _batches(source):
        rows = entries.filter(object_id__in=keys).values_list("object_id", "language", "digest")
        digests = {(key, language): digest for key, language, digest in rows}
        for obj, text in source.texts(list(source.public().filter(pk__in=keys))):
            kept = digests.get((obj.pk, text.language))
            found.missing += kept is None
            found.outdated += kept is not None and kept != digest_of(text)
    return found
