"""What happens in a review, as notices.

Each function gets the key of a row and of whoever acted. It runs when the transaction is over, perhaps much later and
in another process, and answers None if there is nothing to tell any more.
"""

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState, WorkflowState

from editorial.four_eyes import parties, specific
from editorial.models import Publication, ReviewTaskState

from . import kinds
from .notice import Notice, moment, name_of
from .recipients import approvers_of, reviewers, submitter_of


def started(pk, actor) -> Notice | None:
    """A step waits: its reviewers are told, with what was said at the step before."""
    state = ReviewTaskState.objects.get(pk=pk)
    obj = specific(state.workflow_state)
    if obj is None or state.status != TaskState.STATUS_IN_PROGRESS:
        return None
    before = state.workflow_state.task_states.filter(pk__lt=pk).order_by("-pk").first()
    submitter = submitter_of(state.workflow_state)
    kind = _how_it_came(before)
    return Notice(
        kind,
        obj,
        state.revision.object_str,
        reviewers(state) - {actor},
        who=before.finished_by if kind in (kinds.NEXT_STEP, kinds.RECHECK) else submitter,
        comment=before.comment if before else "",
        commented_by=before.finished_by if before else None,
        facts=[
            (_("Submitted by"), name_of(submitter)),
            (_("Priority"), state.priority and state.Priority(state.priority).label),
            (_("Time"), moment(state.started_at)),
            (_("Due"), moment(state.due_at)),
        ],
        context={"step": state.task.name, "previous_step": before.task.name if before else ""},
    )


def changes(pk, actor) -> Notice | None:
    """Changes are asked for: submitter, owner, authors, and who approved it before are told why."""
    state = ReviewTaskState.objects.get(pk=pk)
    obj = specific(state.workflow_state)
    if obj is None:
        return None
    return Notice(
        kinds.CHANGES,
        obj,
        state.revision.object_str,
        (parties(obj) | approvers_of(state.workflow_state)) - {actor},
        who=state.finished_by,
        comment=state.comment,
        commented_by=state.finished_by,
        facts=[(_("Time"), moment(state.finished_at))],
        context={"step": state.task.name},
    )


def cancelled(pk, actor) -> Notice | None:
    """A review ends without a result: submitter, owner, authors, and who had begun or finished reviewing are told.

    Nobody is where something else is told instead: it was published meanwhile, or submitted anew.
    """
    review = WorkflowState.objects.get(pk=pk)
    obj, state = specific(review), review.current_task_state and review.current_task_state.specific
    if obj is None or not isinstance(state, ReviewTaskState):
        return None
    submitted_anew = WorkflowState.objects.for_instance(obj).filter(pk__gt=pk)
    published = Publication.objects.of(obj).filter(published_at__gte=state.started_at)
    if submitted_anew.exists() or published.exists():
        return None
    return Notice(
        kinds.CANCELLED,
        obj,
        state.revision.object_str,
        (parties(obj) | approvers_of(review) | {state.claimed_by_id}) - {actor},
        who=get_user_model().objects.filter(pk=actor).first(),
        facts=[(_("Submitted by"), name_of(submitter_of(review))), (_("Time"), moment(timezone.now()))],
    )


def _how_it_came(before) -> kinds.Kind:
    """The kind of notice for a step, from how the one before it ended."""
    if before is None:
        return kinds.SUBMITTED
    if before.status == TaskState.STATUS_APPROVED:
        return kinds.NEXT_STEP
    if before.status == TaskState.STATUS_REJECTED:
        return kinds.RESUBMITTED
    # Cancelled: by a reviewer, who has to say why, or because its step was switched off.
    return kinds.RECHECK if before.comment else kinds.SUBMITTED
