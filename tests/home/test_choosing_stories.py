"""The screen where the desk chooses the stories on top of a home page."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import FrontPage, FrontPageStory
from tests.factories import ArticleFactory, UserFactory, make_private, section

from .newspaper import front_page, top

pytestmark = pytest.mark.django_db


@pytest.fixture
def choose(client):
    """Function that signs somebody in and sends the form: `choose(article, …, role="Biên tập")`."""

    def choose(*articles, role="Biên tập"):
        choose.user = UserFactory(role=role)
        client.force_login(choose.user)
        front = front_page()
        stories = inline_formset([{"article": str(article.pk)} for article in articles])
        address = reverse(FrontPage.snippet_viewset.get_url_name("edit"), args=[front.pk])
        response = client.post(address, nested_form_data({"stories": stories}))
        client.logout()
        return response

    return choose


def chosen() -> list:
    return [story.article for story in front_page().stories.all()]


def errors(response) -> str:
    assert response.status_code == 200
    return str(response.context["form"].formsets["stories"].errors) + str(
        response.context["form"].formsets["stories"].non_form_errors()
    )


@pytest.mark.parametrize("role", ["Phóng viên", "Lãnh đạo", "Quản trị danh bạ", "Đại diện viện"])
def test_who_does_not_arrange_the_front_page_is_refused(choose, role):
    response = choose(ArticleFactory(), role=role)
    assert response.url == reverse("wagtailadmin_home")
    assert chosen() == []
    assert not ModelLogEntry.objects.filter(action="wagtail.edit").exists()


@pytest.mark.parametrize(
    "hide", [lambda article: article.unpublish(), make_private], ids=["draft", "private"]
)
def test_story_that_nobody_may_read_is_refused(choose, hide):
    article = ArticleFactory()
    hide(article)
    assert "Chỉ bài đã xuất bản" in errors(choose(article))
    assert chosen() == []


def test_story_in_another_language_is_refused(choose):
    assert "ngôn ngữ khác" in errors(choose(ArticleFactory(parent=section(language="en"))))
    assert chosen() == []


def test_same_story_twice_is_refused(choose):
    article = ArticleFactory()
    assert "hai lần" in errors(choose(article, article))
    assert chosen() == []


def test_story_that_two_editors_added_at_once_is_shown_once(client):
    article = ArticleFactory()
    for place in (1, 2):
        FrontPageStory.objects.create(front_page=front_page(), article=article, sort_order=place)
    assert client.get("/").content.decode().count(f'href="{article.url}"') == 1


def test_seventh_story_is_refused(choose):
    assert "6" in errors(choose(*ArticleFactory.create_batch(7)))
    assert chosen() == []


def test_empty_place_is_refused(choose):
    story = FrontPageStory(front_page=front_page())
    with pytest.raises(ValidationError) as refusal:
        story.full_clean()
    assert "article" in refusal.value.message_dict


@pytest.mark.parametrize("role", ["Biên tập", "Quản trị"])
def test_choice_is_shown_to_readers_in_its_order(choose, client, role):
    newest, older = (
        ArticleFactory(publication_date="2025-01-01"),
        ArticleFactory(publication_date="2020-01-01"),
    )
    assert choose(older, newest, role=role).status_code == 302
    assert top(client) == [older.url, newest.url]


def test_log_says_who_changed_the_choice_and_when(choose):
    choose(ArticleFactory())
    entry = ModelLogEntry.objects.get(object_id=str(front_page().pk), action="wagtail.edit")
    assert entry.user == choose.user
    assert entry.timestamp is not None


def test_screen_lists_one_front_page_for_each_language(client):
    client.force_login(UserFactory(role="Biên tập"))
    page = client.get(reverse(FrontPage.snippet_viewset.get_url_name("list"))).content.decode()
    for front in FrontPage.objects.all():
        assert reverse(FrontPage.snippet_viewset.get_url_name("edit"), args=[front.pk]) in page
    assert FrontPage.objects.count() == 2
