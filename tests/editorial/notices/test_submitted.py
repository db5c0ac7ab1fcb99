"""What waits for review is told to those who may approve it, and to nobody else."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from tests.editorial import verbs as desk
from tests.factories import UserFactory, section

from .mails import addresses, mails_after, set_up_account, told

pytestmark = pytest.mark.django_db


def test_superuser_outside_the_groups_is_not_told():
    UserFactory(is_superuser=True)
    editor = desk.desk_editor()
    assert told(mails_after(desk.in_review)) == addresses(editor)


def test_superuser_in_the_group_is_told_once():
    editor = UserFactory(role="Biên tập", is_superuser=True)
    assert told(mails_after(desk.in_review)) == addresses(editor)


def test_reviewer_who_had_a_part_is_not_told():
    owner, author, submitter, reader = (desk.desk_editor() for _ in range(4))
    page = desk.edit(desk.draft(owner), author, lead="Biên tập đã viết câu này.")
    assert told(mails_after(desk.submit, page, submitter)) == addresses(reader)


def test_nobody_is_told_where_every_reviewer_had_a_part():
    assert mails_after(desk.in_review, desk.draft(desk.desk_editor())) == []


def test_inactive_reviewer_is_not_told():
    UserFactory(role="Biên tập", is_active=False)
    assert mails_after(desk.in_review) == []


def test_reviewer_without_an_address_is_not_told():
    UserFactory(role="Biên tập", email="")
    assert mails_after(desk.in_review) == []


def test_reviewer_who_switched_it_off_is_not_told():
    silent, editor = desk.desk_editor(), desk.desk_editor()
    set_up_account(silent, submitted_notifications=False)
    set_up_account(editor, approved_notifications=False, rejected_notifications=False)
    assert told(mails_after(desk.in_review)) == addresses(editor)


def test_reviewer_in_two_groups_of_a_step_is_told_once():
    editor = desk.desk_editor()
    second = Group.objects.create(name="Thư ký tòa soạn")
    editor.groups.add(second)
    page = desk.draft()
    page.get_workflow().tasks.get(name="Biên tập kiểm tra").specific.groups.add(second)
    assert told(mails_after(desk.in_review, page)) == addresses(editor)


def test_shared_address_gets_one_mail_unless_all_its_users_switched_it_off():
    silent, loud = (UserFactory(role="Biên tập", email=email) for email in ("A@example.org", "a@example.org"))
    set_up_account(silent, submitted_notifications=False)
    assert told(mails_after(desk.in_review)) == addresses(loud)
    UserFactory(role="Biên tập", email=loud.email)
    assert told(mails_after(desk.in_review)) == addresses(loud)


def test_step_that_is_over_before_the_queue_comes_to_it_is_passed_over():
    editor, leader = desk.desk_editor(), desk.approver()

    def submit_and_approve_at_once():
        desk.approve(desk.in_review(), editor)

    assert told(mails_after(submit_and_approve_at_once)) == addresses(leader)


def test_page_deleted_before_the_queue_comes_to_it_is_passed_over():
    desk.desk_editor()

    def submit_and_delete():
        desk.in_review().delete()

    assert mails_after(submit_and_delete) == []


def test_workflow_of_another_kind_sends_nothing():
    task = GroupApprovalTask.objects.create(name="Bước của Wagtail")
    task.groups.add(Group.objects.get(name="Biên tập"))
    workflow = Workflow.objects.create(name="Quy trình khác")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    notices = section("thong-bao")
    WorkflowPage.objects.create(page=notices.page_ptr, workflow=workflow)
    desk.desk_editor()
    assert mails_after(desk.in_review, desk.draft(parent=notices)) == []


def test_mail_says_what_who_and_where():
    editor = desk.desk_editor()
    author = UserFactory(role="Phóng viên", first_name="Phạm Thu", last_name="An")
    page = desk.draft(author, title="Nghiệm thu đề tài giống lúa chịu mặn")
    (message,) = mails_after(desk.submit, page)
    assert message.to == [editor.email]
    assert "Nghiệm thu đề tài giống lúa chịu mặn" in message.subject
    for words in (
        "Nghiệm thu đề tài giống lúa chịu mặn",
        "Phạm Thu An",
        "Biên tập kiểm tra",
        page.get_parent().title,
        f"http://testserver/admin/pages/{page.pk}/edit/",
    ):
        assert words in message.body
    assert page.url not in message.body
