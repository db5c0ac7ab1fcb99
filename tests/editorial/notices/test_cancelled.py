"""A review that ends without a result is told to who wrote the text and to who had begun to review it."""

import pytest
from django.utils import timezone

from editorial.gate import publish_in_emergency, publish_reviewed_elsewhere
from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .mails import addresses, mails_after, set_up_account, told

pytestmark = pytest.mark.django_db


def cancel(page, user):
    page.current_workflow_state.cancel(user=user)


def test_reviewers_who_had_not_begun_are_not_told():
    desk.desk_editor()
    page = desk.in_review()
    assert mails_after(cancel, page, page.owner) == []


def test_emergency_publication_is_not_told_as_a_cancelled_review():
    page, administrator = desk.in_review(), UserFactory(role="Quản trị")
    reason = "Cảnh báo bão khẩn cấp, phải đăng ngay."
    action = (publish_in_emergency, page, page.get_latest_revision())
    assert mails_after(*action, user=administrator, reason=reason) == []
    assert desk.again(page).live
    assert desk.again(page).current_workflow_state is None


def test_publication_of_what_was_reviewed_elsewhere_is_not_told_as_one():
    page = desk.ask_for_changes(desk.in_review(), desk.desk_editor())
    mails = mails_after(publish_reviewed_elsewhere, page, user=None, reason="Đã duyệt trên giấy")
    assert mails == []


def test_review_that_is_started_again_at_once_is_told_as_submitted_alone():
    editor, page = desk.desk_editor(), desk.in_review()

    def restart():
        cancel(page, editor)
        desk.submit(page)

    assert told(mails_after(restart)) == addresses(editor)


def test_owner_who_switched_it_off_is_not_told():
    page = desk.in_review()
    set_up_account(page.owner, rejected_notifications=False)
    assert mails_after(cancel, page, desk.desk_editor()) == []


def test_who_is_reviewing_and_who_approved_are_told_by_whom():
    editor, leader, page = desk.desk_editor(), desk.approver(), desk.draft()
    page.owner.first_name, page.owner.last_name = "Phạm Thu", "An"
    page.owner.save()
    page = desk.approve(desk.in_review(page), editor)
    state = page.current_workflow_task_state
    state.claimed_by, state.claimed_at = leader, timezone.now()
    state.save()
    mails = mails_after(cancel, page, page.owner)
    assert told(mails) == addresses(editor, leader)
    assert "Phạm Thu An" in mails[0].body


def test_author_is_told_when_somebody_else_cancels():
    page = desk.in_review()
    assert told(mails_after(cancel, page, desk.desk_editor())) == addresses(page.owner)
