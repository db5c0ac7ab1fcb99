"""Quá hạn: steps whose time has run out, of what one may edit."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.editorial import verbs as desk
from tests.factories import UserFactory

from .screens import Screen, change_step

pytestmark = pytest.mark.django_db


def late(page=None, **ago):
    page = desk.in_review(page)
    change_step(page, due_at=timezone.now() - timedelta(**(ago or {"hours": 1})))
    return page


def test_nothing_is_said_where_nothing_is_late(client):
    page = desk.in_review()
    change_step(page, due_at=timezone.now() + timedelta(hours=1))
    assert Screen(client, desk.desk_editor()).panel("overdue") is None


def test_step_without_a_due_time_is_not_late(client):
    change_step(desk.in_review(), due_at=None)
    assert Screen(client, desk.desk_editor()).panel("overdue") is None


@pytest.mark.parametrize("role", ["Phóng viên", "Đại diện viện", "Quản trị danh bạ"])
def test_late_article_of_another_is_not_shown_to_who_may_not_edit_it(client, role):
    late(desk.draft(title="Bài trễ của người khác"))
    screen = Screen(client, UserFactory(role=role))
    assert screen.panel("overdue") is None
    assert "Bài trễ của người khác" not in screen


def test_late_step_is_not_late_any_more_when_it_is_over(client):
    desk.ask_for_changes(late(), desk.desk_editor())
    assert Screen(client, desk.desk_editor()).panel("overdue") is None


@pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị"])
def test_desk_sees_what_is_late_and_for_whom_it_waits(client, role):
    UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    late(desk.draft(title="Trễ một giờ"))
    late(desk.draft(title="Trễ hai ngày"), days=2)
    screen = Screen(client, UserFactory(role=role))
    assert screen.titles("overdue") == ["Trễ hai ngày", "Trễ một giờ"]
    assert screen.count("overdue") == 2
    assert "Đỗ Minh Khuê" in screen.rows("overdue")[0]


def test_author_sees_that_his_own_is_late(client):
    author = desk.reporter()
    late(desk.draft(author, title="Bài của tôi"))
    assert Screen(client, author).titles("overdue") == ["Bài của tôi"]
