"""A text that comes back to the desk: what was asked of it, and what its author made of that."""

import pytest

from tests.factories import UserFactory
from tests.support.html import parse

from . import verbs as desk
from .desk.screens import Screen
from .newsroom import screen

pytestmark = pytest.mark.django_db

ASKED = "Thiếu nguồn số liệu ở đoạn hai."


@pytest.fixture
def page():
    """Sent back with a request, mended and submitted again."""
    editor = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
    page = desk.ask_for_changes(desk.in_review(desk.draft(lead="Câu cũ.")), editor, ASKED)
    return desk.submit(desk.edit(page, page.owner, lead="Câu có nguồn."))


def banner(client, page):
    client.force_login(desk.desk_editor())
    return parse(client.get(screen("edit", page.pk))).select_one(".messages")


def comparisons(shown) -> list:
    return [link["href"] for link in shown.select("a") if "/revisions/compare/" in link["href"]]


def test_banner_says_who_asked_for_what(client, page):
    shown = banner(client, page)
    assert ASKED in shown.text
    assert "Đỗ Minh Khuê" in shown.text


def test_banner_leads_to_what_changed_since(client, page):
    (address,) = comparisons(banner(client, page))
    compared = client.get(address).text
    assert "cũ" in compared
    assert "có nguồn" in compared


def test_what_came_back_unchanged_is_not_compared(client, page):
    page = desk.ask_for_changes(page, desk.desk_editor(), "Vẫn thiếu nguồn.")
    shown = banner(client, desk.submit(page))
    assert "Vẫn thiếu nguồn." in shown.text
    assert ASKED not in shown.text
    assert comparisons(shown) == []


def test_first_submission_has_neither(client, page):
    shown = banner(client, desk.in_review())
    assert ASKED not in shown.text
    assert comparisons(shown) == []


def test_comment_is_shown_as_it_was_written(client):
    page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "<b>đậm</b>")
    shown = banner(client, desk.submit(page))
    assert "<b>đậm</b>" in shown.text


def test_row_on_the_first_screen_is_marked(client, page):
    desk.in_review(desk.draft(title="Gửi lần đầu"))
    rows = {
        title: row
        for row in Screen(client, desk.desk_editor()).panel("waiting").select("li")
        for title in [row.a.text]
    }
    assert len(rows[page.title].select(".w-status")) == len(rows["Gửi lần đầu"].select(".w-status")) + 1
