"""Which pages somebody may know of."""

from django.db.models import Q
from wagtail.models import Page, TaskState
from wagtail.permissions import page_permission_policy

from .models import ReviewTask, ReviewTaskState

_LARGEST = 2**31 - 1


def editable(user):
    """Keys of the pages that ``user`` may edit, as a subquery."""
    return page_permission_policy.instances_user_has_permission_for(user, "change").values("pk")


def pages(user):
    """The pages whose titles ``user`` may see: what is public, his own, and what he may edit."""
    return Page.objects.filter(Q(live=True) | Q(owner=user) | Q(pk__in=editable(user)))


def hidden_among(keys, user) -> set[int]:
    """Those of the ``keys`` that are of no page, or of one that ``user`` may not see, nor has to review."""
    possible = [key for key in keys if 0 < key <= _LARGEST]
    hidden = set(keys) - set(pages(user).filter(pk__in=possible).values_list("pk", flat=True))
    return hidden - _to_review(hidden, user) if hidden else hidden


def _to_review(keys, user) -> set[int]:
    """A workflow may ask people to review who may edit nothing else."""
    states = ReviewTaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        task__in=ReviewTask.objects.filter(groups__in=user.groups.all()),
        workflow_state__base_content_type__app_label="wagtailcore",
        workflow_state__object_id__in=map(str, keys),
    )
    return {int(pk) for pk in states.values_list("workflow_state__object_id", flat=True)}
