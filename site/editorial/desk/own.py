"""What somebody works on, or sent to review."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name as name_of
from wagtail.models import Page, Revision, WorkflowState

from editorial.models import ReviewTaskState

from .entries import Entry, moment
from .people import who_is_asked
from .queue import Queue
from .reviews import entry_for
from .states import State
from .visible import ids_in, open_objects, reviewed_models, type_of

# Written, and not what readers see: a text that was never public, or one that was changed since it was.
UNFINISHED = Q(live=False, first_published_at=None) | Q(
    has_unpublished_changes=True, latest_revision__created_at__gt=F("last_published_at")
)
SENT_BACK, UNDER_REVIEW, DRAFT = range(3)


class Own(NamedTuple):
    """A text that is not done. They sort: sent back, under review, drafts."""

    rank: int
    order: float
    key: tuple[int, str]
    step: int | None = None
    edited: datetime | None = None
    live: bool = False


class Mine(Queue):
    """Somebody's own texts that are not done: sent back to him first, then those under review, then drafts."""

    name = "mine"
    heading = gettext_lazy("Mine")
    empty = gettext_lazy("You have no draft, and nothing under review.")
    icon = "edit"
    on_top = 8

    def find(self):
        texts = {
            key: Own(DRAFT, -edited.timestamp(), key, edited=edited, live=live)
            for key, edited, live in self._texts()
        }
        active = WorkflowState.objects.active().filter(current_task_state__reviewtaskstate__isnull=False)
        names = ("base_content_type_id", "object_id", "requested_by_id", "status", "current_task_state_id")
        for kind, object_id, sender, status, step in active.values_list(*names):
            key = (kind, object_id)
            if key in texts or sender == self.user.pk:
                sent_back = status == WorkflowState.STATUS_NEEDS_CHANGES
                # The newest answer first, and the longest wait.
                rank, order = (SENT_BACK, -step) if sent_back else (UNDER_REVIEW, step)
                texts[key] = Own(rank, order, key, step)
        return sorted(texts.values(), key=lambda own: own[:2])

    def _texts(self):
        """His own texts that are not done, or are under review, when each was last edited, and whether it is public."""
        dated = Revision.objects.filter(approved_go_live_at__isnull=False)
        for model in reviewed_models():
            own = Q(owner=self.user) if model is Page else Q(latest_revision__user=self.user)
            under_review = Q(pk__in=ids_in(WorkflowState.objects.active(), model))
            waiting = UNFINISHED & ~Q(pk__in=ids_in(dated, model))
            found = open_objects(model).filter(own & (under_review | waiting)).order_by()
            for pk, edited, live in found.values_list("pk", "latest_revision__created_at", "live"):
                yield (type_of(model), str(pk)), edited or timezone.now(), live

    def entries(self, found):
        people = ("task", "workflow_state", "claimed_by", "submitted_by", "finished_by")
        steps = ReviewTaskState.objects.select_related(*people).in_bulk(
            [own.step for own in found if own.step]
        )
        asked = who_is_asked([steps[own.step] for own in found if own.rank == UNDER_REVIEW])
        return [self._entry(own, steps.get(own.step), asked) for own in found]

    def _entry(self, own, step, asked) -> Entry:
        if own.rank == DRAFT:
            state = State.CHANGED.label if own.live else State.DRAFT.label
            return Entry(own.key, state, [_("edited at %(when)s") % {"when": moment(own.edited)}])
        if own.rank == UNDER_REVIEW:
            return entry_for(step, [asked[step.pk]])
        answer = {"step": step.task.name, "when": moment(step.finished_at)}
        facts = [_("sent back at the step %(step)s at %(when)s") % answer]
        if step.finished_by:
            facts.append(name_of(step.finished_by))
        return Entry(own.key, _("Changes requested"), facts, alarm=True, note=step.comment)
