"""The index follows what is public: whatever changed is looked at anew, and stands in it exactly if readers see it."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from .models import Entry, EntryText, Term, Totals
from .registry import Source, Text, source_of, sources
from .storage import Streams, storage
from .tokens import BREAK, LONGEST, normalise, stream

_BATCH = 200
_FIELDS = ["kind", "title", "date", "year", "section", "digest"]
_LONGEST_TITLE = 500
_LONGEST_BODY = 400_000  # signs


def refresh(obj) -> None:
    """Bring the entries of one object up to date; nothing if its kind is not found."""
    if source := source_of(type(obj)):
        refresh_keys(source, [obj.pk])


def refresh_below(page) -> None:
    """Bring a page and all below it up to date."""
    for source in sources():
        keys = source.below(page)
        for start in range(0, len(keys), _BATCH):
            refresh_keys(source, keys[start : start + _BATCH])


@transaction.atomic
def refresh_keys(source: Source, keys: Sequence[int]) -> int:
    """Bring the entries of some objects up to date, those that are gone too. Returns how many entries were written."""
    content_type = ContentType.objects.get_for_model(source.model)
    known = Entry.objects.filter(content_type=content_type, object_id__in=keys)
    present = {(entry.object_id, entry.language): entry for entry in known}
    written = []
    for obj, text in source.texts(list(source.public().filter(pk__in=keys))):
        entry = present.pop((obj.pk, text.language), None)
        digest = digest_of(text)
        if entry and entry.digest == digest:
            continue
        entry = entry or Entry(content_type=content_type, object_id=obj.pk, language=text.language)
        entry.kind, entry.digest = source.kind, digest
        entry.title = normalise(text.title)[:_LONGEST_TITLE]
        entry.date, entry.year = text.date, text.date and text.date.year
        entry.section_id = text.section
        written.append((entry, text))
    forget([entry.pk for entry in present.values()])
    _write(written)
    return len(written)


def forget(keys: Iterable[int]) -> None:
    """Take entries out of the index."""
    keys = list(keys)
    if keys:
        storage().drop(keys)
        Entry.objects.filter(pk__in=keys).delete()


def forget_object(obj) -> None:
    """Take an object out of the index, in every language."""
    content_type = ContentType.objects.get_for_model(type(obj))
    forget(Entry.objects.filter(content_type=content_type, object_id=obj.pk).values_list("pk", flat=True))


@transaction.atomic
def count_terms() -> None:
    """Count anew what the words of the index weigh. Nothing is written where nothing changed."""
    found = {
        token: number for token, number in storage().frequencies() if token != BREAK and len(token) <= LONGEST
    }
    if found != dict(Term.objects.values_list("token", "frequency")):
        Term.objects.all().delete()
        terms = (Term(token=token, frequency=number) for token, number in found.items())
        Term.objects.bulk_create(terms, batch_size=5_000)
    title, lead, body = storage().lengths()
    lengths = {"title_length": title, "lead_length": lead, "body_length": body}
    Totals.objects.update_or_create(pk=1, defaults=lengths | {"entries": max(1, Entry.objects.count())})


def _write(written) -> None:
    if not written:
        return
    entries = [entry for entry, _ in written]
    changed = [entry for entry in entries if entry.pk]
    # A rebuild may have written the same entry since it was asked for.
    Entry.objects.bulk_create(
        [entry for entry in entries if entry.pk is None],
        update_conflicts=True,
        unique_fields=["content_type", "object_id", "language"],
        update_fields=_FIELDS,
    )
    Entry.objects.bulk_update(changed, _FIELDS)
    keys = [entry.pk for entry in entries]
    EntryText.objects.filter(pk__in=keys).delete()
    EntryText.objects.bulk_create(
        [EntryText(entry=entry, lead=normalise(text.lead), body=_body(text)) for entry, text in written]
    )
    links = Entry.institutes.through
    links.objects.filter(entry__in=keys).delete()
    links.objects.bulk_create(
        [
            links(entry_id=entry.pk, institute_id=institute)
            for entry, text in written
            for institute in dict.fromkeys(text.institutes)
        ]
    )
    storage().put(
        [
            Streams(entry.pk, stream(text.title), stream(text.lead), stream(_body(text)))
            for entry, text in written
        ]
    )


def _body(text: Text) -> str:
    return normalise(text.body)[:_LONGEST_BODY]


def digest_of(text: Text) -> str:
    """Of everything that something says: equal as long as it says the same."""
    return sha256(repr(text).encode()).hexdigest()
