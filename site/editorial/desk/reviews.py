"""Steps of reviews that are open: those somebody may take, and those that are late."""

from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name as name_of
from wagtail.models import TaskState, WorkflowState

from editorial.models import ReviewTask, ReviewTaskState

from .entries import Entry, moment
from .people import who_is_asked, who_is_on
from .queue import Queue
from .visible import only_visible


def open_steps():
    """Every step that waits for an approval, with what a row says about it; `came_back` if it was returned before."""
    returned = TaskState.objects.filter(
        workflow_state=OuterRef("workflow_state"), status=TaskState.STATUS_REJECTED
    )
    steps = ReviewTaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
        workflow_state__current_task_state=F("taskstate_ptr"),
    )
    people = ("task", "workflow_state", "claimed_by", "submitted_by")
    return steps.select_related(*people).annotate(came_back=Exists(returned))


def entry_for(step, facts, **fields) -> Entry:
    """A row for a step that is open: who sent it, the ``facts``, and when it is due."""
    late = bool(step.due_at and step.due_at < timezone.now())
    due = _("overdue since %(when)s") if late else _("due %(when)s")
    return Entry(
        key=(step.workflow_state.base_content_type_id, step.workflow_state.object_id),
        state=step.task.name,
        facts=[*facts, due % {"when": moment(step.due_at)} if step.due_at else ""],
        alarm=late,
        urgent=step.priority == ReviewTaskState.Priority.URGENT,
        sender=name_of(step.submitted_by),
        sent_at=moment(step.started_at),
        **fields,
    )


class Waiting(Queue):
    """What a reviewer may approve: steps of his groups in whose content he had no part. Urgent ones first."""

    name = "waiting"
    heading = gettext_lazy("Waiting for me")
    empty = gettext_lazy("Nothing waits for your review.")
    icon = "tasks"
    on_top = 8

    def concerns(self):
        return ReviewTask.objects.filter(active=True, groups__user=self.user).exists()

    def find(self):
        tasks = ReviewTask.objects.filter(groups__user=self.user)
        barred = ReviewTaskState.objects.filter(barred=self.user)
        steps = open_steps().filter(task_id__in=tasks.values("pk")).exclude(pk__in=barred.values("pk"))
        return steps.order_by("-priority", F("due_at").asc(nulls_last=True), "started_at", "pk")

    def entries(self, found):
        return [entry_for(step, [who_is_on(step)], opens=True, again=step.came_back) for step in found]


class Overdue(Queue):
    """Steps whose time has run out, of what one may edit: whose turn it is, and since when."""

    name = "overdue"
    heading = gettext_lazy("Overdue")
    icon = "warning"

    def find(self):
        steps = open_steps().filter(due_at__lt=timezone.now()).order_by("-priority", "due_at", "pk")
        names = ("pk", "workflow_state__base_content_type_id", "workflow_state__object_id")
        keys = {pk: (kind, object_id) for pk, kind, object_id in steps.values_list(*names)}
        visible = only_visible(keys.values(), self.user)
        return [pk for pk, key in keys.items() if key in visible]

    def entries(self, found):
        steps = open_steps().in_bulk(found)
        asked = who_is_asked(list(steps.values()))
        return [entry_for(steps[pk], [asked[pk]], again=steps[pk].came_back) for pk in found if pk in steps]
