"""What a feed says of an article."""

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from articles.models import ArticleAuthor
from tests.factories import ArticleFactory, rename, section

pytestmark = pytest.mark.django_db

ATOM, DC = "{http://www.w3.org/2005/Atom}", "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture
def read(client):
    def read(address):
        response = client.get(address)
        assert response.status_code == 200
        return ElementTree.fromstring(response.content)

    return read


def test_control_characters_of_a_pasted_text_do_not_break_the_feed(read):
    """Word's line break is a vertical tab, which XML does not allow."""
    authors = [ArticleAuthor(name="Hàn\x0bTân")]
    ArticleFactory(
        title="Hội nghị\x0bnăm 2024", slug="hoi-nghi", lead="Dòng một\x0bdòng hai", authors=authors
    )
    for address in ("/tin-tuc/rss.xml", "/tin-tuc/atom.xml"):
        text = "".join(read(address).itertext())
        assert "Hội nghị năm 2024" in text
        assert "Dòng một dòng hai" in text


def test_item_tells_what_readers_need(read):
    authors = [ArticleAuthor(name="Hàn Vĩnh Tân", organisation="Sở KH&CN"), ArticleAuthor(name="Thu Hà")]
    article = ArticleFactory(title="Đổi mới & sáng tạo <2024>", authors=authors)
    item = read("/tin-tuc/rss.xml").find("channel/item")
    assert item.findtext("title") == "Đổi mới & sáng tạo <2024>"
    assert item.findtext("description") == article.lead
    assert item.findtext("link") == article.full_url
    assert item.findtext(f"{DC}creator") == "Hàn Vĩnh Tân (Sở KH&CN), Thu Hà"
    assert item.find("guid").get("isPermaLink") == "false"


def test_item_without_author_names_none(read):
    ArticleFactory(authors=[])
    assert read("/tin-tuc/rss.xml").find("channel/item").find(f"{DC}creator") is None


def test_publication_date_is_midnight_here(read):
    ArticleFactory(publication_date=date(2024, 3, 22))
    moment = parsedate_to_datetime(read("/tin-tuc/rss.xml").find("channel/item").findtext("pubDate"))
    assert moment.isoformat() == "2024-03-22T00:00:00+07:00"


def test_guid_stays_when_the_address_changes(read):
    article = ArticleFactory()
    before = read("/tin-tuc/rss.xml").find("channel/item")
    rename(article, "dia-chi-moi")
    after = read("/tin-tuc/rss.xml").find("channel/item")
    assert before.findtext("guid") == after.findtext("guid")
    assert before.findtext("guid").startswith("urn:uuid:")
    assert before.findtext("link") != after.findtext("link")


def test_translation_is_an_item_of_its_own(read):
    article = ArticleFactory()
    ArticleFactory(parent=section(language="en"), translation_key=article.translation_key)
    guids = [
        read(f"{place}/rss.xml").find("channel/item").findtext("guid") for place in ("/tin-tuc", "/en/news")
    ]
    assert len(set(guids)) == 2


def test_atom_holds_the_same(read):
    moment = datetime(2024, 3, 23, 1, 0, tzinfo=UTC)
    ArticleFactory(title="Đổi mới", last_published_at=moment)
    feed = read("/tin-tuc/tin-hoat-dong/atom.xml")
    entry = feed.find(f"{ATOM}entry")
    assert feed.findtext(f"{ATOM}subtitle").startswith("Hoạt động của cơ quan quản lý")
    assert entry.findtext(f"{ATOM}title") == "Đổi mới"
    assert entry.findtext(f"{ATOM}id").startswith("urn:uuid:")
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Hàn Vĩnh Tân (Sở KH&CN Hải Phòng)"
    assert entry.findtext(f"{ATOM}published") == "2024-03-22T00:00:00+07:00"
    assert entry.findtext(f"{ATOM}updated") == moment.isoformat()
