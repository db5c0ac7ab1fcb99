"""sitemap.xml holds every page that any reader may see, with its translations, and no other."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from wagtail.models import Locale

from articles.models import ArticlePage
from tests.factories import ArticleFactory, home, make_private, news_index, section

pytestmark = pytest.mark.django_db

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def sitemap(client):
    """Read the sitemap: full address -> its element."""

    def read():
        response = client.get("/sitemap.xml")
        assert response.headers["Content-Type"].startswith("application/xml")
        urls = ElementTree.fromstring(response.content).findall("s:url", NAMESPACES)
        return {url.findtext("s:loc", None, NAMESPACES): url for url in urls}

    return read


def alternates(url):
    return {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMESPACES)}


def translated(article, **fields):
    parent = section(language="en")
    return ArticleFactory(parent=parent, translation_key=article.translation_key, **fields)


def test_drafts_and_expired_pages_are_left_out(sitemap):
    draft, expired = ArticleFactory(live=False), ArticleFactory(live=False, expired=True)
    addresses = sitemap()
    assert draft.full_url not in addresses
    assert expired.full_url not in addresses


def test_private_pages_and_what_is_below_them_are_left_out(sitemap):
    article, other = ArticleFactory(), ArticleFactory(parent=section("thong-bao"))
    make_private(section())
    addresses = sitemap()
    assert section().full_url not in addresses
    assert article.full_url not in addresses
    assert other.full_url in addresses


def test_aliases_are_left_out_and_are_no_alternates(sitemap):
    article = ArticleFactory()
    alias = article.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True, alias=True)
    ArticlePage.objects.filter(pk=alias.pk).update(live=True)
    addresses = sitemap()
    assert alias.full_url not in addresses
    assert alternates(addresses[article.full_url]) == {}


@pytest.mark.parametrize("hide", [lambda page: page.unpublish(), make_private], ids=["draft", "private"])
def test_translation_that_nobody_may_see_is_no_alternate(sitemap, hide):
    article = ArticleFactory()
    hide(translated(article))
    assert alternates(sitemap()[article.full_url]) == {}


def test_page_without_translation_has_no_alternates(sitemap):
    article = ArticleFactory()
    assert alternates(sitemap()[article.full_url]) == {}


def test_translations_name_each_other(sitemap):
    article = ArticleFactory()
    english = translated(article)
    addresses = sitemap()
    expected = {"vi": article.full_url, "en": english.full_url}
    assert alternates(addresses[article.full_url]) == expected
    assert alternates(addresses[english.full_url]) == expected


@pytest.mark.parametrize("language", ["vi", "en"])
def test_pages_of_each_language_are_listed(sitemap, language):
    pages = [home(language), news_index(language), section(language=language)]
    pages.append(ArticleFactory(parent=pages[-1]))
    assert {page.full_url for page in pages} <= sitemap().keys()


def test_lastmod_is_the_last_publication(sitemap, client):
    article = ArticleFactory(last_published_at=datetime(2024, 3, 22, 20, 0, tzinfo=UTC))
    assert sitemap()[article.full_url].findtext("s:lastmod", None, NAMESPACES).startswith("2024-03-23")
    assert all(url.findtext("s:lastmod", None, NAMESPACES) for url in sitemap().values())


def test_language_of_the_browser_changes_nothing(client):
    english = client.get("/sitemap.xml", headers={"accept-language": "en"})
    assert english.content == client.get("/sitemap.xml").content


def test_query_count_is_constant(client, django_assert_num_queries):
    translated(ArticleFactory())
    client.get("/sitemap.xml")
    # The home page with its translations (2), its locales (1), the count of the pages (1), the pages (1),
    # their translations (1).
    with django_assert_num_queries(6):
        client.get("/sitemap.xml")
    for article in ArticleFactory.create_batch(10):
        translated(article)
    with django_assert_num_queries(6):
        client.get("/sitemap.xml")
