"""Files in versions that reviewers are looking at, or have approved for a later date.

Reviewers approve pictures with the text. A file that changes under their eyes, or between approval and the date of
publication, would go live unseen.
"""

from functools import lru_cache

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ReferenceIndex, Revision, TaskState, WorkflowState


def is_awaited(file) -> bool:
    """Whether a version under review, or approved for later, refers to ``file``."""
    key = ContentType.objects.get_for_model(file, for_concrete_model=False).pk, str(file.pk)
    versions = _awaited_revisions().values_list("pk", "created_at")
    return any(key in _references_of(*version) for version in versions)


def _awaited_revisions():
    # A text that was sent back keeps the approvals of what is not changed.
    reviews = WorkflowState.objects.filter(
        status__in=(WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
    )
    seen = TaskState.objects.filter(
        status__in=(TaskState.STATUS_IN_PROGRESS, TaskState.STATUS_APPROVED), workflow_state__in=reviews
    )
    return Revision.objects.filter(Q(approved_go_live_at__isnull=False) | Q(pk__in=seen.values("revision")))


# These versions are few and stay as they are, so each is read once. A version that is written over has a new date.
@lru_cache(maxsize=500)
def _references_of(pk, created_at) -> frozenset:
    """Content type and key of everything that a version refers to, as Wagtail's index would read it.

    The index does not know drafts, and there is no public way to ask it for one.
    """
    version = Revision.objects.get(pk=pk).as_object()
    return frozenset(reference[:2] for reference in ReferenceIndex._extract_references_from_object(version))
