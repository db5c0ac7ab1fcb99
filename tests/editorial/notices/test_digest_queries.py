"""The digest reads everything at once: its queries do not grow with the texts, and little with the people."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Revision

from editorial.models import DailyDigest
from editorial.notices.daily import what_waits
from tests.editorial import verbs as desk

from .test_digest import emergency

pytestmark = pytest.mark.django_db

# Two readings of steps that wait (overdue, others), each three: states, who is barred, who is in the groups.
# Texts sent back: states, barred, approvers. Emergencies: leaders, publications. Scheduled: states, barred, versions.
# The people with their accounts: one.
GATHERING = 2 * 3 + 3 + 2 + 3 + 1
# To claim a person's digest: look for his row, make it inside a savepoint (two more). No query to write his mail.
FOR_EACH_PERSON = 4


def queries(action, *args, **kwargs) -> int:
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        action(*args, **kwargs)
    return len(captured)


def busy_day():
    """Some of everything: a step that waits, one overdue, a text sent back, an emergency, one scheduled for today."""
    desk.in_review()
    page = desk.in_review()
    state = page.current_workflow_task_state
    state.due_at = timezone.now()
    state.save()
    desk.ask_for_changes(desk.in_review(), desk.desk_editor())
    emergency()
    page = desk.edit(desk.draft(), desk.reporter(), go_live_at=timezone.now() + timedelta(days=1))
    desk.approved(page)
    Revision.objects.exclude(approved_go_live_at=None).update(approved_go_live_at=timezone.now())


def test_gathering_costs_the_same_for_many_texts_and_people():
    desk.approver()
    busy_day()
    assert queries(what_waits) == GATHERING
    for _ in range(3):
        desk.approver(), desk.desk_editor()
        busy_day()
    assert queries(what_waits) == GATHERING


def test_each_person_costs_the_same_however_much_waits_for_him():
    desk.approver()
    for _ in range(2):
        busy_day()
        DailyDigest.objects.all().delete()
        people = len(what_waits())
        assert people > 2
        # One more: whether the office is open today.
        assert queries(call_command, "send_digest", verbosity=0) == 1 + GATHERING + people * FOR_EACH_PERSON
