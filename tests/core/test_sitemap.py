"""The sitemap holds every page that any reader may see, with its translations, and no other."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from wagtail.models import Locale

from articles.models import ArticlePage
from core.sitemaps import PageSitemap
from tests.factories import ArticleFactory, InstituteFactory, home, make_private, news_index, section

pytestmark = pytest.mark.django_db

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
INDEX, FILE = "/sitemap.xml", "/sitemap-pages.xml"


@pytest.fixture
def entries(client):
    """Read one of the files: full address -> its element."""

    def read(address, kind):
        response = client.get(address)
        assert response.headers["Content-Type"].startswith("application/xml")
        urls = ElementTree.fromstring(response.content).findall(f"s:{kind}", NAMESPACES)
        return {url.findtext("s:loc", None, NAMESPACES): url for url in urls}

    return read


@pytest.fixture
def sitemap(entries):
    """Read the file, or every file that the index names, as a crawler does."""

    def read():
        files = [entries(address, "url") for address in [*entries(INDEX, "sitemap"), INDEX]]
        return {address: url for file in files for address, url in file.items()}

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
    alias = article.copy_for_translation(
        Locale.objects.get(language_code="en"), copy_parents=True, alias=True
    )
    ArticlePage.objects.filter(pk=alias.pk).update(live=True)
    addresses = sitemap()
    assert alias.full_url not in addresses
    assert alternates(addresses[article.full_url]) == {}


@pytest.mark.parametrize("hide", [lambda page: page.unpublish(), make_private], ids=["draft", "private"])
def test_translation_that_nobody_may_see_is_no_alternate(sitemap, hide):
    article = ArticleFactory()
    hide(translated(article))
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


@pytest.mark.parametrize("address", [INDEX, FILE])
def test_language_of_the_browser_changes_nothing(client, address):
    english = client.get(address, headers={"accept-language": "en"})
    assert english.content == client.get(address).content


@pytest.mark.parametrize("address", ["/sitemap-khac.xml", f"{FILE}?p=99", f"{FILE}?p=a"])
def test_file_that_does_not_exist_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_pages_that_do_not_fit_into_one_file_are_in_the_next(sitemap, entries, monkeypatch):
    ArticleFactory.create_batch(10)
    everything = sitemap().keys()
    monkeypatch.setattr(PageSitemap, "limit", 7)
    assert len(entries(FILE, "url")) == 7
    assert sitemap().keys() == everything


def test_index_says_when_anything_was_last_published(entries, monkeypatch):
    monkeypatch.setattr(PageSitemap, "limit", 20)
    ArticleFactory(last_published_at=datetime(2090, 3, 22, tzinfo=UTC))
    file, *others = entries(INDEX, "sitemap").values()
    assert others
    assert file.findtext("s:lastmod", None, NAMESPACES).startswith("2090-03-22")


def test_query_count_is_constant(client, django_assert_num_queries):
    translated(ArticleFactory())
    InstituteFactory()
    client.get(INDEX)
    # Whether one file is enough: the site (1), its home pages (1), the count of the pages (1); the directories and the
    # count of the institutes (2). Then the file: the home pages (1), the count (1), the pages (1), their translations
    # (1); the directories, the count, the institutes (3).
    with django_assert_num_queries(12):
        client.get(INDEX)
    for article in ArticleFactory.create_batch(9):
        translated(article)
    InstituteFactory.create_batch(5)
    with django_assert_num_queries(12):
        client.get(INDEX)


def test_index_reads_no_pages(client, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(PageSitemap, "limit", 7)
    client.get(INDEX)
    # The site (1); whether one file is enough, the newest publication and the number of the pages, each after the
    # home pages (6); the directories, the newest publication and the number of the institutes (3).
    with django_assert_num_queries(10):
        client.get(INDEX)
