"""Phóng viên: writes and translates his own drafts in any section, and touches nobody else's."""

import pytest
from django.contrib.auth import get_permission_codename
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale

from articles.models import ArticlePage, SectionPage, Topic
from core.models import CustomImage
from home.models import FrontPage
from tests.factories import ArticleFactory, ImageFactory, home, news_index, section

from .newsroom import add_article, article_form, form_of, is_refused, screen, state

pytestmark = pytest.mark.django_db

OTHERS_SCREENS = ("edit", "view_draft", "copy", "history", "delete", "move", "workflow_history")


@pytest.fixture
def reporter(sign_in):
    return sign_in("Phóng viên")


@pytest.mark.parametrize("name", OTHERS_SCREENS)
def test_a_colleagues_draft_is_closed(reporter, draft, name):
    response = reporter.get(screen(name, draft.pk))
    assert is_refused(response)


@pytest.mark.parametrize("kind", ["draft", "published"])
def test_saving_a_colleagues_article_is_refused(reporter, request, kind):
    article = request.getfixturevalue(kind)
    revision = article.latest_revision_id
    assert is_refused(reporter.post(screen("edit", article.pk), form_of(article) | {"title": "Sửa trộm"}))
    article.refresh_from_db()
    assert article.latest_revision_id == revision


def test_a_colleagues_draft_cannot_be_deleted(reporter, draft):
    assert is_refused(reporter.post(screen("delete", draft.pk)))
    assert ArticlePage.objects.filter(pk=draft.pk).exists()


def test_a_colleagues_draft_cannot_be_moved(reporter, draft):
    before = state(draft)
    assert is_refused(reporter.post(screen("move_confirm", draft.pk, section("thong-bao").pk)))
    assert state(draft) == before


@pytest.mark.parametrize("language", ["vi", "en"])
def test_pages_of_the_house_are_closed(reporter, language):
    for page in (home(language), news_index(language), section(language=language)):
        assert is_refused(reporter.get(screen("edit", page.pk)))
    below_home = [("home", "informationpage"), ("articles", "newsindexpage")]
    for kind, parent in [(kind, home(language)) for kind in below_home] + [
        (("articles", "sectionpage"), news_index(language))
    ]:
        assert is_refused(reporter.get(screen("add", *kind, parent.pk)))


def test_own_published_article_cannot_be_deleted(reporter):
    article = ArticleFactory(owner=reporter.user)
    assert is_refused(reporter.post(screen("delete", article.pk)))
    assert ArticlePage.objects.filter(pk=article.pk).exists()


@pytest.mark.parametrize(
    ("model", "action"),
    [(Topic, "add"), (FrontPage, "list"), (FrontPage, "edit")],
    ids=lambda part: str(part),
)
def test_what_the_desk_arranges_is_closed(reporter, model, action):
    arguments = [FrontPage.objects.first().pk] if action == "edit" else []
    name = f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:{action}"
    assert is_refused(reporter.get(reverse(name, args=arguments)))
    assert not reporter.user.has_perm(
        f"{model._meta.app_label}.{get_permission_codename('add', model._meta)}"
    )


def test_a_picture_that_somebody_else_keeps_cannot_be_changed(reporter, colleague):
    image = ImageFactory(uploaded_by_user=colleague)
    address = reverse("wagtailimages:edit", args=[image.pk])
    assert is_refused(reporter.get(address))
    assert is_refused(reporter.post(address, {"title": "Ảnh khác"}))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_drafts_can_be_written_in_every_section(reporter, language):
    sections = SectionPage.objects.filter(locale__language_code=language)
    assert len(sections) == 6
    for place in sections:
        response = reporter.post(add_article(place), article_form(slug="ban-thao"))
        article = ArticlePage.objects.child_of(place).get(slug="ban-thao")
        assert response.url == screen("edit", article.pk)
        assert (article.owner, article.live) == (reporter.user, False)


def test_own_draft_can_be_changed_and_thrown_away(reporter):
    article = ArticleFactory(owner=reporter.user, live=False)
    reporter.post(screen("edit", article.pk), form_of(article) | {"title": "Tên mới"})
    assert ArticlePage.objects.get(pk=article.pk).get_latest_revision_as_object().title == "Tên mới"
    reporter.post(screen("delete", article.pk))
    assert not ArticlePage.objects.filter(pk=article.pk).exists()


def test_change_to_own_published_article_is_kept_as_a_draft(reporter):
    article = ArticleFactory(title="Tin đã đăng", owner=reporter.user)
    response = reporter.post(screen("edit", article.pk), form_of(article) | {"title": "Tin đã sửa"})
    assert response.status_code == 302
    article.refresh_from_db()
    assert (article.title, article.live, article.has_unpublished_changes) == ("Tin đã đăng", True, True)
    assert article.get_latest_revision_as_object().title == "Tin đã sửa"


def test_form_for_an_article_offers_no_publication(reporter):
    article = ArticleFactory(owner=reporter.user, live=False)
    page = reporter.get(screen("edit", article.pk)).content.decode()
    assert 'name="action-publish"' not in page


def test_pictures_can_be_uploaded(reporter):
    file = SimpleUploadedFile("a.jpg", ImageFactory.build(collection=None).file.read(), "image/jpeg")
    form = {"title": "Lễ trao giấy khen", "file": file}
    reporter.post(reverse("wagtailimages:add"), form)
    assert CustomImage.objects.get(title="Lễ trao giấy khen").uploaded_by_user == reporter.user


def test_translation_of_own_article_becomes_a_draft_of_his_own(reporter):
    article = ArticleFactory(owner=reporter.user)
    english = Locale.objects.get(language_code="en")
    address = reverse("wagtail_localize:submit_page_translation", args=[article.pk])
    reporter.post(address, {"locales": [english.pk]})
    translation = article.get_translation(english)
    assert not translation.live
    assert translation.alias_of is None
    assert reporter.get(screen("edit", translation.pk)).status_code == 200


def test_translation_of_a_colleagues_article_leaves_the_original_alone(reporter, published):
    before = state(published)
    english = Locale.objects.get(language_code="en")
    address = reverse("wagtail_localize:submit_page_translation", args=[published.pk])
    reporter.post(address, {"locales": [english.pk]})
    assert state(published) == before
    assert not published.get_translations().live().exists()
