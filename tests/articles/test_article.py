"""What an article says about itself, and its page."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone
from wagtail.rich_text import RichText

from articles.models import ArticleAuthor, ArticlePage
from articles.models.article import today
from tests.factories import ArticleFactory, make_private, section
from tests.support.html import parse

pytestmark = pytest.mark.django_db


def read(client, article):
    return parse(client.get(article.url))


@pytest.mark.parametrize(
    ("authors", "credit_line", "byline"),
    [
        ([], "", ""),
        ([], "Theo Báo Hải Phòng", "Theo Báo Hải Phòng"),
        ([("Hàn Vĩnh Tân", "")], "", "Hàn Vĩnh Tân"),
        ([("Hàn Vĩnh Tân", "Sở KH&CN")], "", "Hàn Vĩnh Tân (Sở KH&CN)"),
        ([("Hàn Vĩnh Tân", "Sở KH&CN"), ("Thu Hà", "")], "", "Hàn Vĩnh Tân (Sở KH&CN), Thu Hà"),
        ([("Hàn Vĩnh Tân", "")], "Theo Báo Hải Phòng", "Hàn Vĩnh Tân"),
    ],
)
def test_byline(client, authors, credit_line, byline):
    rows = [ArticleAuthor(name=name, organisation=organisation) for name, organisation in authors]
    article = ArticleFactory(authors=rows, credit_line=credit_line)
    article = ArticlePage.objects.get(pk=article.pk)
    assert article.byline == byline
    printed = read(client, article).select_one(".byline")
    assert (printed.string if printed else "") == byline


def test_authors_keep_the_order_of_the_editor():
    rows = [ArticleAuthor(name=name, sort_order=place) for name, place in (("Thu Hà", 1), ("An Bình", 0))]
    assert ArticlePage.objects.get(pk=ArticleFactory(authors=rows).pk).byline == "An Bình, Thu Hà"


def test_description_falls_back_on_the_lead():
    assert ArticleFactory(search_description="").meta_description == ArticleFactory.lead
    assert ArticleFactory(search_description="Ngắn").meta_description == "Ngắn"


def test_date_of_a_new_article_is_today_in_vietnam(monkeypatch):
    """At 20:00 UTC it is already tomorrow here."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(2024, 3, 22, 20, tzinfo=UTC))
    assert today() == date(2024, 3, 23)


@pytest.mark.parametrize(
    ("language", "published", "deadline"),
    [("vi", "22/03/2024", "30/04/2024"), ("en", "22 March 2024", "30 April 2024")],
)
def test_dates_are_printed_as_the_language_writes_them(client, language, published, deadline):
    article = ArticleFactory(parent=section(language=language), deadline=date(2024, 4, 30))
    times = [(time["datetime"], time.string) for time in read(client, article).select(".dates time")]
    assert times == [("2024-03-22", published), ("2024-04-30", deadline)]


def test_article_without_body_picture_or_authors_is_shown(client):
    soup = read(client, ArticleFactory(authors=[], body=[]))
    assert soup.h1.string
    assert soup.select_one(".sapo").string == ArticleFactory.lead


def test_body_is_shown_in_its_order(client):
    body = [
        ("paragraph", RichText("<p>Đoạn một</p>")),
        ("heading", {"text": "Kết quả", "level": "2"}),
        ("quote", {"text": "Rất có ích.", "attribution": "Phạm Thị Thơ"}),
    ]
    prose = list(read(client, ArticleFactory(body=body)).select_one(".prose").stripped_strings)
    assert prose[1:5] == ["Đoạn một", "Kết quả", "Rất có ích.", "Phạm Thị Thơ"]


def test_text_with_markup_is_shown_as_text(client):
    text = "<script>alert(1)</script>"
    authors = [ArticleAuthor(name=text, organisation=text)]
    article = ArticleFactory(title=text, slug="bai", lead=text, authors=authors, source_name=text)
    html = client.get(article.url).content.decode()
    assert text not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize("fields", [{"live": False}, {"live": False, "expired": True}])
def test_article_that_is_not_live_is_not_found(client, fields):
    assert client.get(ArticleFactory(**fields).url).status_code == 404


def test_private_article_asks_for_its_password(client):
    article = ArticleFactory(lead="Nội dung mật")
    make_private(section())
    response = client.get(article.url, follow=True)
    assert "Nội dung mật" not in response.content.decode()
    assert b'type="password"' in response.content


@pytest.mark.parametrize("extra", ["2024/", "x/", "rss.xml"])
def test_nothing_is_below_an_article(client, extra):
    assert client.get(ArticleFactory().url + extra).status_code == 404


def test_address_without_slash_leads_to_the_one_with(client):
    address = ArticleFactory().url
    response = client.get(address.rstrip("/"))
    assert (response.status_code, response.headers["Location"]) == (301, address)
