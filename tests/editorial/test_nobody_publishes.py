"""No role can make anything public, take it down or move it: that is decided by review."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from articles.models import ArticlePage
from tests.factories import ArticleFactory, home, section

from .newsroom import (
    EDITING_ROLES,
    ROLES,
    add_article,
    article_form,
    form_of,
    is_refused,
    screen,
    state,
)

pytestmark = pytest.mark.django_db

FORBIDDEN_POSTS = {
    "unpublish": lambda page: (screen("unpublish", page.pk), {}),
    "delete": lambda page: (screen("delete", page.pk), {}),
    "move": lambda page: (screen("move_confirm", page.pk, section("thong-bao").pk), {}),
    "restrict": lambda page: (screen("set_privacy", page.pk), {"restriction_type": "login"}),
    "reorder": lambda page: (screen("set_page_position", page.pk) + "?position=0", {}),
    "unschedule": lambda page: (screen("revisions_unschedule", page.pk, page.latest_revision_id), {}),
}


@pytest.mark.parametrize("permission", ["publish_page", "bulk_delete_page"])
def test_no_group_holds_the_permission_for_pages(permission):
    holders = GroupPagePermission.objects.filter(permission__codename=permission)
    assert not holders.exists()
    assert not Group.objects.filter(permissions__codename=permission).exists()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", FORBIDDEN_POSTS)
def test_published_article_is_out_of_reach(sign_in, published, role, act):
    before = state(published)
    address, data = FORBIDDEN_POSTS[act](published)
    assert is_refused(sign_in(role).post(address, data))
    assert state(published) == before


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("act", ["publish", "unpublish", "delete", "move"])
def test_bulk_action_leaves_pages_as_they_are(sign_in, published, draft, role, act):
    pages = [published, draft] if act == "publish" else [published]
    before = [state(page) for page in pages]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", act])
    query = "&".join(f"id={page.pk}" for page in pages)
    data = {"include_descendants": "on", "chooser": section("thong-bao").pk}
    sign_in(role).post(f"{address}?{query}", data)
    assert [state(page) for page in pages] == before


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập"])
def test_publishing_a_new_article_leaves_a_draft(sign_in, role):
    response = sign_in(role).post(
        add_article(section()), article_form(slug="bai-moi", **{"action-publish": "1"})
    )
    article = ArticlePage.objects.get(slug="bai-moi")
    assert response.status_code == 302
    assert not article.live
    assert article.url_path not in str(response.url)


@pytest.mark.parametrize("role", EDITING_ROLES)
def test_publishing_a_change_leaves_readers_the_old_text(sign_in, client, role):
    editor = sign_in(role)
    article = ArticleFactory(title="Tin cũ", owner=editor.user)
    editor.post(
        screen("edit", article.pk), form_of(article) | {"title": "Tin chưa duyệt", "action-publish": "1"}
    )
    article.refresh_from_db()
    assert article.title == "Tin cũ"
    assert article.latest_revision.content["title"] == "Tin chưa duyệt"
    client.logout()
    assert "Tin chưa duyệt" not in client.get(article.url).content.decode()


@pytest.mark.parametrize("role", EDITING_ROLES)
def test_date_on_a_draft_does_not_publish_it_when_the_clock_strikes(sign_in, role):
    editor = sign_in(role)
    article = ArticleFactory(live=False, owner=editor.user)
    at = timezone.localtime() - timedelta(minutes=5)
    data = form_of(article) | {"go_live_at": at.strftime("%Y-%m-%d %H:%M"), "action-publish": "1"}
    editor.post(screen("edit", article.pk), data)
    call_command("publish_scheduled")
    article.refresh_from_db()
    assert article.latest_revision is not None
    assert not article.live


@pytest.mark.parametrize("role", EDITING_ROLES)
def test_copy_is_no_way_to_publish(sign_in, role):
    editor = sign_in(role)
    article = ArticleFactory(owner=editor.user)
    for shortcut in ("publish_copies", "alias"):
        data = {"new_title": "Bản sao", "new_slug": f"sao-{shortcut}", shortcut: "on"}
        data["new_parent_page"] = section("thong-bao").pk
        editor.post(screen("copy", article.pk), data)
    copies = Page.objects.filter(slug__startswith="sao-")
    assert not copies.live().exists()
    assert not copies.exclude(alias_of=None).exists()


@pytest.mark.parametrize("role", ROLES)
def test_pages_of_the_house_cannot_be_deleted(sign_in, role):
    editor = sign_in(role)
    for page in (home(), section()):
        assert is_refused(editor.post(screen("delete", page.pk)))
        assert Page.objects.filter(pk=page.pk).exists()
