"""RSS and Atom of the news and of each section, in each language."""

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from articles.feeds import FEED_COUNT, RssFeed
from articles.models import ArticleAuthor
from core.models import AgencyProfile
from tests.factories import ArticleFactory, SectionFactory, make_private, rename, section

pytestmark = pytest.mark.django_db

ATOM, DC = "{http://www.w3.org/2005/Atom}", "{http://purl.org/dc/elements/1.1/}"
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
    ["/khong-co/", "/tin-tuc/khong-co/", "/gioi-thieu/", "/", "/tin-tuc/tin-hoat-dong/bai/", "/en/", "/en/about/"]
    + ["/en/tin-tuc/", "/tin-tuc//", "/tin-tuc/tin-hoat-dong/2024/", "/tin-tuc/tin-hoat-dong/1900/"],
)
def test_only_the_news_and_its_sections_have_feeds(client, place, name):
    ArticleFactory(title="Bài")
    assert client.get(place + name).status_code == 404


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


def test_control_characters_of_a_pasted_text_do_not_break_the_feed(read):
    """Word's line break is a vertical tab, which XML does not allow."""
    authors = [ArticleAuthor(name="Hàn\x0bTân")]
    ArticleFactory(title="Hội nghị\x0bnăm 2024", slug="hoi-nghi", lead="Dòng một\x0bdòng hai\x00"[:-1], authors=authors)
    for address in ("/tin-tuc/rss.xml", "/tin-tuc/atom.xml"):
        text = "".join(read(address).itertext())
        assert "Hội nghị năm 2024" in text
        assert "Dòng một dòng hai" in text


def test_empty_feed_is_a_feed(read):
    assert items(read("/tin-tuc/rss.xml")) == []


def test_item_tells_what_readers_need(read):
    authors = [ArticleAuthor(name="Hàn Vĩnh Tân", organisation="Sở KH&CN"), ArticleAuthor(name="Thu Hà")]
    article = ArticleFactory(title="Đổi mới & sáng tạo <2024>", authors=authors)
    (item,) = items(read("/tin-tuc/rss.xml"))
    assert item.findtext("title") == "Đổi mới & sáng tạo <2024>"
    assert item.findtext("description") == article.lead
    assert item.findtext("link") == article.full_url
    assert item.findtext(f"{DC}creator") == "Hàn Vĩnh Tân (Sở KH&CN), Thu Hà"
    assert item.find("guid").get("isPermaLink") == "false"


def test_item_without_author_names_none(read):
    ArticleFactory(authors=[])
    assert items(read("/tin-tuc/rss.xml"))[0].find(f"{DC}creator") is None


def test_publication_date_is_midnight_here(read):
    ArticleFactory(publication_date=date(2024, 3, 22))
    moment = parsedate_to_datetime(items(read("/tin-tuc/rss.xml"))[0].findtext("pubDate"))
    assert moment.isoformat() == "2024-03-22T00:00:00+07:00"


def test_guid_stays_when_the_address_changes(read):
    article = ArticleFactory()
    before = items(read("/tin-tuc/rss.xml"))[0]
    rename(article, "dia-chi-moi")
    after = items(read("/tin-tuc/rss.xml"))[0]
    assert before.findtext("guid") == after.findtext("guid") == f"urn:uuid:{article.translation_key}"
    assert before.findtext("link") != after.findtext("link")


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


def test_atom_holds_the_same(read):
    moment = datetime(2024, 3, 23, 1, 0, tzinfo=UTC)
    article = ArticleFactory(title="Đổi mới", last_published_at=moment)
    feed = read("/tin-tuc/tin-hoat-dong/atom.xml")
    entry = feed.find(f"{ATOM}entry")
    assert feed.findtext(f"{ATOM}subtitle").startswith("Hoạt động của cơ quan quản lý")
    assert entry.findtext(f"{ATOM}title") == "Đổi mới"
    assert entry.findtext(f"{ATOM}id") == f"urn:uuid:{article.translation_key}"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Hàn Vĩnh Tân (Sở KH&CN Hải Phòng)"
    assert entry.findtext(f"{ATOM}published") == "2024-03-22T00:00:00+07:00"
    assert entry.findtext(f"{ATOM}updated") == moment.isoformat()


def test_two_requests_at_once_do_not_mix(rf):
    """One feed object answers the requests of every thread."""
    feed = RssFeed()
    first, second = (rf.get("/tin-tuc/rss.xml", headers={"host": host}) for host in ("mot.example", "hai.example"))
    page = feed.get_object(first, "tin-tuc")
    feed.get_object(second, "tin-tuc")
    assert feed.feed_url(page).startswith("http://mot.example/")


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
