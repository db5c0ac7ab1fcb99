"""No role can make anything public, nor can a superuser: that is decided by review."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from articles.models import ArticlePage
from tests.factories import ArticleFactory, section

from .newsroom import (
    EDITING_ROLES,
    EVERYBODY,
    SUPERUSER,
    add_article,
    article_form,
    bulk,
    form_of,
    screen,
    state,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("permission", ["publish_page", "bulk_delete_page"])
def test_no_group_holds_the_permission_for_pages(permission):
    holders = GroupPagePermission.objects.filter(permission__codename=permission)
    assert not holders.exists()
    assert not Group.objects.filter(permissions__codename=permission).exists()


@pytest.mark.parametrize("role", EVERYBODY)
def test_bulk_action_publishes_nothing(sign_in, published, draft, role):
    pages = [published, draft, section()]
    before = [state(page) for page in pages]
    sign_in(role).post(bulk("publish", *pages), {"include_descendants": "on"})
    assert [state(page) for page in pages] == before


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", SUPERUSER])
def test_publishing_a_new_article_leaves_a_draft(sign_in, role):
    response = sign_in(role).post(
        add_article(section()), article_form(slug="bai-moi", **{"action-publish": "1"})
    )
    article = ArticlePage.objects.get(slug="bai-moi")
    assert response.status_code == 302
    assert not article.live
    assert article.url_path not in str(response.url)


@pytest.mark.parametrize("role", [*EDITING_ROLES, SUPERUSER])
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


@pytest.mark.parametrize("role", [*EDITING_ROLES, SUPERUSER])
def test_date_on_a_draft_does_not_publish_it_when_the_clock_strikes(sign_in, role):
    editor = sign_in(role)
    article = ArticleFactory(live=False, owner=editor.user)
    at = timezone.localtime() + timedelta(minutes=5)
    data = form_of(article) | {"go_live_at": at.strftime("%d/%m/%Y %H:%M"), "action-publish": "1"}
    editor.post(screen("edit", article.pk), data)
    article.refresh_from_db()
    version = article.latest_revision
    version.content["go_live_at"] = (at - timedelta(minutes=10)).isoformat()
    version.save()
    call_command("publish_scheduled")
    article.refresh_from_db()
    assert not article.live


@pytest.mark.parametrize("role", [*EDITING_ROLES, SUPERUSER])
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
