"""Going live and offline on a date: through review, once, and one failure stops nothing else."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision, WorkflowPage

from editorial.models import Publication
from tests.factories import section

from . import verbs as desk

pytestmark = pytest.mark.django_db


def scheduled(page=None, **dates):
    """A page that was approved with a date, which has come since."""
    dates = dates or {"go_live_at": timezone.now() + timedelta(hours=2)}
    page = page or desk.draft()
    page = desk.approved(desk.edit(page, page.owner, **dates))
    let_the_date_come(page)
    return page


def let_the_date_come(page):
    """Move the dates of a scheduled version into the past."""
    past = timezone.now() - timedelta(minutes=5)
    for revision in Revision.objects.for_instance(page).filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = past
        revision.approved_go_live_at = past
        revision.save()


def test_draft_with_a_date_that_nobody_approved_stays_a_draft():
    page = desk.draft()
    page = desk.edit(page, page.owner, go_live_at=timezone.now() + timedelta(seconds=1))
    type(page).objects.filter(pk=page.pk).update(go_live_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert not desk.again(page).live


def test_revision_marked_as_scheduled_behind_the_desk_loses_its_schedule(capsys):
    page = desk.draft()
    page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    page = desk.again(page)
    assert not page.live
    assert not page.approved_schedule
    assert PageLogEntry.objects.filter(page=page, action="haidang.schedule.refused").exists()


def test_one_that_may_not_go_live_does_not_hold_up_the_others():
    first, second = scheduled(), scheduled(desk.draft(parent=section("thong-bao")))
    WorkflowPage.objects.create(
        page=section().page_ptr, workflow=first.get_workflow().__class__.objects.create(name="Không có bước")
    )
    call_command("publish_scheduled")
    assert not desk.again(first).live
    assert desk.again(second).live


def test_approved_version_goes_live_once_though_the_clock_strikes_twice():
    page = scheduled()
    call_command("publish_scheduled")
    call_command("publish_scheduled")
    page = desk.again(page)
    assert page.live
    assert page.go_live_at is None
    assert not page.approved_schedule
    assert Publication.objects.of(page).count() == 1


def test_dry_run_changes_nothing(capsys):
    page = scheduled()
    call_command("publish_scheduled", "--dryrun")
    assert not desk.again(page).live
    assert page.title in capsys.readouterr().out


def test_article_goes_offline_on_its_date_and_can_be_edited_again():
    page = desk.draft()
    page = desk.approved(desk.edit(page, page.owner, expire_at=timezone.now() + timedelta(hours=1)))
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    page = desk.again(page)
    assert not page.live
    assert page.expired
    assert page.expire_at is None


def test_live_article_keeps_its_text_until_the_new_version_is_due():
    page = desk.approved()
    page = desk.edit(page, page.owner, title="Bản hẹn giờ", go_live_at=timezone.now() + timedelta(hours=2))
    page = desk.approved(page)
    assert page.live
    assert page.title != "Bản hẹn giờ"
    let_the_date_come(page)
    call_command("publish_scheduled")
    assert desk.again(page).title == "Bản hẹn giờ"
