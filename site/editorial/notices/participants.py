"""Who takes part in many reviews at once, with one query each."""

from collections import defaultdict

from wagtail.models import TaskState

from editorial.models import ReviewTask, ReviewTaskState


def members_of_steps() -> dict[int, set[int]]:
    """Who is in the groups of a step: by the step."""
    members = defaultdict(set)
    for task, member in ReviewTask.objects.values_list("pk", "groups__user"):
        members[task].add(member)
    return members


def barred_from_each(states) -> dict[int, set[int]]:
    """Who may not approve: by the state of the step."""
    barred = defaultdict(set)
    rows = ReviewTaskState.barred.through.objects.filter(reviewtaskstate__in=states)
    for state, user in rows.values_list("reviewtaskstate", "user"):
        barred[state].add(user)
    return barred


def approvers_of_each(states) -> dict[tuple, set[int]]:
    """Who approved another step: by review and version. Barred from the next step, and yet no party."""
    approvers = defaultdict(set)
    rows = TaskState.objects.filter(
        workflow_state__in=[state.workflow_state_id for state in states], status=TaskState.STATUS_APPROVED
    )
    for review, revision, user in rows.values_list("workflow_state", "revision", "finished_by"):
        approvers[review, revision].add(user)
    return approvers
