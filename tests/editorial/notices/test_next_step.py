"""When a step was approved or sent back to the one before, the reviewers of the step that waits are told why."""

import pytest

from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .mails import addresses, mails_after, told

pytestmark = pytest.mark.django_db


def of_both_groups():
    """Somebody who reviews at both steps."""
    user = desk.desk_editor()
    user.groups.add(desk.approver().groups.get())
    return user


class TestApproved:
    def test_tells_nobody_but_the_reviewers_of_the_next_step(self):
        page, editor = desk.in_review(), desk.desk_editor()
        desk.desk_editor()
        leaders = [desk.approver(), desk.approver()]
        assert told(mails_after(desk.approve, page, editor)) == addresses(*leaders)

    def test_does_not_tell_who_approved_the_step_before_or_wrote_it(self):
        owner, editor = of_both_groups(), of_both_groups()
        owner_and_editor = {owner.email, editor.email}
        mails = mails_after(desk.approve, desk.in_review(desk.draft(owner)), editor)
        assert mails
        assert not owner_and_editor.intersection(told(mails))

    def test_says_who_approved_what_and_his_comment(self):
        leader = desk.approver()
        editor = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
        page = desk.in_review()
        (message,) = mails_after(desk.act, page, editor, "approve", "Đã đối chiếu số liệu với báo cáo.")
        assert message.to == [leader.email]
        for words in ("Đỗ Minh Khuê", "Biên tập kiểm tra", "Lãnh đạo duyệt", "Đã đối chiếu số liệu"):
            assert words in message.body


class TestSentBackToTheStepBefore:
    @pytest.fixture
    def changed_by_leader(self):
        """A page whose title a leader changed at his step, with him."""
        leader = UserFactory(role="Lãnh đạo", first_name="Vũ Hải", last_name="Yến")
        return desk.edit(desk.desk_approved(), leader, title="Lãnh đạo sửa tiêu đề"), leader

    def test_tells_the_reviewers_of_that_step_with_the_comment(self, changed_by_leader):
        page, leader = changed_by_leader
        mails = mails_after(desk.act, page, leader, "recheck", "Tôi sửa tiêu đề, nhờ kiểm tra lại.")
        editors = UserFactory._meta.model.objects.filter(groups__name="Biên tập")
        assert told(mails) == addresses(*editors)
        for words in ("Lãnh đạo sửa tiêu đề", "Vũ Hải Yến", "Tôi sửa tiêu đề, nhờ kiểm tra lại."):
            assert words in mails[0].body

    def test_does_not_tell_who_sent_it_back_although_he_reviews_there_too(self, changed_by_leader):
        page, _ = changed_by_leader
        second = of_both_groups()
        mails = mails_after(desk.act, page, second, "recheck", "Nhờ kiểm tra lại tiêu đề.")
        assert mails
        assert second.email not in told(mails)


def test_step_switched_off_by_an_administrator_hands_on_to_the_next_one():
    page, leader = desk.in_review(), desk.approver()
    step = page.current_workflow_task
    mails = mails_after(step.deactivate, UserFactory(is_superuser=True))
    assert told(mails) == addresses(leader)
    assert page.owner.username in mails[0].body


def test_resubmitted_text_comes_with_what_was_requested():
    page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "Thiếu ngày họp hội đồng.")
    (message,) = mails_after(desk.submit, desk.edit(page, page.owner, lead="Ngày 20/3/2024, hội đồng họp."))
    assert "Thiếu ngày họp hội đồng." in message.body
