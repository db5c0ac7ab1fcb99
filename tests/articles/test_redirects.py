"""A page that moves answers at its old address with 301 to the new one."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.editorial.newsroom import form_of, screen
from tests.factories import (
    ArticleFactory,
    SectionFactory,
    UserFactory,
    make_private,
    news_index,
    publish,
    rename,
    section,
)

pytestmark = pytest.mark.django_db

LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.fixture
def leads_to(client):
    """Assert that an old address leads to a page in one step, and that the page is there."""

    def check(address, page):
        page.refresh_from_db()
        response = client.get(address)
        assert response.status_code == 301
        assert response.headers["Location"].removeprefix("http://testserver") == page.url
        assert client.get(page.url).status_code == 200

    return check


def test_unknown_address_is_not_redirected(client):
    assert client.get("/tin-tuc/tin-hoat-dong/khong-co/").status_code == 404


def test_old_address_of_an_unpublished_article_shows_nothing(client):
    article = ArticleFactory()
    old = article.url
    rename(article, "moi")
    article.unpublish()
    assert client.get(old, follow=True).status_code == 404


def test_old_address_of_a_private_article_shows_nothing(client):
    article = ArticleFactory(lead="Nội dung mật")
    old = article.url
    rename(article, "moi")
    make_private(article)
    assert "Nội dung mật" not in client.get(old, follow=True).content.decode()


def test_draft_with_a_new_address_changes_nothing_yet(client):
    article = ArticleFactory()
    article.slug = "moi"
    article.save_revision()
    assert client.get(section().url + "moi/").status_code == 404
    assert not Redirect.objects.exists()


class TestAddressChangedWhileOffline:
    """The editor stores a new address of what is not public at once, and nobody has approved it."""

    @pytest.fixture
    def article(self, client, django_capture_on_commit_callbacks):
        article = ArticleFactory(slug="cu")
        article.unpublish()
        client.force_login(UserFactory(role="Biên tập"))
        with django_capture_on_commit_callbacks(execute=True):
            client.post(screen("edit", article.pk), form_of(article) | {"slug": "loi-chua-duyet"})
        client.logout()
        article.refresh_from_db()
        assert article.slug == "loi-chua-duyet"
        return article

    def test_is_told_to_nobody(self, client, article):
        response = client.get(section().url + "cu/")
        assert response.status_code == 404

    def test_is_led_to_once_it_is_public(self, leads_to, article):
        publish(article)
        leads_to(section().url + "cu/", article)


@LANGUAGES
def test_article_with_a_new_address(leads_to, language):
    article = ArticleFactory(parent=section(language=language))
    old = article.url
    rename(article, "moi")
    leads_to(old, article)


@LANGUAGES
def test_article_in_another_section(leads_to, language):
    article = ArticleFactory(parent=section(language=language))
    old = article.url
    article.move(section("thong-bao", language), pos="last-child")
    leads_to(old, article)


@LANGUAGES
def test_section_with_a_new_address_and_every_article_in_it(leads_to, language):
    parent = SectionFactory(parent=news_index(language))
    articles = ArticleFactory.create_batch(3, parent=parent)
    old = {page: page.url for page in (parent, *articles)}
    rename(parent, "ten-moi")
    for page, address in old.items():
        leads_to(address, page)


@LANGUAGES
def test_news_with_a_new_address_and_everything_below(leads_to, language):
    index, parent = news_index(language), section(language=language)
    pages = [index, parent, ArticleFactory(parent=parent)]
    old = [page.url for page in pages]
    rename(index, "ban-tin")
    for page, address in zip(pages, old, strict=True):
        leads_to(address, page)


def test_every_earlier_address_leads_to_the_last_in_one_step(leads_to):
    article = ArticleFactory(slug="mot")
    old = [article.url]
    for slug in ("hai", "ba"):
        rename(article, slug)
        old.append(article.url)
    for address in old[:-1]:
        leads_to(address, article)


def test_address_taken_back_is_no_loop(client, leads_to):
    article = ArticleFactory(slug="mot")
    rename(article, "hai")
    other = article.url
    rename(article, "mot")
    assert client.get(article.url).status_code == 200
    leads_to(other, article)


def test_new_article_at_an_old_address_is_shown(client):
    rename(ArticleFactory(slug="mot"), "hai")
    new = ArticleFactory(slug="mot", title="Bài mới")
    response = client.get(new.url)
    assert response.status_code == 200
    assert "Bài mới" in response.content.decode()


def test_query_of_an_old_address_is_no_obstacle(leads_to):
    article = ArticleFactory()
    old = article.url
    rename(article, "moi")
    leads_to(f"{old}?utm_source=zalo", article)


def test_old_address_without_slash_leads_there_too(client):
    article = ArticleFactory(slug="mot")
    rename(article, "hai")
    response = client.get("/tin-tuc/tin-hoat-dong/mot", follow=True)
    assert response.request["PATH_INFO"] == article.url
