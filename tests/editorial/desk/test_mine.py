"""Của tôi: drafts, what was sent back and why, and where the rest is."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from django.utils.translation import gettext

from editorial.desk.states import State
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, InformationPageFactory, UserFactory

from .screens import Screen, change_step

pytestmark = pytest.mark.django_db


def test_work_of_others_is_not_mine(client):
    desk.draft(title="Bản nháp của người khác")
    desk.in_review(desk.draft(title="Bài người khác đang chờ duyệt"))
    screen = Screen(client, desk.reporter())
    assert screen.count("mine") == 0
    assert "người khác" not in screen


def test_published_article_that_nobody_changed_is_done(client):
    author = desk.reporter()
    ArticleFactory(owner=author)
    desk.approved(desk.draft(author))
    assert Screen(client, author).count("mine") == 0


def test_article_that_waits_for_its_date_is_done(client):
    author = desk.reporter()
    page = desk.edit(desk.draft(author), author, go_live_at=timezone.now() + timedelta(days=1))
    desk.approved(page)
    assert Screen(client, author).count("mine") == 0


def test_article_that_was_taken_down_is_no_draft_until_it_is_edited(client):
    author = desk.reporter()
    page = desk.approved(desk.draft(author))
    page.unpublish()
    assert Screen(client, author).count("mine") == 0
    desk.edit(page, author, lead="Sửa lại")
    assert Screen(client, author).count("mine") == 1


def test_draft_of_what_is_public_says_that_it_is_public(client):
    author = desk.reporter()
    page = desk.approved(desk.draft(author))
    desk.edit(page, author, lead="Sửa lại")
    assert str(State.CHANGED.label) in Screen(client, author).rows("mine")[0]


def test_sent_back_comes_first_with_the_comment_and_who_wrote_it(client):
    author = desk.reporter()
    editor = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    desk.draft(author, title="Bản nháp")
    desk.in_review(desk.draft(author, title="Đang chờ"))
    page = desk.in_review(desk.draft(author, title="Bị trả lại"))
    desk.ask_for_changes(page, editor, "Kiểm tra số liệu <b>đoạn hai</b>.")
    screen = Screen(client, author)
    assert screen.titles("mine") == ["Bị trả lại", "Đang chờ", "Bản nháp"]
    assert "Kiểm tra số liệu <b>đoạn hai</b>." in screen.rows("mine")[0]
    assert "Đỗ Minh Khuê" in screen.rows("mine")[0]


def test_review_names_the_step_and_for_whom_it_waits(client):
    author = desk.reporter()
    UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    UserFactory(role="Lãnh đạo", first_name="Vũ Hải", last_name="Yến")
    desk.in_review(desk.draft(author))
    (row,) = Screen(client, author).rows("mine")
    assert "Biên tập kiểm tra" in row
    assert "Đỗ Minh Khuê" in row
    assert "Vũ Hải Yến" not in row


def test_review_names_who_is_on_it_alone(client):
    author = desk.reporter()
    page = desk.in_review(desk.draft(author))
    UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    change_step(page, claimed_by=UserFactory(role="Biên tập", first_name="Trịnh Quốc", last_name="Việt"))
    (row,) = Screen(client, author).rows("mine")
    assert "Trịnh Quốc Việt" in row
    assert "Đỗ Minh Khuê" not in row


def test_crowd_of_reviewers_is_counted_beyond_three(client):
    author = desk.reporter()
    for number in range(5):
        UserFactory(role="Biên tập", first_name="Biên tập", last_name=f"Số {number}")
    desk.in_review(desk.draft(author))
    (row,) = Screen(client, author).rows("mine")
    assert "Biên tập Số 2" in row
    assert "Biên tập Số 3" not in row


def test_review_that_nobody_may_take_says_so(client):
    author = desk.reporter()
    desk.in_review(desk.draft(author))
    Group.objects.get(name="Biên tập").user_set.clear()
    (row,) = Screen(client, author).rows("mine")
    assert gettext("nobody is left who may approve it") in row


def test_article_of_another_that_he_submitted_is_his_to_follow(client):
    editor = desk.desk_editor()
    desk.submit(desk.draft(title="Gửi duyệt giúp"), editor)
    assert Screen(client, editor).titles("mine") == ["Gửi duyệt giúp"]


def test_change_of_a_published_article_is_mine_under_its_new_title(client):
    author = desk.reporter()
    page = desk.approved(desk.draft(author, title="Tên cũ"))
    desk.edit(page, author, title="Tên mới")
    assert Screen(client, author).titles("mine") == ["Tên mới"]


def test_pages_of_every_kind_are_there(client):
    administrator = UserFactory(role="Quản trị")
    page = InformationPageFactory(owner=administrator, live=False, title="Nội quy tiếp bạn đọc")
    page.save_revision(user=administrator)
    (row,) = Screen(client, administrator).rows("mine")
    assert "Nội quy tiếp bạn đọc" in row
    assert "Trang thông tin" in row
