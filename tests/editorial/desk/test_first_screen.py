"""The first screen: which queues each role has, and their full lists."""

import pytest
from django.urls import reverse

from tests.editorial import verbs as desk
from tests.editorial.newsroom import is_refused
from tests.factories import UserFactory
from tests.support.html import parse, words

from .screens import Screen, full_list

pytestmark = pytest.mark.django_db

QUEUES = {
    "Phóng viên": ["mine", "scheduled", "published"],
    "Biên tập": ["waiting", "mine", "scheduled", "published"],
    "Lãnh đạo": ["waiting", "mine", "scheduled", "published"],
    "Quản trị": ["mine", "scheduled", "published"],
    # Who write no articles are told of dates and publications only where there are some of what they keep.
    "Quản trị danh bạ": ["waiting", "mine"],
    "Đại diện viện": ["mine"],
}


@pytest.mark.parametrize("role", QUEUES)
def test_each_role_has_its_queues_in_this_order(client, role):
    screen = Screen(client, UserFactory(role=role))
    panels = [panel["id"] for panel in screen.document.find_all("section", id=True)]
    assert [name.split("-")[1] for name in panels if name.startswith("desk-")] == QUEUES[role]


@pytest.mark.parametrize("role", QUEUES)
def test_drafts_of_others_are_named_to_those_alone_who_may_edit_or_review_them(client, role):
    author = desk.reporter()
    desk.draft(author, title="Bản nháp kín")
    desk.ask_for_changes(desk.in_review(desk.draft(author, title="Bản nháp kín, bị trả")), desk.desk_editor())
    desk.in_review(desk.draft(author, title="Bản nháp kín, chờ duyệt"))
    screen = Screen(client, UserFactory(role=role))
    assert ("Bản nháp kín" in screen) == (role == "Biên tập")


def test_wagtails_own_panels_make_place(client):
    page = desk.in_review(desk.draft(title="Bài đang chờ"))
    page.locked, page.locked_by = True, page.owner
    screen = Screen(client, desk.desk_editor())
    for name in ("awaiting-review", "objects-in-workflow", "recent-edits", "locked-pages"):
        assert screen.document.find(id=f"{name}-section") is None
    assert len(screen.document.find_all("a", string="Bài đang chờ")) == 1


def test_writers_begin_with_a_new_article(client):
    screen = Screen(client, desk.reporter())
    write = screen.document.find("section", attrs={"aria-labelledby": "write-article"})
    assert screen.panel("mine") in write.find_all_next("section")


@pytest.mark.parametrize("name", ["nothing", "Waiting", "waiting%27"])
def test_list_that_does_not_exist_is_refused(client, name):
    client.force_login(desk.desk_editor())
    response = client.get(f"/admin/desk/{name}/")
    assert response.status_code == 404 or is_refused(response)


@pytest.mark.parametrize(
    ("role", "name"), [("Phóng viên", "waiting"), ("Biên tập", "emergencies"), ("Đại diện viện", "waiting")]
)
def test_list_that_is_not_his_is_refused(client, role, name):
    assert is_refused(full_list(client, UserFactory(role=role), name))


def test_list_is_for_those_who_are_signed_in(client):
    response = client.get(reverse("editorial_desk:queue", args=["mine"]))
    assert response.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("page", ["0", "-1", "99", "abc", "1e9", ""])
def test_page_number_that_makes_no_sense_shows_a_page(client, page):
    desk.in_review(desk.draft(title="Bài duy nhất"))
    response = full_list(client, desk.desk_editor(), "waiting", f"?p={page}")
    assert response.status_code == 200
    assert "Bài duy nhất" in words(parse(response).main)


def test_long_list_is_turned_by_pages(client, monkeypatch):
    monkeypatch.setattr("editorial.desk.views.PER_PAGE", 2)
    author = desk.reporter()
    for number in range(5):
        desk.draft(author, title=f"Bản nháp {number}")
    second = words(parse(full_list(client, author, "mine", "?p=2")).main)
    assert [number for number in range(5) if f"Bản nháp {number}" in second] == [1, 2]


def test_full_lists_show_no_drafts_of_others(client):
    desk.in_review(desk.draft(title="Bản nháp kín"))
    reporter = desk.reporter()
    for name in QUEUES["Phóng viên"] + ["overdue"]:
        assert "Bản nháp kín" not in full_list(client, reporter, name).content.decode()
