"""Two entries that are one organisation become one: links move at once, what is said goes to review."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from editorial.locking import lock_row
from editorial.permissions import MANAGE_PUBLISHED

from .log_actions import MERGED
from .merge_plan import article_links, has_alone, known_to_readers, lent_identifiers, new_names, refusal
from .merged_links import move_pointers
from .models import Institute, Merge
from .old_addresses import lead
from .permissions import CHANGE


def may_merge(user) -> bool:
    """Whether ``user`` may: it takes something offline, and moves what is published."""
    return user.has_perm(CHANGE) and user.has_perm(MANAGE_PUBLISHED)


@transaction.atomic
def merge(kept, merged, user) -> Merge:
    """Make ``merged`` a part of ``kept``: both are originals. Raises PermissionDenied, or ValidationError with why not.

    Whoever merges becomes an author of what goes to review, and somebody else approves that.
    """
    if not may_merge(user):
        raise PermissionDenied
    for pk in sorted((kept.pk, merged.pk)):
        lock_row(Institute, pk)
    kept, merged = (Institute.objects.entries().get(pk=institute.pk) for institute in (kept, merged))
    if reason := refusal(kept, merged):
        raise ValidationError(reason)
    known = known_to_readers(merged)
    record = Merge(
        kept=kept,
        merged_name=merged.name,
        merged_id=merged.pk,
        merged_by=user,
        merged_content=_content(merged),
    )
    record.moved = {
        "articles": _move_article_links(merged, kept),
        "pointers": move_pointers(merged, kept),
        "representations": _move_representations(merged, kept),
        "error_reports": _move_error_reports(merged, kept),
        "redirects": lead(known.slug, kept.slug) if has_alone(known, "slug") else [],
    }
    names = new_names(kept.get_latest_revision_as_object(), known)
    identifiers = {name: getattr(known, name) for name in lent_identifiers(kept, known)}
    for entry in Institute.objects.filter(translation_key=merged.translation_key):
        _close(entry, kept, identifiers, user)
    record.moved["proposal"] = _propose(kept, names, identifiers, user)
    record.save()
    for institute in (kept, merged):
        log(institute, MERGED, user=user, data={"merged": record.merged_name, "kept": kept.name})
    return record


def _content(merged) -> dict:
    """What it said to readers, and in its newest version."""
    newest = merged.get_latest_revision()
    return {"stored": _plain(merged.serializable_data()), "newest": newest.content if newest else None}


def _plain(data):
    return {
        name: value if isinstance(value, (int, bool, list)) or value is None else str(value)
        for name, value in data.items()
    }


def _move_article_links(merged, kept) -> list[dict]:
    moved = []
    taken = set(article_links(kept).values_list("page", flat=True))
    for link in article_links(merged).order_by("pk"):
        moved.append({"article": link.page_id, "link": link.pk, "was_double": link.page_id in taken})
        if link.page_id in taken:
            link.delete()
        else:
            taken.add(link.page_id)
            article_links(merged).filter(pk=link.pk).update(institute=kept.pk)
    return moved


def _move_representations(merged, kept) -> list[int]:
    taken = kept.representations.values_list("user", flat=True)
    merged.representations.filter(user__in=list(taken)).delete()
    users = list(merged.representations.values_list("user", flat=True))
    merged.representations.update(institute=kept)
    return users


def _move_error_reports(merged, kept) -> list[int]:
    keys = list(merged.error_reports.values_list("pk", flat=True))
    merged.error_reports.update(institute=kept)
    return keys


def _close(entry, kept, identifiers, user) -> None:
    """Take an entry offline, and write down in it what became of it."""
    if entry.live:
        entry.unpublish(user=user)
        entry = Institute.objects.get(pk=entry.pk)
    entry.status, entry.status_date, entry.successor = Institute.Status.MERGED, timezone.localdate(), kept
    for name in identifiers:
        setattr(entry, name, "")
    entry.save()
    entry.save_revision(user=user, clean=False, log_action=True)


def _propose(kept, names, identifiers, user) -> dict:
    """Send the names and identifiers that it gets to review, with whatever its newest version says."""
    if names or identifiers:
        draft = kept.get_latest_revision_as_object()
        last = max((row.sort_order or 0 for row in draft.names.all()), default=-1)
        for order, row in enumerate(names, start=last + 1):
            row.sort_order = order
            draft.names.add(row)
        for name, value in identifiers.items():
            setattr(draft, name, value)
        draft.save_revision(user=user, clean=False, log_action=True)
        if workflow := kept.get_workflow():
            workflow.start(Institute.objects.get(pk=kept.pk), user)
    return {"names": [row.name for row in names], "identifiers": identifiers}
