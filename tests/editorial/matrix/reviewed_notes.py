"""The same acts with snippets that pass review."""

from django.urls import reverse

from tests.sample.models import Note

from .cell import Act, edited
from .notes import SECRET

STEP_1, STEP_2 = "Kiểm tra danh bạ", "Lãnh đạo duyệt"
_TEXT = "Tên mới chưa duyệt"
_PUBLISH = {"action-publish": "1"}


def _screen(name, *args):
    return reverse(f"wagtailsnippets_sample_note:{name}", args=args)


def _form(cell, text=None, **more):
    text = text or cell.it.latest_revision.content["text"]
    return {"text": text, "locale": str(cell.it.locale_id)} | more


def _edit(cell, text=None, **more):
    return cell.post(_screen("edit", cell.it.pk), _form(cell, text, **more))


def _write(cell, **more):
    return cell.post(_screen("add"), {"text": _TEXT, "locale": "1"} | more)


def _written():
    return Note.objects.filter(text=_TEXT)


def _in_window(cell):
    state = cell.it.current_workflow_task_state
    reviewer = "Lãnh đạo" if state.task.name == STEP_2 else "Biên tập"
    address = _screen("workflow_action", cell.it.pk, "approve", state.pk)
    return cell.post(address, cell.shown_to(reviewer, address))


def _by_revision(cell):
    return cell.in_code(lambda: cell.it.latest_revision.publish(user=cell.user))


def _by_saving(cell):
    note = cell.it
    note.live = True
    return cell.in_code(note.save)


def _unschedule(cell):
    return cell.post(_screen("revisions_unschedule", cell.it.pk, cell.it.scheduled_revision.pk))


def _delete_in_bulk(cell):
    address = reverse("wagtail_bulk_action", args=["sample", "note", "delete"])
    return cell.post(f"{address}?id={cell.it.pk}")


def _list(cell):
    return cell.get(reverse("wagtail_localize:snippets_api_listing", args=["sample", "note"]))


def _shows(cell):
    # Rendered by a page for people or as JSON, the title is there as it is.
    return cell.answer.status_code == 200 and SECRET in cell.answer.content.decode()


def _step(cell):
    state = cell.it.current_workflow_task_state
    return state.task.name if state else ""


def _on_screen(name):
    return lambda cell: cell.post(_screen(name, cell.it.pk))


_SILENT = ("form", "its screen")  # saved as a draft
_APPROVE = {"window of a list": _in_window}

ACTS = {
    "write a new note": Act("", lambda cell: _written().exists(), {"form": _write}),
    "edit a note": Act("note", edited, {"form": lambda cell: _edit(cell, _TEXT)}),
    "read a draft of a note": Act("note", _shows, {"list of wagtail-localize": _list}),
    "submit a note": Act(
        "note",
        lambda cell: _step(cell) == STEP_1,
        {"form": lambda cell: _edit(cell, **{"action-submit": "1"})},
    ),
    "approve step 1 of a note": Act("note at step 1", lambda cell: _step(cell) == STEP_2, _APPROVE),
    "approve step 2 of a note": Act("note at step 2", lambda cell: cell.it.live, _APPROVE, is_public=True),
    "publish a note": Act(
        "note",
        lambda cell: cell.it.live,
        {
            "form": lambda cell: _edit(cell, **_PUBLISH),
            "revision.publish()": _by_revision,
            "note.save()": _by_saving,
        },
        silent=_SILENT,
    ),
    "publish a change of a note": Act(
        "changed note",
        lambda cell: cell.it.text == cell.it.latest_revision.content["text"],
        {"form": lambda cell: _edit(cell, **_PUBLISH)},
        silent=_SILENT,
    ),
    "take the date of a note back": Act(
        "scheduled note", lambda cell: not cell.it.approved_schedule, {"screen": _unschedule}, is_public=True
    ),
    "take a note offline": Act(
        "published note", lambda cell: not cell.it.live, {"screen": _on_screen("unpublish")}, is_public=True
    ),
    "delete a draft of a note": Act("note", lambda cell: cell.it is None, {"screen": _on_screen("delete")}),
    "delete a note under review": Act(
        "note at step 1", lambda cell: cell.it is None, {"screen": _on_screen("delete")}
    ),
    "delete a note with its date": Act(
        "scheduled note", lambda cell: cell.it is None, {"screen": _on_screen("delete")}
    ),
    "delete a published note": Act(
        "published note",
        lambda cell: cell.it is None,
        {"screen": _on_screen("delete"), "bulk": _delete_in_bulk},
        silent=("bulk",),
    ),
}
