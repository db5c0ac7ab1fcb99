"""What went public, or will on a date, is told to submitter, owner and authors."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from editorial.gate import NotApproved
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, UserFactory, publish

from .mails import addresses, html_of, mails_after, set_up_account, told

pytestmark = pytest.mark.django_db


def test_refused_approval_tells_nobody():
    page, leader = desk.desk_approved(), desk.approver()
    page.get_workflow().workflow_tasks.all().delete()

    def approve_in_vain():
        with pytest.raises(NotApproved):
            desk.approve(page, leader)

    assert mails_after(approve_in_vain) == []


def test_what_was_reviewed_elsewhere_tells_nobody():
    assert mails_after(ArticleFactory, owner=desk.reporter()) == []
    assert mails_after(publish, ArticleFactory(live=False, owner=desk.reporter())) == []


def test_approvers_are_not_told():
    owner, author, submitter = desk.reporter(), desk.reporter(), desk.reporter()
    page = desk.edit(desk.draft(owner), author, lead="Đồng nghiệp viết lại sapô.")
    page = desk.approve(desk.submit(page, submitter), desk.desk_editor())
    assert told(mails_after(desk.approve, page, desk.approver())) == addresses(owner, author, submitter)


def test_approver_who_became_an_author_is_told():
    editor = desk.desk_editor()
    page = desk.approve(desk.in_review(), editor)
    page = desk.ask_for_changes(page, desk.approver())
    page = desk.approve(desk.submit(desk.edit(page, editor, title="Biên tập sửa hộ")), desk.desk_editor())
    assert told(mails_after(desk.approve, page, desk.approver())) == addresses(page.owner, editor)


def test_who_switched_it_off_is_not_told():
    page = desk.desk_approved()
    set_up_account(page.owner, approved_notifications=False)
    assert mails_after(desk.approve, page, desk.approver()) == []


def test_mail_leads_to_the_public_page_and_names_the_approvers():
    editor = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    leader = UserFactory(role="Lãnh đạo", first_name="Vũ Hải", last_name="Yến")
    page = desk.approve(desk.in_review(), editor)
    (message,) = mails_after(desk.act, page, leader, "approve", "Bài tốt.")
    for form in (message.body, html_of(message)):
        assert f"http://testserver{desk.again(page).url}" in form
        assert f"http://testserver/admin/pages/{page.pk}/edit/" in form
        assert "Đỗ Minh Khuê, Vũ Hải Yến" in form
        assert "Bài tốt." in form


class TestScheduled:
    @pytest.fixture
    def tet(self):
        """Midnight at home, which is another day in UTC."""
        year = timezone.localdate().year + 1
        return datetime(year, 2, 6, 0, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))

    def test_approval_tells_when_it_goes_live_and_links_to_no_page_yet(self, tet):
        page = desk.edit(desk.desk_approved(), desk.reporter(), go_live_at=tet)
        (message,) = mails_after(desk.approve, page, desk.approver())
        assert message.to == [page.owner.email]
        assert f"06/02/{tet.year} 00:00" in message.body
        assert page.url not in message.body

    def test_going_live_is_told_to_the_same_people_although_nobody_does_it(self):
        author = desk.reporter()
        page = desk.edit(
            desk.draft(), author, lead="Sapô mới.", go_live_at=timezone.now() + timedelta(hours=2)
        )
        page = desk.approved(page)
        version = page.scheduled_revision
        version.content["go_live_at"] = timezone.now() - timedelta(minutes=1)
        version.save()
        mails = mails_after(version.publish)
        assert told(mails) == addresses(page.owner, author)
        assert desk.again(page).url in mails[0].body
