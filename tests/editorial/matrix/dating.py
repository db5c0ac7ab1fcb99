"""Going live, or not, when a date comes."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from tests.editorial import verbs as desk
from tests.editorial.newsroom import screen

from .cell import Act
from .publishing import PUBLISH, is_live
from .reviewing import in_editor, in_window


def _soon() -> str:
    return (timezone.localtime() + timedelta(hours=2)).strftime("%d/%m/%Y %H:%M")


def _let_time_pass(page):
    """Two hours later, the minute's run of the command comes."""
    past = (timezone.now() - timedelta(minutes=1)).isoformat()
    for version in Revision.objects.for_instance(page):
        if version.content["go_live_at"]:
            version.content["go_live_at"] = past
            version.approved_go_live_at = version.approved_go_live_at and past
            version.save()
    call_command("publish_scheduled", stdout=StringIO())


def _date_and_wait(cell):
    answer = cell.post(screen("edit", cell.it.pk), cell.form(go_live_at=_soon(), **PUBLISH))
    _let_time_pass(cell.it)
    return answer


def _dated(cell):
    desk.edit(cell.it, cell.world.colleagues["Lãnh đạo"], go_live_at=timezone.now() + timedelta(hours=2))


def _approve_and_wait(cell):
    answer = in_window(cell, "approve")
    _let_time_pass(cell.it)
    return answer


def _unschedule(cell):
    return cell.post(
        screen("revisions_unschedule", cell.it.pk, cell.it.scheduled_revision.pk), {"confirmed": "1"}
    )


ACTS = {
    "date a draft, and wait": Act(
        "draft",
        is_live,
        {"form, then publish_scheduled": _date_and_wait},
        silent=("form, then publish_scheduled",),  # saved as a draft
    ),
    "schedule what waits at step 2": Act(
        "step 2",
        lambda cell: cell.it.approved_schedule,
        {"editor": lambda cell: in_editor(cell, "approve", go_live_at=_soon())},
        is_public=True,
        silent=("editor",),  # the date is saved, by whoever may edit it
    ),
    "let the date of step 2 come": Act(
        "step 2", is_live, {"window, then publish_scheduled": _approve_and_wait}, _dated, is_public=True
    ),
    "take a date back": Act(
        "scheduled", lambda cell: not cell.it.approved_schedule, {"screen": _unschedule}, is_public=True
    ),
}
