"""Nobody approves content that he owns, submitted, or changed since it was last published."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.factories import UserFactory

from . import verbs as desk

pytestmark = pytest.mark.django_db


def both():
    """Somebody who is in both groups of reviewers."""
    user = desk.desk_editor()
    user.groups.add(desk.approver().groups.get())
    return user


@pytest.mark.parametrize("superuser", [False, True])
def test_owner_does_not_approve(superuser):
    owner = UserFactory(role="Biên tập", is_superuser=superuser)
    assert not desk.may_approve(desk.in_review(desk.draft(owner)), owner)


def test_owner_who_wrote_nothing_does_not_approve():
    page, owner = desk.draft(), desk.desk_editor()
    page.owner = owner
    page.save()
    assert not desk.may_approve(desk.submit(page, desk.reporter()), owner)


@pytest.mark.parametrize("superuser", [False, True])
def test_submitter_does_not_approve(superuser):
    submitter = UserFactory(role="Biên tập", is_superuser=superuser)
    assert not desk.may_approve(desk.submit(desk.draft(), submitter), submitter)


def test_who_submitted_again_does_not_approve():
    page, editor = desk.in_review(), desk.desk_editor()
    page = desk.submit(desk.ask_for_changes(page, desk.desk_editor()), editor)
    assert not desk.may_approve(page, editor)


def test_who_changed_a_word_does_not_approve():
    page, editor = desk.in_review(), desk.desk_editor()
    desk.edit(page, editor, lead="Sapô đã sửa.")
    assert not desk.may_approve(page, editor)
    assert desk.may_approve(page, desk.desk_editor())


def test_earlier_author_does_not_approve_after_somebody_else_changed_it():
    editor = desk.desk_editor()
    page = desk.edit(desk.draft(), editor, lead="Biên tập đã viết câu này.")
    page = desk.edit(page, page.owner, title="Phóng viên sửa tiếp")
    assert not desk.may_approve(desk.in_review(page), editor)


def test_who_saved_without_a_change_may_approve():
    page, editor = desk.in_review(), desk.desk_editor()
    desk.edit(page, editor)
    assert desk.may_approve(page, editor)


def test_who_changed_it_before_the_last_publication_may_approve():
    editor = desk.desk_editor()
    page = desk.approved(desk.edit(desk.draft(), editor, lead="Câu của biên tập."))
    page = desk.in_review(desk.edit(page, page.owner, lead="Câu mới của phóng viên."))
    assert desk.may_approve(page, editor)


def test_who_changed_it_before_it_was_taken_down_may_approve_what_came_after():
    editor = desk.desk_editor()
    page = desk.approved(desk.edit(desk.draft(), editor, lead="Câu của biên tập."))
    page.unpublish()
    page = desk.in_review(desk.edit(page, page.owner, lead="Câu mới của phóng viên."))
    assert desk.may_approve(page, editor)


def test_two_steps_are_two_people():
    page, person = desk.in_review(), both()
    page = desk.approve(page, person)
    assert not desk.may_approve(page, person)
    assert desk.may_approve(page, both())


def test_superuser_outside_the_groups_does_not_approve():
    assert not desk.may_approve(desk.in_review(), UserFactory(is_superuser=True))


def test_inactive_reviewer_does_not_approve():
    editor = desk.desk_editor()
    page = desk.in_review()
    editor.is_active = False
    editor.save()
    with pytest.raises(PermissionDenied):
        desk.approve(page, editor)


def test_state_of_a_step_cannot_be_approved_behind_the_back_of_its_task():
    page = desk.in_review()
    for user in (page.owner, None, UserFactory(is_superuser=True)):
        with pytest.raises(PermissionDenied):
            page.current_workflow_task_state.approve(user=user)
    assert desk.step(page) == "Biên tập kiểm tra"


def test_author_does_not_approve_though_the_lists_have_not_heard_of_him():
    page, editor = desk.in_review(), desk.desk_editor()
    state = desk.edit(page, editor, lead="Sapô đã sửa.").current_workflow_task_state
    state.barred.clear()
    with pytest.raises(PermissionDenied):
        state.approve(user=editor)


def test_step_that_stands_at_another_text_is_not_approved():
    state = desk.in_review().current_workflow_task_state
    state.follow(state.revision, "nội dung khác")
    with pytest.raises(PermissionDenied):
        state.approve(user=desk.desk_editor())


class TestChangeByAnApprover:
    def test_asks_the_desk_again(self):
        page, leader = desk.desk_approved(), desk.approver()
        page = desk.edit(page, leader, title="Lãnh đạo sửa tiêu đề")
        assert not desk.may_approve(page, leader)
        page = desk.act(page, leader, "recheck", "Tôi sửa tiêu đề, nhờ kiểm tra lại.")
        assert desk.step(page) == "Biên tập kiểm tra"
        page = desk.approve(page, desk.desk_editor())
        assert not desk.may_approve(page, leader)
        page = desk.approve(page, desk.approver())
        assert page.live
        assert page.title == "Lãnh đạo sửa tiêu đề"

    def test_keeps_other_approvers_from_skipping_the_desk(self):
        page = desk.edit(desk.desk_approved(), desk.approver(), title="Lãnh đạo sửa tiêu đề")
        assert not desk.may_approve(page, desk.approver())

    def test_of_nothing_keeps_the_approval_of_the_desk(self):
        page = desk.edit(desk.desk_approved(), desk.approver())
        assert desk.approve(page, desk.approver()).live

    def test_of_a_date_makes_no_author(self):
        from datetime import timedelta

        from django.utils import timezone

        leader = desk.approver()
        page = desk.edit(desk.desk_approved(), leader, go_live_at=timezone.now() + timedelta(days=1))
        page = desk.approve(page, leader)
        assert not page.live
        assert page.approved_schedule


def test_resubmitted_text_starts_at_the_first_step_that_has_not_approved_it():
    page = desk.ask_for_changes(desk.desk_approved(), desk.approver())
    page = desk.submit(desk.edit(page, page.owner, title="Đã sửa theo góp ý"))
    assert desk.step(page) == "Biên tập kiểm tra"


def test_text_resubmitted_as_it_was_resumes_where_it_was_sent_back():
    page = desk.submit(desk.ask_for_changes(desk.desk_approved(), desk.approver()))
    assert desk.step(page) == "Lãnh đạo duyệt"


def test_request_for_changes_needs_a_comment():
    page = desk.in_review()
    with pytest.raises(PermissionDenied):
        desk.ask_for_changes(page, desk.desk_editor(), comment="  ")
    assert desk.step(page) == "Biên tập kiểm tra"
