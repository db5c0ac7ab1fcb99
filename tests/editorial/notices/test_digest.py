"""The daily digest: one mail a day to whom something waits for, and none to anybody else."""

from datetime import datetime, time, timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from editorial.gate import publish_in_emergency
from editorial.models import DailyDigest, ReviewTaskState
from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .mails import addresses, html_of, set_up_account, told

pytestmark = pytest.mark.django_db


def digests(**options) -> list:
    """Run the command; return the mails that it sent."""
    before = len(mail.outbox)
    call_command("send_digest", verbosity=0, **options)
    return mail.outbox[before:]


def digest_of(user):
    """The one of a user, or None."""
    return next((message for message in digests() if message.to == [user.email]), None)


def emergency(administrator=None, **fields):
    """Something that went live unreviewed."""
    page, administrator = desk.draft(**fields), administrator or UserFactory(role="Quản trị")
    reason = "Cảnh báo bão số 3 đổ bộ đêm nay."
    return publish_in_emergency(page, page.get_latest_revision(), user=administrator, reason=reason)


def make_due(page, **ago):
    """Have the current step due so long ago."""
    state = page.current_workflow_task_state
    state.due_at = timezone.now() - timedelta(**ago)
    state.save()


class TestWithoutReason:
    def test_nothing_waiting_is_no_mail(self):
        desk.desk_editor(), desk.approver(), UserFactory(is_superuser=True)
        desk.draft()
        desk.approved()
        mail.outbox.clear()
        assert digests() == []

    def test_superuser_outside_the_groups_gets_none(self):
        UserFactory(is_superuser=True)
        desk.in_review()
        assert digests() == []

    def test_inactive_people_and_people_without_an_address_get_none(self):
        UserFactory(role="Biên tập", is_active=False)
        UserFactory(role="Biên tập", email="")
        desk.in_review()
        assert digests() == []

    def test_reviewer_who_had_a_part_gets_none(self):
        desk.in_review(desk.draft(desk.desk_editor()))
        assert digests() == []

    def test_switches_of_the_account_hold_for_its_parts(self):
        editor, page = desk.desk_editor(), desk.in_review()
        returned = desk.ask_for_changes(desk.in_review(), desk.desk_editor())
        set_up_account(editor, submitted_notifications=False)
        set_up_account(returned.owner, rejected_notifications=False)
        recipients = told(digests())
        assert editor.email not in recipients
        assert returned.owner.email not in recipients
        assert page.owner.email not in recipients


