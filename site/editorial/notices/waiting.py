"""What waits for whom this morning: lines, each with the keys of the people it is for.

Every function reads all there is with a constant number of queries, however many people and texts there are.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.db.models import F
from django.utils import timezone
from wagtail.models import Revision, TaskState, WorkflowState

from editorial.models import Publication, ReviewTaskState

from .lines import Line
from .participants import approvers_of_each, barred_from_each, members_of_steps
from .recipients import leaders

Lines = Iterator[tuple[Line, set[int]]]


def overdue() -> Lines:
    """Steps whose time is over, for who may approve them; urgent ones first, then the longest overdue."""
    return _to_review(_in_progress().filter(due_at__lt=timezone.now()))


def to_review() -> Lines:
    """The other steps that wait."""
    return _to_review(_in_progress().exclude(due_at__lt=timezone.now()))


def sent_back() -> Lines:
    """Texts to which changes were requested, for submitter, owner and authors; the oldest first."""
    states = _states().filter(
        pk=F("workflow_state__current_task_state"),
        workflow_state__status=WorkflowState.STATUS_NEEDS_CHANGES,
    )
    states = list(states.order_by("finished_at"))
    barred, approvers = barred_from_each(states), approvers_of_each(states)
    for state in states:
        line = _line(state, state.finished_by, state.finished_at, comment=state.comment)
        yield line, barred[state.pk] - approvers[state.workflow_state_id, state.revision_id]


def emergencies() -> Lines:
    """What went live unreviewed and is not confirmed, for the leaders other than who did it."""
    people = leaders()
    for record in Publication.objects.unconfirmed().select_related("user", "base_content_type"):
        line = Line(
            record, record.object_str, who=record.user, time=record.published_at, comment=record.reason
        )
        yield line, people - {record.user_id}


def scheduled_for_today() -> Lines:
    """Versions that go live today by themselves, for all who wrote, submitted or approved them."""
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    versions = Revision.objects.filter(
        approved_go_live_at__gte=midnight, approved_go_live_at__lt=midnight + timedelta(days=1)
    )
    states = list(_states().filter(revision__in=versions, status=TaskState.STATUS_APPROVED))
    barred, people = barred_from_each(states), defaultdict(set)
    for state in states:
        people[state.revision_id] |= barred[state.pk] | {state.finished_by_id}
    versions = versions.select_related("base_content_type").defer("content")
    for version in versions.order_by("approved_go_live_at"):
        yield Line(version, version.object_str, time=version.approved_go_live_at), people[version.pk]


def _states():
    return ReviewTaskState.objects.select_related(
        "task", "finished_by", "revision__base_content_type", "workflow_state__requested_by"
    ).defer("revision__content")


def _in_progress():
    return _states().filter(
        status=TaskState.STATUS_IN_PROGRESS, workflow_state__status=WorkflowState.STATUS_IN_PROGRESS
    )


def _to_review(states) -> Lines:
    states = list(states.order_by("-priority", F("due_at").asc(nulls_last=True), "started_at"))
    barred, members = barred_from_each(states), members_of_steps()
    for state in states:
        line = _line(state, state.workflow_state.requested_by, state.started_at, due=state.due_at)
        line.urgent = state.priority == ReviewTaskState.Priority.URGENT
        yield line, members[state.task_id] - barred[state.pk]


def _line(state, who, since, **more) -> Line:
    return Line(state.revision, state.revision.object_str, state.task.name, who, since=since, **more)
