"""Snippets that pass review are in the same queues as pages. A sample model stands for them."""

import pytest
from django.contrib.auth.models import Permission
from wagtail.models import Locale

from tests.editorial import verbs as desk
from tests.factories import UserFactory
from tests.sample.models import Note

from .screens import Screen

pytestmark = pytest.mark.django_db


def keeper():
    """A keeper of the directory, who may edit notes."""
    user = UserFactory(role="Quản trị danh bạ")
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="sample"))
    return user


def note(author, language="vi"):
    note = Note(text="Viện Hải sản", live=False, locale=Locale.objects.get(language_code=language))
    note.save()
    note.text = "Viện Nghiên cứu Hải sản"
    note.save_revision(user=author)
    return note


def in_review(author):
    page = note(author)
    page.get_workflow().start(page, author)
    return Note.objects.get(pk=page.pk)


@pytest.mark.parametrize("role", ["Phóng viên", "Lãnh đạo", "Đại diện viện"])
def test_note_under_review_is_not_shown_to_whom_it_does_not_concern(client, role):
    in_review(keeper())
    screen = Screen(client, UserFactory(role=role))
    assert "Hải sản" not in screen


def test_note_waits_for_another_keeper_and_not_for_its_author(client):
    author = keeper()
    state = in_review(author).current_workflow_task_state
    state.claimed_by = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    state.save()
    assert Screen(client, author).count("waiting") == 0
    screen = Screen(client, keeper())
    (row,) = screen.rows("waiting")
    for part in ("Viện Nghiên cứu Hải sản", "Ghi chú", "Kiểm tra danh bạ", "Đỗ Minh Khuê"):
        assert part in row
    assert "/snippets/sample/note/edit/" in screen.panel("waiting").li.a["href"]


def test_draft_and_review_of_a_note_are_its_authors(client):
    author = keeper()
    note(author, language="en")
    in_review(author)
    screen = Screen(client, author)
    assert screen.titles("mine") == ["Viện Nghiên cứu Hải sản"] * 2
    assert "Kiểm tra danh bạ" in screen.rows("mine")[0]
    assert "Tiếng Anh" in screen.rows("mine")[1]


def test_published_note_is_news(client):
    page = in_review(keeper())
    for person in (desk.desk_editor(), desk.approver()):
        state = Note.objects.get(pk=page.pk).current_workflow_task_state
        state.task.specific.on_action(state, person, "approve")
    assert Screen(client, desk.reporter()).titles("published") == ["Viện Nghiên cứu Hải sản"]


def test_whoever_writes_no_articles_is_told_of_what_he_keeps_alone(client):
    person = keeper()
    screen = Screen(client, person)
    assert screen.panel("published") is None
    assert screen.panel("scheduled") is None
    desk.approved(desk.draft(title="Tin của tòa soạn"))
    page = in_review(keeper())
    for reviewer in (desk.desk_editor(), desk.approver()):
        state = Note.objects.get(pk=page.pk).current_workflow_task_state
        state.task.specific.on_action(state, reviewer, "approve")
    screen = Screen(client, person)
    assert screen.titles("published") == ["Viện Nghiên cứu Hải sản"]
    assert "Tin của tòa soạn" not in screen
