"""Who had a part in something that went live.

`four_eyes.parties` speaks of what came since the last publication; this, of what led to one.
"""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.db.models import Q
from wagtail.models import Page, Revision, WorkflowState

from editorial.content import digest_of
from editorial.models import Publication, ReviewTaskState

from .filters import page_type


def parties_of(publications) -> dict[int, set[int]]:
    """For each publication, who published, owns, submitted or wrote what went live with it.

    A fixed number of queries, but it reads texts: for the few that wait, not for a whole history.
    """
    objects = {_object(row) for row in publications}
    if not objects:
        return {}
    same = reduce(or_, (Q(base_content_type=kind, object_id=key) for kind, key in objects))
    history = _grouped(Publication.objects.filter(same).select_related("workflow_state").order_by("pk"))
    revisions = _grouped(Revision.objects.filter(same).select_related("content_type").order_by("pk"))
    reviews, submitters = _grouped(WorkflowState.objects.filter(same)), _submitters(same)
    owners = _owners(objects)
    found = {}
    for row in publications:
        key = _object(row)
        last = max(
            (other for other in history[key] if _moment(other) < _moment(row)), key=_moment, default=None
        )
        users = {row.user_id, owners.get(key)} | _authors(revisions[key], last, row)
        for review in reviews[key]:
            if review.created_at <= row.published_at and (last is None or review.created_at > _since(last)):
                users |= submitters[review.pk] | {review.requested_by_id}
        found[row.pk] = users - {None}
    return found


def _authors(revisions, last, publication) -> set:
    """Who changed the content between the publication before and this one, and who saved this version."""
    after, digest = (last.revision_id or 0, last.content_digest) if last else (0, None)
    users = set()
    for revision in revisions:
        if revision.pk == publication.revision_id:
            users.add(revision.user_id)
        if revision.pk > after and revision.created_at <= publication.published_at:
            now = digest_of(revision)
            if now != digest:
                users.add(revision.user_id)
            digest = now
    return users


def _object(row) -> tuple:
    return row.base_content_type_id, row.object_id


def _moment(publication) -> tuple:
    return publication.published_at, publication.pk


def _since(publication):
    review = publication.workflow_state
    return review.created_at if review else publication.published_at


def _grouped(rows):
    groups = defaultdict(list)
    for row in rows:
        groups[_object(row)].append(row)
    return groups


def _owners(objects) -> dict:
    kind = page_type().pk
    pages = Page.objects.filter(pk__in=[key for of_kind, key in objects if of_kind == kind])
    return {(kind, str(pk)): owner for pk, owner in pages.values_list("pk", "owner_id")}


def _submitters(same) -> dict:
    found = defaultdict(set)
    reviews = WorkflowState.objects.filter(same)
    states = ReviewTaskState.objects.filter(workflow_state__in=reviews.values("pk"))
    for review, user in states.values_list("workflow_state_id", "submitted_by_id"):
        found[review].add(user)
    return found