class TestContent:
    def test_reviews_that_wait_with_step_and_submitter(self):
        editor = desk.desk_editor()
        author = UserFactory(role="Phóng viên", first_name="Phạm Thu", last_name="An")
        page = desk.in_review(desk.draft(author, title="Giống lúa chịu mặn"))
        (message,) = digests()
        assert message.to == [editor.email]
        for form in (message.body, html_of(message)):
            for words in ("Giống lúa chịu mặn", "Phạm Thu An", "Biên tập kiểm tra"):
                assert words in form
            assert f"http://testserver/admin/pages/{page.pk}/edit/" in form
            assert "http://testserver/admin/account/" in form

    def test_overdue_reviews_stand_first_and_once(self):
        editor = desk.desk_editor()
        fresh, late, later = (desk.in_review(desk.draft(title=name)) for name in ("Mới", "Trễ", "Trễ hơn"))
        make_due(late, hours=2)
        make_due(later, hours=5)
        body = digest_of(editor).body
        assert [line[2:] for line in body.splitlines() if line.startswith("- ")] == ["Trễ hơn", "Trễ", "Mới"]
        assert f"{timezone.localtime(timezone.now() - timedelta(hours=5)):%d/%m/%Y}" in body
        assert fresh.pk

    def test_urgent_ones_are_marked(self):
        editor = desk.desk_editor()
        set_up_account(editor, preferred_language="en")
        desk.in_review()
        ReviewTaskState.objects.update(priority=ReviewTaskState.Priority.URGENT)
        assert "Urgent · " in digest_of(editor).body

    def test_texts_sent_back_go_to_those_who_wrote_them_and_not_to_earlier_approvers(self):
        owner, author, editor = desk.reporter(), desk.reporter(), desk.desk_editor()
        page = desk.edit(desk.draft(owner), author, lead="Viết lại sapô.")
        page = desk.approve(desk.in_review(page), editor)
        desk.ask_for_changes(page, desk.approver(), "Thiếu ngày\nhọp.")
        mails = digests()
        assert told(mails) == addresses(owner, author)
        assert "Thiếu ngày họp." in mails[0].body

    def test_text_submitted_again_is_no_longer_sent_back(self):
        page = desk.ask_for_changes(desk.in_review(), desk.desk_editor())
        desk.submit(page)
        assert page.owner.email not in told(digests())

    def test_unconfirmed_emergencies_go_to_other_leaders_whatever_their_switches(self):
        leader, administrator = desk.approver(), UserFactory(role="Quản trị")
        administrator.groups.add(leader.groups.get())
        set_up_account(leader, submitted_notifications=False)
        record = emergency(administrator)
        (message,) = digests()
        assert message.to == [leader.email]
        assert "Cảnh báo bão số 3" in message.body
        record.confirmed_by, record.confirmed_at = leader, timezone.now()
        record.save()
        assert digests(force=True) == []

    @pytest.mark.parametrize(("days", "told_today"), [(-1, False), (0, True), (1, False)])
    def test_what_goes_live_today_goes_to_all_who_took_part(self, days, told_today, monkeypatch):
        noon = timezone.make_aware(datetime.combine(timezone.localdate(), time(12)))
        monkeypatch.setattr(timezone, "now", lambda: noon - timedelta(days=2))
        editor, leader = desk.desk_editor(), desk.approver()
        page = desk.edit(desk.draft(), desk.reporter(), go_live_at=noon + timedelta(days=days, hours=11))
        desk.approve(desk.approve(desk.in_review(page), editor), leader)
        monkeypatch.setattr(timezone, "now", lambda: noon)
        mails = digests()
        if not told_today:
            assert mails == []
            return
        assert {page.owner.email, editor.email, leader.email} <= set(told(mails))
        assert f"{noon:%d/%m/%Y} 23:00" in mails[0].body


class TestOnceADay:
    def test_second_run_sends_nothing(self):
        desk.desk_editor()
        desk.in_review()
        assert len(digests()) == 1
        desk.in_review()
        assert digests() == []

    def test_second_run_reaches_whom_nothing_waited_for_before(self):
        editor, page = desk.desk_editor(), desk.in_review()
        assert told(digests()) == addresses(editor)
        leader = desk.approver()
        desk.approve(page, editor)
        assert told(digests()) == addresses(leader)

    def test_force_sends_again(self):
        desk.desk_editor()
        desk.in_review()
        assert len(digests()) == len(digests(force=True)) == 1
        assert digests() == []

    def test_next_day_sends_again(self, monkeypatch):
        desk.desk_editor()
        desk.in_review()
        assert len(digests()) == 1
        tomorrow = timezone.now() + timedelta(days=1)
        monkeypatch.setattr(timezone, "now", lambda: tomorrow)
        assert len(digests()) == 1
        assert DailyDigest.objects.count() == 1

    def test_two_runs_at_the_same_time_share_the_people(self):
        user, today = desk.desk_editor(), timezone.localdate()
        claims = [DailyDigest.objects.claim(user, today) for _ in range(2)]
        assert claims == [True, False]

    def test_mail_that_failed_goes_out_with_the_next_run(self, settings):
        desk.desk_editor()
        desk.in_review()
        working = settings.EMAIL_BACKEND
        settings.EMAIL_BACKEND = "tests.editorial.notices.test_failure.RefusingServer"
        with pytest.raises(CommandError, match="1 digest"):
            digests()
        settings.EMAIL_BACKEND = working
        assert len(digests()) == 1


def test_nobody_gets_one_on_a_day_off(monkeypatch):
    monkeypatch.setattr(
        "editorial.management.commands.send_digest.is_working_day", lambda day, days_off: False
    )
    desk.desk_editor()
    desk.in_review()
    assert not digests()
