"""What is done to snippets that pass review, of any kind, and the ways by which people try it."""

from django.urls import reverse

STEP_1, STEP_2 = "Kiểm tra danh bạ", "Lãnh đạo duyệt"
PUBLISH = {"action-publish": "1"}

# --- by colleagues, while the world is made -----------------------------------------------------


def again(it):
    """It, as it is stored now."""
    return type(it).objects.get(pk=it.pk)


def change(it, user, **fields):
    """A version in which these fields are changed."""
    version = it.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision(user=user)
    return again(it)


def submit(it, user):
    """To its first step."""
    it.get_workflow().start(it, user)
    return again(it)


def approve(it, user):
    """The step that waits."""
    state = it.current_workflow_task_state
    state.task.specific.on_action(state, user, "approve")
    return again(it)


# --- by whoever tries ---------------------------------------------------------------------------


def screen(it, name, *args) -> str:
    """Address of one of the screens of its kind, about it."""
    return reverse(it.snippet_viewset.get_url_name(name), args=[it.pk, *args])


def on_screen(name):
    """A way: confirm what a screen asks."""
    return lambda cell: cell.post(screen(cell.it, name))


def unschedule(cell):
    """Take its date back."""
    return cell.post(screen(cell.it, "revisions_unschedule", cell.it.scheduled_revision.pk))


def delete_in_bulk(cell):
    """Delete it in the window for several at once."""
    address = reverse(
        "wagtail_bulk_action", args=[cell.it._meta.app_label, cell.it._meta.model_name, "delete"]
    )
    return cell.post(f"{address}?id={cell.it.pk}")


def approve_in_window(cell):
    """Approve its step in the window that a list opens."""
    state = cell.it.current_workflow_task_state
    reviewer = "Lãnh đạo" if state.task.name == STEP_2 else "Biên tập"
    address = screen(cell.it, "workflow_action", "approve", state.pk)
    return cell.post(address, cell.shown_to(reviewer, address))


def by_revision(cell):
    """Publish its newest version in code."""
    return cell.in_code(lambda: cell.it.latest_revision.publish(user=cell.user))


def by_saving(cell):
    """Store its newest version as what readers see, in code."""
    version = cell.it.get_latest_revision_as_object()
    version.live = True
    return cell.in_code(version.save)


# --- what came of it ----------------------------------------------------------------------------


def is_at(step):
    """Whether that step waits."""
    return lambda cell: _step(cell) == step


def is_live(cell):
    return cell.it.live


def is_offline(cell):
    return not cell.it.live


def is_gone(cell):
    return cell.it is None


def has_no_date(cell):
    return not cell.it.approved_schedule


def _step(cell) -> str:
    state = cell.it.current_workflow_task_state
    return state.task.name if state else ""
