"""What is to go live on a date, and what will not although it should."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision, WorkflowState

from .entries import Entry, moment
from .queue import Queue
from .visible import editable, ids_in, only_visible, reviewed_models, type_of, works_here, works_on

# The clock strikes each minute; later than this, it stands still.
PATIENCE = timedelta(minutes=10)
MISSED, NOT_APPROVED, SCHEDULED = range(3)
STATES = {
    MISSED: gettext_lazy("Missed its date"),
    NOT_APPROVED: gettext_lazy("Has a date, but is not approved"),
    SCHEDULED: gettext_lazy("Scheduled"),
}


class Dated(NamedTuple):
    """A version with a date. They sort: missed, not approved, scheduled; each by date."""

    rank: int
    when: datetime
    key: tuple[int, str]
    approved: bool


class Scheduled(Queue):
    """Versions with a date of going live, of what one may edit; first those that will not, or did not."""

    name = "scheduled"
    heading = gettext_lazy("Scheduled")
    icon = "calendar-alt"

    def concerns(self):
        return works_here(self.user)

    @property
    def empty(self):
        """Entries of the directory seldom have a date, so their keepers are told only of those that have."""
        return _("Nothing is waiting for a date.") if works_on(Page, self.user) else ""

    def find(self):
        return sorted([*self._approved(), *self._not_approved()])

    def _approved(self):
        dated = Revision.objects.filter(approved_go_live_at__isnull=False).order_by()
        names = ("base_content_type_id", "object_id", "approved_go_live_at")
        rows = [((kind, object_id), when) for kind, object_id, when in dated.values_list(*names)]
        visible = only_visible([key for key, _when in rows], self.user)
        late = timezone.now() - PATIENCE
        for key, when in rows:
            if key in visible:
                yield Dated(MISSED if when < late else SCHEDULED, when, key, approved=True)

    def _not_approved(self):
        """Drafts whose latest version has a date that nobody approved.

        The date is taken out of the versions of drafts, and looked at here: as a condition it would make PostgreSQL
        read every version there is.
        """
        approved = Revision.objects.filter(approved_go_live_at__isnull=False)
        date = KeyTextTransform("go_live_at", "latest_revision__content")
        for model in reviewed_models():
            drafts = editable(model, self.user).filter(has_unpublished_changes=True)
            drafts = drafts.exclude(pk__in=ids_in(approved, model)).annotate(wanted=date).order_by()
            for pk, wanted, published in drafts.values_list("pk", "wanted", "last_published_at"):
                when = _aware(parse_datetime(wanted or ""))
                # A version that went live on its date hands the date on to those that follow.
                if when and not (published and when <= published):
                    rank = MISSED if when < timezone.now() else NOT_APPROVED
                    yield Dated(rank, when, (type_of(model), str(pk)), approved=False)

    def entries(self, found):
        steps = WorkflowState.objects.active().filter(object_id__in=[dated.key[1] for dated in found])
        names = ("base_content_type_id", "object_id", "current_task_state__task__name")
        where = {(kind, object_id): step for kind, object_id, step in steps.values_list(*names)}
        return [self._entry(dated, where.get(dated.key)) for dated in found]

    def _entry(self, dated, step) -> Entry:
        facts = [_("goes live at %(when)s") % {"when": moment(dated.when)}]
        if not dated.approved:
            facts = [_("should go live at %(when)s") % {"when": moment(dated.when)}]
            facts.append(_("at the step %(step)s") % {"step": step} if step else _("not sent to review"))
        return Entry(dated.key, STATES[dated.rank], facts, alarm=dated.rank != SCHEDULED)


def _aware(when):
    return timezone.make_aware(when) if when and timezone.is_naive(when) else when
