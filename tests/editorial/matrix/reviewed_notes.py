"""The same acts with snippets that pass review."""

from django.urls import reverse

from tests.sample.models import Note

from . import snippets
from .cell import Act, edited
from .notes import SECRET
from .snippets import PUBLISH, STEP_1, STEP_2, is_at, is_gone, is_live

_TEXT = "Tên mới chưa duyệt"


def _form(cell, text=None, **more):
    text = text or cell.it.latest_revision.content["text"]
    return {"text": text, "locale": str(cell.it.locale_id)} | more


def _edit(cell, text=None, **more):
    return cell.post(snippets.screen(cell.it, "edit"), _form(cell, text, **more))


def _write(cell, **more):
    address = reverse(Note.snippet_viewset.get_url_name("add"))
    return cell.post(address, {"text": _TEXT, "locale": "1"} | more)


def _written():
    return Note.objects.filter(text=_TEXT)


def _list(cell):
    return cell.get(reverse("wagtail_localize:snippets_api_listing", args=["sample", "note"]))


def _shows(cell):
    # Rendered by a page for people or as JSON, the title is there as it is.
    return cell.answer.status_code == 200 and SECRET in cell.answer.content.decode()


_SILENT = ("form", "its screen")  # saved as a draft
_APPROVE = {"window of a list": snippets.approve_in_window}
_DELETE = {"screen": snippets.on_screen("delete")}

ACTS = {
    "write a new note": Act("", lambda cell: _written().exists(), {"form": _write}),
    "edit a note": Act("note", edited, {"form": lambda cell: _edit(cell, _TEXT)}),
    "read a draft of a note": Act("note", _shows, {"list of wagtail-localize": _list}),
    "submit a note": Act("note", is_at(STEP_1), {"form": lambda cell: _edit(cell, **{"action-submit": "1"})}),
    "approve step 1 of a note": Act("note at step 1", is_at(STEP_2), _APPROVE),
    "approve step 2 of a note": Act("note at step 2", is_live, _APPROVE, is_public=True),
    "publish a note": Act(
        "note",
        is_live,
        {
            "form": lambda cell: _edit(cell, **PUBLISH),
            "revision.publish()": snippets.by_revision,
            "note.save()": snippets.by_saving,
        },
        silent=_SILENT,
    ),
    "publish a change of a note": Act(
        "changed note",
        lambda cell: cell.it.text == cell.it.latest_revision.content["text"],
        {"form": lambda cell: _edit(cell, **PUBLISH)},
        silent=_SILENT,
    ),
    "take the date of a note back": Act(
        "scheduled note", snippets.has_no_date, {"screen": snippets.unschedule}, is_public=True
    ),
    "take a note offline": Act(
        "published note", snippets.is_offline, {"screen": snippets.on_screen("unpublish")}, is_public=True
    ),
    "delete a draft of a note": Act("note", is_gone, _DELETE),
    "delete a note under review": Act("note at step 1", is_gone, _DELETE),
    "delete a note with its date": Act("scheduled note", is_gone, _DELETE),
    "delete a published note": Act(
        "published note", is_gone, _DELETE | {"bulk": snippets.delete_in_bulk}, silent=("bulk",)
    ),
}
