"""Quản trị danh bạ and Đại diện viện: no page is theirs."""

import pytest
from django.urls import reverse

from tests.factories import section

from .newsroom import add_article, form_of, is_refused, screen

pytestmark = pytest.mark.django_db

ROLES = ("Quản trị danh bạ", "Đại diện viện")
SCREENS = ("edit", "view_draft", "copy", "history", "delete", "move", "set_privacy")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", SCREENS)
def test_a_draft_is_closed(sign_in, draft, role, name):
    assert is_refused(sign_in(role).get(screen(name, draft.pk)))


@pytest.mark.parametrize("role", ROLES)
def test_saving_an_article_is_refused(sign_in, draft, role):
    revision = draft.latest_revision_id
    assert is_refused(sign_in(role).post(screen("edit", draft.pk), form_of(draft) | {"title": "Sửa"}))
    draft.refresh_from_db()
    assert draft.latest_revision_id == revision


@pytest.mark.parametrize("role", ROLES)
def test_writing_an_article_is_refused(sign_in, role):
    assert is_refused(sign_in(role).get(add_article(section())))


@pytest.mark.parametrize("role", ROLES)
def test_page_tree_search_and_history_show_no_draft(sign_in, draft, role):
    client = sign_in(role)
    for page in (draft.get_parent(), draft.get_parent().get_parent()):
        response = client.get(reverse("wagtailadmin_explore", args=[page.pk]))
        assert draft.title not in response.content.decode()
    for address in (screen("search"), reverse("wagtailadmin_reports:site_history")):
        response = client.get(address, {"q": draft.title})
        assert f"/{draft.pk}/edit/" not in response.content.decode()


def test_only_the_keeper_uploads_pictures(sign_in):
    assert sign_in("Quản trị danh bạ").get(reverse("wagtailimages:add")).status_code == 200
    assert is_refused(sign_in("Đại diện viện").get(reverse("wagtailimages:add")))
