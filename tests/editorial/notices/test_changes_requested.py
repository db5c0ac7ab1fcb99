"""A request for changes carries its comment to submitter, owner, authors and earlier approvers."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .mails import addresses, html_of, mails_after, set_up_account, told

pytestmark = pytest.mark.django_db


def test_request_without_a_comment_tells_nobody():
    page, editor = desk.in_review(), desk.desk_editor()

    def ask_without_a_word():
        with pytest.raises(PermissionDenied):
            desk.ask_for_changes(page, editor, "   ")

    assert mails_after(ask_without_a_word) == []


def test_who_asks_is_not_told_although_he_approved_an_earlier_step():
    editor = desk.desk_editor()
    editor.groups.add(desk.approver().groups.get())
    page = desk.approve(desk.in_review(), editor)
    assert told(mails_after(desk.ask_for_changes, page, editor)) == addresses(page.owner)


def test_other_reviewers_of_the_step_are_not_told():
    page, editor = desk.in_review(), desk.desk_editor()
    desk.desk_editor()
    assert told(mails_after(desk.ask_for_changes, page, editor)) == addresses(page.owner)


def test_author_of_what_was_published_before_is_not_told():
    page = desk.approved(desk.edit(desk.draft(), desk.desk_editor(), lead="Câu của biên tập."))
    page = desk.in_review(desk.edit(page, page.owner, lead="Câu mới của phóng viên."))
    assert told(mails_after(desk.ask_for_changes, page, desk.desk_editor())) == addresses(page.owner)


def test_submitter_owner_authors_and_earlier_approver_are_told_once_each():
    owner, author, submitter, editor = desk.reporter(), desk.reporter(), desk.reporter(), desk.desk_editor()
    page = desk.edit(desk.draft(owner), author, lead="Đồng nghiệp viết lại sapô.")
    page = desk.edit(page, author, lead="Rồi lại sửa.")
    page = desk.approve(desk.submit(page, submitter), editor)
    mails = mails_after(desk.ask_for_changes, page, desk.approver())
    assert told(mails) == addresses(owner, author, submitter, editor)


def test_approver_of_an_earlier_version_of_this_review_is_told():
    first, second = desk.desk_editor(), desk.desk_editor()
    page = desk.ask_for_changes(desk.approve(desk.in_review(), first), desk.approver())
    page = desk.approve(desk.submit(desk.edit(page, page.owner, title="Đã sửa theo góp ý")), second)
    assert told(mails_after(desk.ask_for_changes, page, desk.approver())) == addresses(
        page.owner, first, second
    )


def test_who_switched_it_off_is_not_told():
    page, editor = desk.desk_approved(), desk.approver()
    set_up_account(page.owner, rejected_notifications=False)
    assert page.owner.email not in told(mails_after(desk.ask_for_changes, page, editor))


def test_mail_carries_the_comment_in_both_forms():
    leader = UserFactory(role="Lãnh đạo", first_name="Vũ Hải", last_name="Yến")
    page = desk.desk_approved()
    comment = "Số liệu ở đoạn hai <b>chưa khớp</b> & cũ.\r\n\r\nXem lại báo cáo năm 2023."
    message = mails_after(desk.ask_for_changes, page, leader, comment)[0]
    assert page.title in message.subject
    assert "> Số liệu ở đoạn hai <b>chưa khớp</b> & cũ.\n> \n> Xem lại báo cáo năm 2023.\n" in message.body
    assert "Số liệu ở đoạn hai &lt;b&gt;chưa khớp&lt;/b&gt; &amp; cũ." in html_of(message)
    for form in (message.body, html_of(message)):
        assert "Vũ Hải Yến" in form
        assert "Lãnh đạo duyệt" in form
        assert f"http://testserver/admin/pages/{page.pk}/edit/" in form
