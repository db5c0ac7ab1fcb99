"""Going live: at once, on a date, in an emergency, from elsewhere."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.models import Page, Revision

from editorial.gate import publish_in_emergency, publish_reviewed_elsewhere
from editorial.models import Publication
from tests.editorial import verbs as desk
from tests.editorial.newsroom import bulk, screen

from .cell import Act, only
from .reviewing import in_editor, in_window
from .writing import back_in_form, first_version, new_article, write

_PUBLISH = {"action-publish": "1"}
_REASON = "Cảnh báo bão số 3 đổ bộ trong đêm nay."


def _in_form(cell):
    return cell.post(screen("edit", cell.it.pk), cell.form(**_PUBLISH))


def _in_bulk(cell):
    return cell.post(bulk("publish", cell.it))


def _by_revision(cell):
    return cell.in_code(lambda: cell.it.latest_revision.publish(user=cell.user))


def _by_saving(cell):
    page = cell.it.get_latest_revision_as_object()
    page.live = True
    return cell.in_code(page.save)


def _by_finishing(cell):
    return cell.in_code(lambda: cell.it.current_workflow_state.finish(user=cell.user))


def _first_by_revision(cell):
    return cell.in_code(lambda: first_version(cell.it).publish(user=cell.user))


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
    answer = cell.post(screen("edit", cell.it.pk), cell.form(go_live_at=_soon(), **_PUBLISH))
    _let_time_pass(cell.it)
    return answer


def _dated(cell):
    desk.edit(cell.it, cell.world.colleagues["Lãnh đạo"], go_live_at=timezone.now() + timedelta(hours=2))


def _approve_and_wait(cell):
    answer = in_window(cell, "approve")
    _let_time_pass(cell.it)
    return answer


def _unschedule(cell):
    return cell.post(screen("revisions_unschedule", cell.it.pk, cell.it.scheduled_revision.pk))


def _emergency(reason):
    def on_screen(cell):
        return cell.post(reverse("publish_in_emergency", args=[cell.it.pk]), {"reason": reason})

    def in_code(cell):
        it = cell.it
        return cell.in_code(
            lambda: publish_in_emergency(it, it.latest_revision, user=cell.someone, reason=reason)
        )

    return {"screen": on_screen, "publish_in_emergency()": in_code}


def _publication(cell):
    return Publication.objects.of(cell.it).get()


def _confirm(cell):
    return cell.post(reverse("editorial_audit:confirm_emergency", args=[_publication(cell).pk]))


def _import(cell):
    with LogContext(user=cell.someone):
        return cell.in_code(
            lambda: publish_reviewed_elsewhere(cell.it, user=cell.someone, reason="Bài của cổng cũ")
        )


def _is_live(cell):
    return Page.objects.get(pk=cell.it.pk).live


def _is_changed(cell):
    return cell.it.title == cell.it.latest_revision.content["title"]


def _is_old(cell):
    return cell.it.lead == first_version(cell.it).content["lead"]


_DRAFT = {
    "form": _in_form,
    "bulk": _in_bulk,
    "admin API": lambda cell: cell.api("publish"),
    "revision.publish()": _by_revision,
    "page.save()": _by_saving,
}
# A form saves a draft, whatever else was asked for; a bulk action passes over what it may not touch.
_SILENT = ("form", "its screen", "bulk", "form, then publish_scheduled")

ACTS = {
    "publish a new article": Act(
        "",
        lambda cell: new_article() and new_article().live,
        {"form": lambda cell: write(cell, **_PUBLISH)},
        silent=_SILENT,
    ),
    "publish a draft": Act("draft", _is_live, _DRAFT, silent=_SILENT),
    "publish what waits at step 2": Act("step 2", _is_live, {"review.finish()": _by_finishing}),
    "publish a change": Act(
        "changed",
        _is_changed,
        only(_DRAFT, "form", "revision.publish()", "page.save()"),
        silent=_SILENT,
    ),
    "bring back an old version": Act(
        "published",
        _is_old,
        {"its screen": lambda cell: back_in_form(cell, **_PUBLISH), "revision.publish()": _first_by_revision},
        silent=_SILENT,
    ),
    "date a draft, and wait": Act(
        "draft", _is_live, {"form, then publish_scheduled": _date_and_wait}, silent=_SILENT
    ),
    "schedule what waits at step 2": Act(
        "step 2",
        lambda cell: cell.it.approved_schedule,
        {"editor": lambda cell: in_editor(cell, "approve", go_live_at=_soon())},
        is_public=True,
        silent=("editor",),  # the date is saved, by whoever may edit it
    ),
    "let the date of step 2 come": Act(
        "step 2", _is_live, {"window, then publish_scheduled": _approve_and_wait}, _dated, is_public=True
    ),
    "take a date back": Act(
        "scheduled", lambda cell: not cell.it.approved_schedule, {"screen": _unschedule}, is_public=True
    ),
    "publish in an emergency": Act("draft", _is_live, _emergency(_REASON), is_public=True),
    "the same without a reason": Act("draft", _is_live, only(_emergency(" "), "screen")),
    "confirm an emergency": Act(
        "urgent", lambda cell: _publication(cell).confirmed_at, {"screen": _confirm}, is_public=True
    ),
    "import what was public before": Act(
        "draft", _is_live, {"code inside a request": _import}, is_public=True
    ),
}
