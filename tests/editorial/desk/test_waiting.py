"""Chờ tôi: what a reviewer may approve, and nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from editorial.models import ReviewTaskState
from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .screens import Screen, change_step, full_list

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["Phóng viên", "Đại diện viện", "Quản trị"])
def test_who_reviews_nothing_has_no_such_list(client, role):
    desk.in_review(desk.draft(title="Bài đang chờ"))
    assert Screen(client, UserFactory(role=role)).panel("waiting") is None


def test_superuser_in_no_group_reviews_nothing(client):
    desk.in_review()
    assert Screen(client, UserFactory(is_superuser=True)).panel("waiting") is None


def test_own_article_does_not_wait_for_its_author(client):
    author = desk.desk_editor()
    desk.in_review(desk.draft(author, title="Bài của biên tập viên"))
    assert Screen(client, author).titles("waiting") == []
    assert Screen(client, desk.desk_editor()).titles("waiting") == ["Bài của biên tập viên"]


def test_article_that_he_changed_does_not_wait_for_him(client):
    editor, page = desk.desk_editor(), desk.in_review()
    desk.edit(page, editor, lead="Sapô mới")
    assert Screen(client, editor).count("waiting") == 0


def test_step_of_others_does_not_wait(client):
    desk.in_review()
    assert Screen(client, desk.approver()).count("waiting") == 0


def test_who_approved_the_first_step_does_not_get_the_second(client):
    both = desk.desk_editor()
    both.groups.add(*desk.approver().groups.all())
    page = desk.approve(desk.in_review(), both)
    assert desk.step(page) == "Lãnh đạo duyệt"
    assert Screen(client, both).count("waiting") == 0


@pytest.mark.parametrize("end", [desk.approve, desk.ask_for_changes])
def test_nothing_waits_when_the_step_is_over(client, end):
    editor = desk.desk_editor()
    end(desk.in_review(), editor)
    assert Screen(client, editor).count("waiting") == 0


def test_cancelled_review_waits_for_nobody(client):
    page = desk.in_review()
    page.current_workflow_state.cancel(user=page.owner)
    assert Screen(client, desk.desk_editor()).count("waiting") == 0


def test_empty_list_says_so(client):
    screen = Screen(client, desk.desk_editor())
    assert screen.heading("waiting").endswith("(0)")
    assert screen.panel("waiting").p


def test_row_names_the_article_its_section_its_author_and_who_is_on_it(client):
    author = UserFactory(role="Phóng viên", first_name="Phạm Thu", last_name="An")
    colleague = UserFactory(role="Biên tập", first_name="Trịnh Quốc", last_name="Việt")
    page = desk.in_review(desk.draft(author, title="Nghiệm thu đề tài"))
    change_step(page, claimed_by=colleague)
    screen = Screen(client, desk.desk_editor())
    (row,) = screen.rows("waiting")
    for part in ("Nghiệm thu đề tài", "Bài viết", "Tin hoạt động", "Phạm Thu An", "Trịnh Quốc Việt"):
        assert part in row
    assert screen.panel("waiting").li.a["href"].endswith(f"/pages/{page.pk}/edit/")


def test_urgent_comes_first_then_what_is_due_first(client):
    now = timezone.now()
    later, first, urgent = (desk.in_review(desk.draft(title=title)) for title in ("Sau", "Trước", "Khẩn"))
    change_step(later, due_at=now + timedelta(hours=3))
    change_step(first, due_at=now + timedelta(hours=1))
    change_step(urgent, due_at=now + timedelta(hours=9), priority=ReviewTaskState.Priority.URGENT)
    assert Screen(client, desk.desk_editor()).titles("waiting") == ["Khẩn", "Trước", "Sau"]


def test_first_screen_shows_eight_and_leads_to_all(client):
    for number in range(9):
        desk.in_review(desk.draft(title=f"Bài số {number}"))
    editor = desk.desk_editor()
    screen = Screen(client, editor)
    assert screen.count("waiting") == 9
    assert len(screen.rows("waiting")) == 8
    assert "/admin/desk/waiting/" in [
        link["href"] for link in screen.panel("waiting").find_all("a", href=True)
    ]
    assert full_list(client, editor, "waiting").content.decode().count("Bài số ") == 9
