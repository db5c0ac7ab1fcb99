"""Biên tập: edits every article, keeps topics, arranges the front page; publishes nothing alone."""

import pytest
from django.urls import reverse

from articles.models import ArticlePage, Topic
from home.models import FrontPage
from tests.factories import ImageFactory, home, section

from .newsroom import add_article, article_form, form_of, is_refused, screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(sign_in):
    return sign_in("Biên tập")


@pytest.mark.parametrize("kind", ["draft", "published"])
def test_everybodys_article_can_be_edited_and_stays_unpublished(editor, request, kind):
    article = request.getfixturevalue(kind)
    response = editor.post(screen("edit", article.pk), form_of(article) | {"title": "Đã biên tập"})
    assert response.status_code == 302
    was_live = article.live
    article.refresh_from_db()
    assert article.live == was_live
    assert not (article.live and article.title == "Đã biên tập")
    assert article.get_latest_revision_as_object().title == "Đã biên tập"


def test_own_article_can_be_written(editor):
    editor.post(add_article(section()), article_form(slug="bai-cua-ban"))
    assert ArticlePage.objects.get(slug="bai-cua-ban").owner == editor.user


def test_home_page_of_each_language_can_be_edited(editor):
    for language in ("vi", "en"):
        assert editor.get(screen("edit", home(language).pk)).status_code == 200


def test_topic_can_be_added(editor):
    editor.post(reverse(Topic.snippet_viewset.get_url_name("add")), {"name": "Nuôi trồng thủy sản"})
    assert Topic.objects.get(name="Nuôi trồng thủy sản").slug == "nuoi-trong-thuy-san"


def test_front_page_can_be_opened(editor):
    front = FrontPage.objects.get(home_page=home())
    address = reverse(FrontPage.snippet_viewset.get_url_name("edit"), args=[front.pk])
    assert editor.get(address).status_code == 200


def test_front_page_can_be_neither_added_nor_deleted(editor):
    front = FrontPage.objects.get(home_page=home())
    views = FrontPage.snippet_viewset
    assert is_refused(editor.get(reverse(views.get_url_name("add"))))
    assert is_refused(editor.post(reverse(views.get_url_name("delete"), args=[front.pk])))
    assert FrontPage.objects.filter(pk=front.pk).exists()


def test_everybodys_picture_can_be_described_anew(editor, colleague):
    image = ImageFactory(uploaded_by_user=colleague)
    form = {"title": "Trao thưởng", "collection": image.collection_id, "credit": "Ảnh: Hải Đăng"}
    form |= dict.fromkeys(("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"), "")
    editor.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    image.refresh_from_db()
    assert image.credit == "Ảnh: Hải Đăng"
