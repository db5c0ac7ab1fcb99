"""RSS and Atom of the news and of each section, in each language: what has a feed and what is in it."""

from datetime import date
from xml.etree import ElementTree

import pytest

from articles.feeds import FEED_COUNT, RssFeed
from core.models import AgencyProfile
from tests.factories import ArticleFactory, SectionFactory, make_private, section

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
RSS_ADDRESSES = ["/tin-tuc/rss.xml", "/tin-tuc/tin-hoat-dong/rss.xml"]


@pytest.fixture
def read(client):
    def read(address):
        response = client.get(address)
        assert response.status_code == 200
        return ElementTree.fromstring(response.content)

    return read


def items(feed):
    return feed.findall("channel/item")


def titles(feed):
    return [entry.findtext("title") for entry in items(feed)]


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
@pytest.mark.parametrize(
    "place",
    [
        "/",
        "/khong-co/",
        "/gioi-thieu/",
        "/tin-tuc/khong-co/",
        "/tin-tuc/tin-hoat-dong/bai/",
        "/tin-tuc//",
        "/tin-tuc/%FF/",
        "/tin-tuc/đổi-mới/",
        "/tin-tuc/tin-hoat-dong/2024/",
        "/tin-tuc/tin-hoat-dong/1900/",
        "/en/",
        "/en/about/",
        "/en/tin-tuc/",
    ],
)
def test_only_the_news_and_its_sections_have_feeds(client, place, name):
    ArticleFactory(title="Bài")
    assert client.get(place + name).status_code == 404


@pytest.mark.parametrize("place", ["//[x/", "//a／b/", "//tin-tuc/", "///"])
def test_address_that_begins_with_two_slashes_is_not_found(client, place):
    """Read as an address of the web, it would name a host, and some that none can have."""
    path = f"{place}rss.xml".encode().decode("latin1")
    assert client.get("/", PATH_INFO=path).status_code == 404


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_section_that_nobody_may_read_has_no_feed(client, name):
    draft = SectionFactory(live=False)
    make_private(section())
    assert client.get(f"{section().url}{name}").status_code == 404
    assert client.get(f"{draft.url}{name}").status_code == 404


@pytest.mark.parametrize("address", RSS_ADDRESSES)
def test_what_nobody_may_read_is_in_no_feed(read, address):
    ArticleFactory(title="Công khai")
    ArticleFactory(title="Bản nháp", live=False)
    make_private(ArticleFactory(title="Riêng"))
    ArticleFactory(title="English", parent=section(language="en"))
    assert titles(read(address)) == ["Công khai"]


def test_empty_feed_is_a_feed(read):
    assert items(read("/tin-tuc/rss.xml")) == []


def test_newest_come_first_and_no_more_than_fit(read):
    ArticleFactory(title="Cũ nhất", publication_date=date(2001, 1, 1))
    ArticleFactory.create_batch(FEED_COUNT - 1)
    ArticleFactory(title="Mới nhất", publication_date=date(2024, 12, 31))
    found = titles(read("/tin-tuc/rss.xml"))
    assert len(found) == FEED_COUNT
    assert found[0] == "Mới nhất"
    assert "Cũ nhất" not in found


def test_channel_names_the_section_and_the_site(read):
    channel = read("/tin-tuc/tin-hoat-dong/rss.xml").find("channel")
    assert channel.findtext("title") == "Tin hoạt động – Hải Đăng"
    assert channel.findtext("link") == "http://testserver/tin-tuc/tin-hoat-dong/"
    assert channel.findtext("language") == "vi"
    assert channel.find(f"{ATOM}link").get("href") == "http://testserver/tin-tuc/tin-hoat-dong/rss.xml"


def test_site_without_a_name_leaves_no_dash(read):
    AgencyProfile.objects.update(name="")
    assert read("/tin-tuc/rss.xml").findtext("channel/title") == "Tin tức"


@pytest.mark.parametrize("address", ["/en/news/rss.xml", "/en/news/tin-hoat-dong/rss.xml"])
def test_english_feed_holds_english_articles(read, address):
    ArticleFactory(title="Tiếng Việt")
    article = ArticleFactory(title="In English", parent=section(language="en"))
    feed = read(address)
    assert feed.findtext("channel/language") == "en"
    assert [item.findtext("link") for item in items(feed)] == [article.full_url]


def test_two_requests_at_once_do_not_mix(client, read, monkeypatch):
    """While one request is being answered, another thread answers one for another host."""
    get_object, others = RssFeed.get_object, ["hai.example"]

    def interrupted(feed, request, page_path):
        page = get_object(feed, request, page_path)
        if others:
            client.get("/tin-tuc/rss.xml", headers={"host": others.pop()})
        return page

    monkeypatch.setattr(RssFeed, "get_object", interrupted)
    channel = read("/tin-tuc/rss.xml").find("channel")
    assert channel.find(f"{ATOM}link").get("href") == "http://testserver/tin-tuc/rss.xml"


@pytest.mark.parametrize("address", [*RSS_ADDRESSES, "/tin-tuc/tin-hoat-dong/atom.xml"])
def test_query_count_is_constant(client, django_assert_max_num_queries, address):
    counts = []
    for growth in (1, 9):
        ArticleFactory.create_batch(growth)
        client.get(address)
        with django_assert_max_num_queries(30) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]
