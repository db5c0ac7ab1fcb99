"""The tree, its search and lists of one kind: of drafts, they name those that one may edit."""

import pytest
from django.urls import reverse

from tests.editorial import verbs as desk
from tests.factories import UserFactory, section

pytestmark = pytest.mark.django_db

SECRET = "Bản nháp kín"
LISTS = {
    "tree": lambda: reverse("wagtailadmin_explore", args=[section().pk]),
    "tree, filtered": lambda: (
        reverse("wagtailadmin_explore", args=[section().pk]) + f"?q={SECRET}&search_all=1"
    ),
    "search": lambda: reverse("wagtailadmin_pages:search") + f"?q={SECRET}",
    "search, live": lambda: reverse("wagtailadmin_pages:search_results") + f"?q={SECRET} live:false",
    "kind": lambda: reverse("wagtailadmin_pages:type_use", args=["articles", "articlepage"]),
    "sidebar": lambda: f"/admin/api/main/pages/?child_of={section().pk}&for_explorer=1",
    "api": lambda: "/admin/api/main/pages/?type=articles.ArticlePage",
}


def text_of(client, user, name) -> str:
    client.force_login(user)
    response = client.get(LISTS[name]())
    assert response.status_code == 200
    # What was searched for is repeated in the form.
    return response.content.decode().replace(f'value="{SECRET}', "")


@pytest.mark.parametrize("name", LISTS)
def test_draft_of_another_is_not_named_to_a_reporter(client, name):
    page = desk.in_review(desk.draft(title=f"{SECRET}: nghiệm thu"))
    assert f"{page.title}" not in text_of(client, desk.reporter(), name)


@pytest.mark.parametrize("name", LISTS)
def test_author_and_desk_find_it(client, name):
    page = desk.in_review(desk.draft(title=f"{SECRET}: nghiệm thu"))
    for person in (page.owner, desk.desk_editor(), UserFactory(is_superuser=True)):
        assert page.title in text_of(client, person, name)


@pytest.mark.parametrize("name", ["tree", "kind", "sidebar", "api"])
def test_published_article_of_another_is_named(client, name):
    page = desk.approved(desk.draft(title="Đã đăng"))
    assert page.title in text_of(client, desk.reporter(), name)


def test_reporter_still_reaches_the_sections_by_the_tree(client):
    assert section().title in _children(client, desk.reporter(), section().get_parent())


def _children(client, user, page) -> str:
    client.force_login(user)
    return client.get(reverse("wagtailadmin_explore", args=[page.pk])).content.decode()
