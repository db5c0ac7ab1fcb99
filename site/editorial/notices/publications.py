"""What goes public, as notices. The functions are called as those in `reviews` are."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState, WorkflowState

from editorial.four_eyes import specific
from editorial.models import Publication

from . import kinds
from .notice import Notice, moment, name_of
from .recipients import leaders, parties_of, submitter_of


def scheduled(pk, actor) -> Notice | None:
    """A review ended well, and its version waits for a date: submitter, owner and authors are told."""
    review = WorkflowState.objects.get(pk=pk)
    obj, revision = specific(review), review.current_task_state and review.current_task_state.revision
    if obj is None or revision is None or not revision.approved_go_live_at:
        return None
    return _of_review(kinds.SCHEDULED, obj, review, actor, goes_live=moment(revision.approved_go_live_at))


def published(pk, actor) -> Notice | None:
    """What was reviewed went live: submitter, owner and authors are told."""
    record = Publication.objects.get(pk=pk)
    obj, review = specific(record), record.workflow_state
    if obj is None or review is None or review.current_task_state is None:
        return None
    return _of_review(kinds.PUBLISHED, obj, review, actor, went_live=moment(record.published_at))


def emergency(pk, actor) -> Notice | None:
    """Something went live unreviewed: leaders and owner are told, whoever did it too, should it not have been him."""
    record = Publication.objects.get(pk=pk)
    obj = specific(record)
    if obj is None:
        return None
    return Notice(
        kinds.EMERGENCY,
        obj,
        record.object_str,
        leaders() | {getattr(obj, "owner_id", None)},
        who=record.user,
        comment=record.reason,
        commented_by=record.user,
        facts=[(_("Time"), moment(record.published_at))],
    )


def _of_review(kind, obj, review, actor, went_live="", goes_live="") -> Notice:
    last_step = review.current_task_state.specific
    approved = review.task_states.filter(status=TaskState.STATUS_APPROVED, revision=last_step.revision)
    names = [name_of(state.finished_by) for state in approved.order_by("finished_at")]
    return Notice(
        kind,
        obj,
        last_step.revision.object_str,
        parties_of(last_step) - {actor},
        comment=last_step.comment,
        commented_by=last_step.finished_by,
        facts=[
            (_("Submitted by"), name_of(submitter_of(review))),
            (_("Approved by"), ", ".join(names)),
            (_("Time"), went_live),
        ],
        context={"goes_live": goes_live},
    )
