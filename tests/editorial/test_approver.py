"""Lãnh đạo: reads and corrects, and keeps the library; publication comes with review, not with a permission."""

import pytest
from django.urls import reverse

from articles.models import ArticlePage
from home.models import FrontPage
from tests.factories import ImageFactory, section

from .newsroom import add_article, form_of, is_refused, screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(sign_in):
    return sign_in("Lãnh đạo")


def test_published_article_cannot_be_deleted(approver, published):
    assert is_refused(approver.post(screen("delete", published.pk)))
    assert ArticlePage.objects.filter(pk=published.pk).exists()


def test_articles_cannot_be_written(approver):
    assert is_refused(approver.get(add_article(section())))


def test_front_page_is_closed(approver):
    assert is_refused(approver.get(reverse(FrontPage.snippet_viewset.get_url_name("list"))))


def test_form_for_an_article_offers_no_publication(approver, draft):
    page = approver.get(screen("edit", draft.pk)).content.decode()
    assert 'name="action-publish"' not in page


@pytest.mark.parametrize("library", ["wagtailimages", "wagtaildocs"])
def test_pictures_and_documents_can_be_chosen_and_uploaded(approver, library):
    assert approver.get(reverse(f"{library}_chooser:choose")).status_code == 200
    assert approver.get(reverse(f"{library}:add")).status_code == 200


def test_pictures_of_others_can_be_described_anew(approver, colleague):
    image = ImageFactory(uploaded_by_user=colleague)
    assert approver.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200


def test_draft_can_be_read_and_corrected(approver, draft):
    assert approver.get(screen("view_draft", draft.pk)).status_code == 200
    approver.post(screen("edit", draft.pk), form_of(draft) | {"title": "Đã sửa"})
    assert ArticlePage.objects.get(pk=draft.pk).get_latest_revision_as_object().title == "Đã sửa"


def test_article_can_be_locked_and_unlocked(approver, published):
    approver.post(screen("lock", published.pk))
    published.refresh_from_db()
    assert published.locked
    approver.post(screen("unlock", published.pk))
    published.refresh_from_db()
    assert not published.locked
