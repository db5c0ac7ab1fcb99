"""Submitting, approving, asking for changes."""

import json

from django.urls import reverse
from wagtail.models import TaskState, WorkflowState

from editorial.models import ReviewTaskState
from tests.editorial import verbs as desk
from tests.editorial.newsroom import screen

from .cell import Act, only
from .writing import own

STEP_1, STEP_2 = "Biên tập kiểm tra", "Lãnh đạo duyệt"
_COMMENT = "Xem lại số liệu ở đoạn hai."


def _submit(cell):
    return cell.post(screen("edit", cell.it.pk), cell.form(**{"action-submit": "1"}))


def in_editor(cell, action, **fields):
    """Press a button of the review in the editor."""
    data = {
        "action-workflow-action": "1",
        "workflow-action-name": action,
        "workflow-action-extra-data": json.dumps({"comment": _COMMENT}),
    }
    return cell.post(screen("edit", cell.it.pk), cell.form(**data, **fields))


def in_window(cell, action, window="workflow_action"):
    """Confirm in the window that a list opens."""
    state = cell.it.current_workflow_task_state
    reviewer = "Biên tập" if state.task.name == STEP_1 else "Lãnh đạo"
    address = screen(window, cell.it.pk, action, state.pk)
    return cell.post(address, cell.shown_to(reviewer, address) | {"comment": _COMMENT})


def _by_task(cell):
    state = cell.it.current_workflow_task_state
    return cell.in_code(lambda: state.task.specific.on_action(state, cell.someone, "approve"))


def _by_state(cell):
    return cell.in_code(lambda: cell.it.current_workflow_task_state.approve(user=cell.user))


def _by_plain_state(cell):
    state = TaskState.objects.get(pk=cell.it.current_workflow_task_state.pk)
    return cell.in_code(lambda: state.approve(user=cell.user))


def _twice(cell):
    answer = in_window(cell, "approve")
    return in_window(cell, "approve") if desk.step(cell.it) == STEP_2 else answer


def _submitted_by_him(cell):
    states = WorkflowState.objects.for_instance(cell.it)
    states.update(requested_by=cell.user)
    ReviewTaskState.objects.filter(workflow_state__in=states).update(submitted_by=cell.user)


def _state(cell):
    return cell.it.current_workflow_task_state


def _step(action):
    return lambda cell: cell.post(reverse("change_review_step", args=[_state(cell).pk, action]))


def _cancel(cell):
    review = _state(cell).workflow_state
    cell.post(screen("edit", cell.it.pk), cell.form(**{"action-cancel-workflow": "1"}))
    return cell.post(reverse("cancel_review", args=[review.pk]))


def _is_rejected(cell):
    return cell.it.current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


def _is_at(step):
    return lambda cell: desk.step(cell.it) == step


_APPROVE = {
    "editor": lambda cell: in_editor(cell, "approve"),
    "window of a list": lambda cell: in_window(cell, "approve"),
    "window of the editor alone": lambda cell: in_window(cell, "approve", "collect_workflow_action_data"),
    "task.on_action()": _by_task,
    "state.approve()": _by_state,
    "TaskState.approve()": _by_plain_state,
}
_IN_WINDOW = only(_APPROVE, "window of a list")
_REJECT = {"window of a list": lambda cell: in_window(cell, "reject")}
# What somebody changed is saved, by whoever may edit it; the window of the editor only collects.
_SILENT = ("editor", "window of the editor alone")

ACTS = {
    "submit his own draft": Act("somebody's", _is_at(STEP_1), {"form": _submit}, own),
    "claim step 1": Act(
        "step 1", lambda cell: _state(cell).claimed_by == cell.someone, {"button": _step("claim")}
    ),
    "say that step 1 is urgent": Act(
        "step 1", lambda cell: _state(cell).priority, {"button": _step("hurry")}
    ),
    "approve step 1": Act("step 1", _is_at(STEP_2), _APPROVE, silent=_SILENT),
    "approve step 2": Act(
        "step 2",
        lambda cell: cell.it.live,
        only(_APPROVE, "editor", "window of a list", "task.on_action()"),
        is_public=True,
        silent=_SILENT,
    ),
    "approve both steps": Act(
        "step 1", lambda cell: cell.it.live, {"window of a list": _twice}, silent=("window of a list",)
    ),
    "approve what is his own": Act("step 1", _is_at(STEP_2), _IN_WINDOW, own),
    "approve what he submitted": Act("step 1", _is_at(STEP_2), _IN_WINDOW, _submitted_by_him),
    "approve his words, translated": Act("translation at step 1", _is_at(STEP_2), _IN_WINDOW),
    "ask for changes at step 1": Act("step 1", _is_rejected, _REJECT),
    "ask for changes at step 2": Act("step 2", _is_rejected, _REJECT),
    "send back to the step before": Act(
        "reworked", _is_at(STEP_1), {"window of a list": lambda cell: in_window(cell, "recheck")}
    ),
    "cancel a review": Act(
        "step 1",
        lambda cell: cell.it.current_workflow_state is None,
        {"form": _cancel},
    ),
}
