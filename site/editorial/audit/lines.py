"""The lines of somebody's rights: (kind, key) and the words that people read."""


def of_user(user):
    """What is set on an account, its groups, and permissions of its own."""
    yield from _flags(active=user.is_active, superuser=user.is_superuser)
    yield from _groups(user)
    yield from _permissions(user.user_permissions)


def of_group(group):
    """The permissions of a group, on models, pages and collections."""
    yield ("name", group.name), group.name
    yield from _permissions(group.permissions)
    for held in group.page_permissions.all():
        words = f"{held.permission.codename} – {held.page.title} ({held.page_id})"
        yield ("page", f"{held.page_id} {held.permission_id}"), words
    for held in group.collection_permissions.all():
        words = f"{held.permission.codename} – {held.collection.name}"
        yield ("collection", f"{held.collection_id} {held.permission_id}"), words


def of_workflow(workflow):
    """Whether it is in use, its steps in order, and where it applies."""
    yield ("name", workflow.name), workflow.name
    yield from _flags(active=workflow.active)
    steps = sorted(workflow.workflow_tasks.all(), key=lambda step: step.sort_order or 0)
    for place, step in enumerate(steps, start=1):
        yield ("step", f"{place} {step.task_id}"), f"{place}. {step.task.name}"
    for assigned in workflow.workflow_pages.all():
        yield ("page", str(assigned.page_id)), f"{assigned.page.title} ({assigned.page_id})"
    for assigned in workflow.workflow_content_types.all():
        yield ("content type", str(assigned.content_type_id)), ".".join(assigned.content_type.natural_key())


def of_task(task):
    """Whether a step is in use, whose it is, and how soon it is due."""
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
