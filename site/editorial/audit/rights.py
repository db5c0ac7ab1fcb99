"""What somebody, a group or a step of the review may do, as lines that can be compared.

A line is known by its kind and a key, so that renaming a group is no change of its members' rights; beside it stand
the words that people read. Each kind of holder takes a fixed number of queries, for one or for all.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from wagtail.models import GroupApprovalTask, Workflow

from editorial.models import ReviewTask

from . import lines


@dataclass(frozen=True)
class Rights:
    """The name of a holder, and his lines: (kind, key) and words."""

    name: str
    lines: dict[tuple[str, str], str]


NOTHING = Rights("", {})


def rights_of(model, pks=None) -> dict:
    """The rights of holders of one kind, by key; of all if no keys are given."""
    path, lines_of = _HOLDERS[model]
    holders = model._default_manager.prefetch_related(*path)
    if pks is not None:
        holders = holders.filter(pk__in=pks)
    return {(model, holder.pk): Rights(str(holder), dict(lines_of(holder))) for holder in holders}


def snapshot() -> dict:
    """The rights of everybody and everything."""
    rights = {}
    for model in _HOLDERS:
        rights |= rights_of(model)
    return rights


# What is looked up with each kind of holder, and how his lines are made.
_HOLDERS = {
    User: (["groups", "user_permissions__content_type"], lines.of_user),
    Group: (
        [
            "permissions__content_type",
            "page_permissions__page",
            "page_permissions__permission",
            "collection_permissions__collection",
            "collection_permissions__permission",
        ],
        lines.of_group,
    ),
    Workflow: (
        ["workflow_tasks__task", "workflow_pages__page", "workflow_content_types__content_type"],
        lines.of_workflow,
    ),
    ReviewTask: (["groups"], lines.of_task),
    GroupApprovalTask: (["groups"], lines.of_task),
}
