"""An emergency publication is told to every leader and to the owner, and nobody can switch that off."""

import pytest
from django.db import transaction

from editorial import notices
from editorial.gate import publish_in_emergency
from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .mails import addresses, html_of, mails_after, set_up_account, told

pytestmark = pytest.mark.django_db

REASON = "Cảnh báo bão số 3 đổ bộ đêm nay, phải đăng trước 17 giờ."


def publish_and_tell(page, administrator=None):
    """As the screen for emergencies does."""
    administrator = administrator or UserFactory(role="Quản trị")
    with transaction.atomic():
        record = publish_in_emergency(page, page.get_latest_revision(), user=administrator, reason=REASON)
        notices.emergency(record)


def test_superusers_inactive_leaders_and_other_groups_are_not_told():
    UserFactory(is_superuser=True)
    UserFactory(role="Lãnh đạo", is_active=False)
    UserFactory(role="Lãnh đạo", email="")
    desk.desk_editor()
    page = desk.draft()
    assert told(mails_after(publish_and_tell, page)) == addresses(page.owner)


def test_rolled_back_publication_tells_nobody():
    desk.approver()
    page = desk.draft()

    def publish_and_take_back():
        with transaction.atomic():
            publish_and_tell(page)
            transaction.set_rollback(True)

    assert mails_after(publish_and_take_back) == []
    assert not desk.again(page).live


def test_leaders_who_switched_everything_off_are_told():
    leader, page = desk.approver(), desk.draft()
    for user in (leader, page.owner):
        set_up_account(
            user, submitted_notifications=False, approved_notifications=False, rejected_notifications=False
        )
    mails = mails_after(publish_and_tell, page)
    assert told(mails) == addresses(leader, page.owner)
    assert not any("/admin/account/" in message.body for message in mails)


def test_owner_who_is_a_leader_is_told_once():
    leader = desk.approver()
    assert told(mails_after(publish_and_tell, desk.draft(leader))) == addresses(leader)


def test_whoever_did_it_is_told_too_if_he_is_a_leader():
    """Had somebody else signed in as him, he would not learn of it otherwise."""
    administrator = UserFactory(role="Quản trị")
    administrator.groups.add(desk.approver().groups.get())
    page = desk.draft()
    assert administrator.email in told(mails_after(publish_and_tell, page, administrator))


def test_mail_says_who_why_and_where():
    desk.approver()
    administrator = UserFactory(role="Quản trị", first_name="Ngô Thanh", last_name="Tùng")
    page = desk.draft()
    for message in mails_after(publish_and_tell, page, administrator):
        for form in (message.body, html_of(message)):
            for words in (page.title, "Ngô Thanh Tùng", REASON, desk.again(page).url):
                assert words in form
