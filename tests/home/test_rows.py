"""The rows that editors arrange below the top stories."""

import pytest
from django.core.exceptions import ValidationError

from home.blocks import LinkBlock, RowBlock
from home.models import InformationPage
from tests.factories import ArticleFactory, ImageFactory, home, make_private, publish, section
from tests.support.html import links, parse, words

from .newspaper import articles

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(client):
    """Function that arranges `[[(block, value), …], …]` and returns the drawn rows, each a list of its columns."""

    def arrange(*wanted):
        page = home()
        page.rows = [("row", row) for row in wanted]
        publish(page)
        drawn = parse(client.get("/")).main.select("div.grid.section")
        return [row.find_all("section", recursive=False) for row in drawn]

    return arrange


def newest_of(slug, count=3) -> tuple:
    return "section", {"section": section(slug), "count": count}


def links_block(*links) -> tuple:
    return "links", {"heading": "Dữ liệu các trường, viện", "links": list(links)}


def link(**fields) -> dict:
    return {"title": "Viện Nghiên cứu", "page": None, "url": "", "description": ""} | fields


def titles(column) -> list[str]:
    return [words(found) for found in column.select("h3 a, ul a")]


@pytest.mark.parametrize("value", [{}, {"url": "khong-phai-dia-chi"}, {"url": "javascript:alert(1)"}])
def test_link_that_leads_nowhere_is_refused(value):
    block = LinkBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python(link(**value)))


def test_link_to_a_page_or_an_address_is_accepted():
    block = LinkBlock()
    for value in ({"page": section().pk}, {"url": "https://example.org/"}):
        assert block.clean(block.to_python(link(**value)))["title"] == "Viện Nghiên cứu"


@pytest.mark.parametrize("count", [0, 4])
def test_row_holds_one_to_three_columns(count):
    block = RowBlock()
    value = {"type": "section", "value": {"section": section().pk, "count": 3}}
    with pytest.raises(ValidationError):
        block.clean(block.to_python([value] * count))
    assert len(block.clean(block.to_python([value] * 3))) == 3


def test_columns_without_content_are_left_out_and_so_are_rows(rows):
    articles(7)
    drawn = rows(
        [newest_of("so-huu-tri-tue"), newest_of("tin-hoat-dong")],
        [newest_of("doi-moi-sang-tao"), ("notices", {"section": section("thong-bao"), "count": 4})],
        [links_block(link(page=home("en")))],
    )
    assert [len(columns) for columns in drawn] == [1, 1]


@pytest.mark.parametrize(
    "hide",
    [make_private, lambda page: page.delete(), lambda page: page.unpublish()],
    ids=["private", "deleted", "draft"],
)
def test_column_of_a_section_that_readers_cannot_open_is_left_out(rows, hide):
    articles(8, "so-huu-tri-tue")
    assert len(rows([newest_of("so-huu-tri-tue")])) == 1
    place = newest_of("so-huu-tri-tue")
    hide(section("so-huu-tri-tue"))
    assert rows([place]) == []


def test_link_to_a_page_that_is_no_longer_live_is_left_out(rows):
    page = InformationPage.objects.get(slug="lien-he")
    block = links_block(link(title="Liên hệ", page=page), link(title="Bộ KH&CN", url="https://example.org/"))
    ((column,),) = rows([block])
    assert titles(column) == ["Liên hệ", "Bộ KH&CN"]
    page.unpublish()
    ((column,),) = rows([block])
    assert titles(column) == ["Bộ KH&CN"]


def test_column_of_links_is_left_out_when_none_of_them_can_be_opened(rows):
    page = InformationPage.objects.get(slug="lien-he")
    page.unpublish()
    assert rows([links_block(link(page=page))]) == []


def test_words_of_a_link_are_escaped(rows):
    ((column,),) = rows(
        [links_block(link(title="<b>Viện</b>", description="<i>A</i>", url="https://example.org/"))]
    )
    assert titles(column) == ["<b>Viện</b>"]
    assert not column.select("b, i")


def test_link_leads_to_its_page_and_says_what_is_there(rows):
    ((column,),) = rows([links_block(link(page=section(), description="Tin của các đơn vị"))])
    assert links(column) == [section().url]
    assert words(column.h2) == "Dữ liệu các trường, viện"
    assert "Tin của các đơn vị" in words(column)


def test_column_holds_as_many_of_the_newest_as_were_asked_for(rows):
    older = articles(9)[6:]
    ((column,),) = rows([newest_of("tin-hoat-dong", count=2)])
    assert titles(column) == [article.title for article in older[:2]]


def test_newest_story_with_a_picture_leads_a_column(rows):
    articles(6, "thong-bao")
    plain = ArticleFactory(publication_date="2024-03-22")
    pictured = ArticleFactory(publication_date="2024-03-21", list_image=ImageFactory())
    ((column,),) = rows([newest_of("tin-hoat-dong")])
    assert titles(column) == [pictured.title, plain.title]
    assert column.find("picture")


def test_notice_shows_its_day_and_its_deadline(rows):
    articles(6)
    ArticleFactory(parent=section("thong-bao"), publication_date="2024-03-05", deadline="2024-04-02")
    ((column,),) = rows([("notices", {"section": section("thong-bao"), "count": 4})])
    assert [words(part) for part in column.find(class_="day").children] == ["5", "3/2024"]
    assert "02/04/2024" in words(column.find(class_="due"))
