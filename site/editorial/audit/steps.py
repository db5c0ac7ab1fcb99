"""The steps of reviews, as rows of a report."""

from django.db.models import Max, OuterRef, Subquery
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from .duration import Clock, summary

# A step that was left without a decision says nothing about how long one takes.
_DECIDED = (TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED)
_GOING_ON = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)


def steps():
    """Every step that a submission was at, the newest reviews first, each from its first step to its last."""
    states = TaskState.objects.filter(workflow_state=OuterRef("workflow_state")).order_by()
    ends = states.values("workflow_state").annotate(end=Max("finished_at"))
    return (
        TaskState.objects.annotate(review_ended_at=Subquery(ends.values("end")))
        .select_related(
            "workflow_state__workflow",
            "workflow_state__requested_by",
            "task",
            "finished_by",
            "reviewtaskstate",
        )
        .prefetch_related("workflow_state__content_object")
        .order_by("-workflow_state__created_at", "-workflow_state_id", "started_at", "pk")
    )


def measure(states) -> list:
    """The same rows with `title`, `hours` in the step, `total_hours` of the review, and `due_at`."""
    now, clock = timezone.now(), Clock()
    states = list(states)
    for state in states:
        review = state.workflow_state
        obj = review.content_object
        state.title = (getattr(obj, "draft_title", "") or str(obj)) if obj else "–"
        state.hours = clock.hours(state.started_at, state.finished_at or now)
        going_on = review.status in _GOING_ON
        state.total_hours = clock.hours(review.created_at, now if going_on else state.review_ended_at or now)
        state.due_at = getattr(getattr(state, "reviewtaskstate", None), "due_at", None)
    return states


def statistics(states) -> tuple[list[dict], dict]:
    """For each step, and for whole reviews that ended well: how many, the average and the median of hours."""
    fields = ("task_id", "task__name", "status", "started_at", "finished_at")
    review = ("workflow_state_id", "workflow_state__status", "workflow_state__created_at", "review_ended_at")
    by_step, reviews, clock = {}, {}, Clock()
    for pk, name, status, start, end, key, outcome, submitted, ended in states.order_by().values_list(
        *fields, *review
    ):
        if status in _DECIDED and end:
            by_step.setdefault((name, pk), []).append(clock.hours(start, end))
        if outcome == WorkflowState.STATUS_APPROVED and ended:
            reviews[key] = clock.hours(submitted, ended)
    lines = [{"name": name, **summary(values)} for (name, _pk), values in sorted(by_step.items())]
    return lines, summary(reviews.values())
