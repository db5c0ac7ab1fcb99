"""Đã hẹn giờ: what has a date, and what will not go live on it, or did not."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from editorial.desk.dates import MISSED, NOT_APPROVED, SCHEDULED, STATES
from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .screens import Screen

pytestmark = pytest.mark.django_db


def states(screen) -> list[str]:
    return [row.select_one(".w-status").text.strip() for row in screen.panel("scheduled").find_all("li")]


def dated(page=None, **when):
    """A draft whose latest version has a date."""
    page = page or desk.draft()
    return desk.edit(page, page.owner, go_live_at=timezone.now() + timedelta(**when))


def let_pass(page, **ago):
    """Move the date of a scheduled version into the past."""
    past = timezone.now() - timedelta(**ago)
    for revision in Revision.objects.for_instance(page).filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"], revision.approved_go_live_at = past, past
        revision.save()


def test_drafts_without_a_date_are_not_there(client):
    desk.in_review(desk.draft())
    desk.approved()
    assert Screen(client, desk.desk_editor()).count("scheduled") == 0


def test_dates_of_others_are_not_shown_to_who_may_not_edit_them(client):
    desk.approved(dated(desk.draft(title="Hẹn giờ của người khác"), days=1))
    dated(desk.draft(title="Chưa duyệt của người khác"), days=1)
    screen = Screen(client, desk.reporter())
    assert screen.count("scheduled") == 0
    assert "của người khác" not in screen


def test_approved_version_waits_for_its_date(client):
    desk.approved(dated(days=1))
    assert states(Screen(client, desk.approver())) == [str(STATES[SCHEDULED])]


@pytest.mark.parametrize("when", [{"days": 1}, {"hours": -1}], ids=["to come", "passed"])
def test_date_that_nobody_approved_is_an_alarm(client, when):
    dated(**when)
    screen = Screen(client, desk.desk_editor())
    assert states(screen) == [str(STATES[NOT_APPROVED if "days" in when else MISSED])]
    assert screen.panel("scheduled").select_one("li .icon-warning")


def test_alarm_says_where_the_review_is(client):
    desk.in_review(dated(days=1))
    (row,) = Screen(client, desk.desk_editor()).rows("scheduled")
    assert "Biên tập kiểm tra" in row


def test_changed_text_of_a_live_article_with_a_date_is_an_alarm_too(client):
    page = desk.approved(desk.draft(title="Tên đang đăng"))
    dated(desk.edit(page, page.owner, title="Tên hẹn giờ"), days=1)
    screen = Screen(client, desk.desk_editor())
    assert states(screen) == [str(STATES[NOT_APPROVED])]
    assert screen.titles("scheduled") == ["Tên hẹn giờ"]


def test_clock_that_stands_still_is_noticed_after_ten_minutes(client):
    page = desk.approved(dated(days=1))
    let_pass(page, minutes=9)
    assert states(Screen(client, desk.approver())) == [str(STATES[SCHEDULED])]
    let_pass(page, minutes=11)
    assert states(Screen(client, desk.approver())) == [str(STATES[MISSED])]


def test_version_that_was_refused_on_its_date_is_missed(client):
    page = desk.draft()
    page.go_live_at = timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    call_command("publish_scheduled")
    assert states(Screen(client, desk.approver())) == [str(STATES[MISSED])]


def test_date_that_was_kept_is_no_alarm_for_the_next_version(client):
    page = desk.approved(dated(days=1))
    let_pass(page, minutes=1)
    call_command("publish_scheduled")
    assert desk.again(page).live
    desk.edit(page, page.owner, lead="Bản sau")
    assert Screen(client, desk.desk_editor()).count("scheduled") == 0


def test_alarms_come_first(client):
    desk.approved(dated(desk.draft(title="Đã duyệt"), hours=1))
    dated(desk.draft(title="Chưa duyệt"), days=3)
    dated(desk.draft(title="Lỡ giờ"), hours=-1)
    assert Screen(client, UserFactory(role="Quản trị")).titles("scheduled") == [
        "Lỡ giờ",
        "Chưa duyệt",
        "Đã duyệt",
    ]
