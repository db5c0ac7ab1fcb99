"""Writing, reviewing and publishing entries of the directory."""

import json

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from directory.models import Institute

from . import snippets
from .cell import Act, edited, only
from .entry_reading import assign
from .snippets import PUBLISH, STEP_1, STEP_2, is_at, is_live, screen

_NAME = "Viện mới chưa ai duyệt"
_HEAD = "Người mới chưa ai duyệt"


def _form(version, **fields) -> dict:
    """What the form sends of a version when nothing but `fields` was changed."""
    unchanged = {name: getattr(version, name) for name in ("name_vi", "slug", "kind", "status", "head")}
    rows = nested_form_data({"names": inline_formset([])})
    return unchanged | rows | {"description-count": "0"} | fields


def _edit(cell, **fields):
    return cell.post(screen(cell.it, "edit"), _form(cell.it.get_latest_revision_as_object(), **fields))


def _first_version(cell):
    return cell.it.revisions.order_by("pk").first()


def _back(cell, **fields):
    """Save the first version as the newest, on its screen."""
    first = _first_version(cell)
    return cell.post(screen(cell.it, "revisions_revert", first.pk), _form(first.as_object(), **fields))


def _write(cell, **fields):
    address = reverse(Institute.snippet_viewset.get_url_name("add"))
    return cell.post(address, _form(Institute(name_vi=_NAME), **fields))


def _written():
    return Institute.objects.filter(name_vi=_NAME).first()


def _has_other_address(cell) -> bool:
    return cell.it.get_latest_revision_as_object().slug == "dia-chi-khac"


def _is_changed(cell) -> bool:
    return cell.it.head == cell.it.latest_revision.content["head"]


def _is_old(cell) -> bool:
    return cell.it.head == _first_version(cell).content["head"]


def _by_task(cell):
    state = cell.it.current_workflow_task_state
    return cell.in_code(lambda: state.task.specific.on_action(state, cell.someone, "approve"))


def _approve_in_editor(cell):
    action = {
        "action-workflow-action": "1",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps({"comment": ""}),
    }
    return _edit(cell, **action)


_EDIT = {"form": lambda cell: _edit(cell, head=_HEAD), "old version": _back}
_SUBMIT = {"form": lambda cell: _edit(cell, **{"action-submit": "1"})}
_APPROVE = {
    "editor": _approve_in_editor,
    "window of a list": snippets.approve_in_window,
    "task.on_action()": _by_task,
}
_PUBLISH = {
    "form": lambda cell: _edit(cell, **PUBLISH),
    "revision.publish()": snippets.by_revision,
    "institute.save()": snippets.by_saving,
}
_FORM = only(_EDIT, "form")
_SILENT = ("form", "its screen")  # saved as a draft
_SAVED = ("editor",)  # what somebody changed, by whoever may edit it

ACTS = {
    "write a new entry": Act("", lambda cell: _written(), {"form": _write}),
    "edit a draft of an entry": Act("entry", edited, _FORM),
    "edit a published entry": Act("published entry", edited, _EDIT),
    "edit one assigned to him": Act("published entry", edited, _FORM, assign),
    "change that one's address": Act(
        "published entry",
        _has_other_address,
        {"form": lambda cell: _edit(cell, slug="dia-chi-khac")},
        assign,
        silent=("form",),  # what is the keepers' is not read
    ),
    "edit an entry at step 1": Act("entry at step 1", edited, _FORM),
    "edit an entry with its date": Act("scheduled entry", edited, _FORM),
    "edit a merged entry": Act("merged entry", edited, _FORM),
    "submit an entry": Act("entry", is_at(STEP_1), _SUBMIT),
    "submit one assigned to him": Act("entry", is_at(STEP_1), _SUBMIT, assign),
    "approve step 1 of an entry": Act(
        "entry at step 1", is_at(STEP_2), only(_APPROVE, "window of a list", "task.on_action()")
    ),
    "approve step 2 of an entry": Act("entry at step 2", is_live, _APPROVE, is_public=True, silent=_SAVED),
    "publish a new entry": Act(
        "",
        lambda cell: _written() and _written().live,
        {"form": lambda cell: _write(cell, **PUBLISH)},
        silent=_SILENT,
    ),
    "publish an entry": Act("entry", is_live, _PUBLISH, silent=_SILENT),
    "publish a change of an entry": Act("changed entry", _is_changed, _PUBLISH, silent=_SILENT),
    "bring back its old words": Act(
        "published entry", _is_old, {"its screen": lambda cell: _back(cell, **PUBLISH)}, silent=_SILENT
    ),
}
