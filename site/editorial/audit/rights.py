"""What somebody, a group or a step of the review may do, as lines that can be compared.

A line is known by its kind and a key, so that renaming a group is no change of its members' rights; beside it stand
the words that people read. Each kind of holder takes a fixed number of queries, for one or for all.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from wagtail.models import GroupApprovalTask, Workflow

from editorial.models import ReviewTask


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


def _of_user(user):
    yield from _flags(active=user.is_active, superuser=user.is_superuser)
    yield from _groups(user)
    yield from _permissions(user.user_permissions)


def _of_group(group):
    yield ("name", group.name), group.name
    yield from _permissions(group.permissions)
    for held in group.page_permissions.all():
        words = f"{held.permission.codename} – {held.page.title} ({held.page_id})"
        yield ("page", f"{held.page_id} {held.permission_id}"), words
    for held in group.collection_permissions.all():
        words = f"{held.permission.codename} – {held.collection.name}"
        yield ("collection", f"{held.collection_id} {held.permission_id}"), words


def _of_workflow(workflow):
    yield ("name", workflow.name), workflow.name
    yield from _flags(active=workflow.active)
    steps = sorted(workflow.workflow_tasks.all(), key=lambda step: step.sort_order or 0)
    for place, step in enumerate(steps, start=1):
        yield ("step", f"{place} {step.task_id}"), f"{place}. {step.task.name}"
    for assigned in workflow.workflow_pages.all():
        yield ("page", str(assigned.page_id)), f"{assigned.page.title} ({assigned.page_id})"
    for assigned in workflow.workflow_content_types.all():
        yield ("content type", str(assigned.content_type_id)), ".".join(assigned.content_type.natural_key())


def _of_task(task):
    yield ("name", task.name), task.name
    yield from _flags(active=task.active)
    yield from _groups(task)
    if hours := getattr(task, "due_hours", None):
        yield ("hours", str(hours)), str(hours)


def _flags(**flags):
    return [((kind, ""), "") for kind, is_set in flags.items() if is_set]


def _groups(holder):
    return [(("group", str(group.pk)), group.name) for group in holder.groups.all()]


def _permissions(manager):
    return [
        (("permission", str(held.pk)), f"{held.content_type.app_label}.{held.codename}")
        for held in manager.all()
    ]


# What is looked up with each kind of holder, and how his lines are made.
_HOLDERS = {
    User: (["groups", "user_permissions__content_type"], _of_user),
    Group: (
        [
            "permissions__content_type",
            "page_permissions__page",
            "page_permissions__permission",
            "collection_permissions__collection",
            "collection_permissions__permission",
        ],
        _of_group,
    ),
    Workflow: (
        ["workflow_tasks__task", "workflow_pages__page", "workflow_content_types__content_type"],
        _of_workflow,
    ),
    ReviewTask: (["groups"], _of_task),
    GroupApprovalTask: (["groups"], _of_task),
}
