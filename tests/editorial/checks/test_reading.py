"""What the checks see of a page, whatever its type."""

import pytest
from wagtail.rich_text import RichText

from editorial.checks.checking import check
from editorial.checks.page_text import Heading, Link, Passage, Picture
from editorial.checks.reading import read
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    InformationPageFactory,
    SectionFactory,
    home,
    section,
)

pytestmark = pytest.mark.django_db


def figure(alt="", decorative=False, **fields):
    """The value of a figure."""
    image = ImageFactory()
    image.contextual_alt_text, image.decorative = alt, decorative
    return {"image": image, "caption": "", "credit": "", **fields}


def article(*body, **fields):
    """An article as it is stored."""
    page = ArticleFactory(body=list(body), **fields)
    return type(page).objects.get(pk=page.pk)


def texts(page):
    """The texts of the body with their places."""
    return [(str(part.place), part.text) for part in read(page).of_kind(Passage)]


def codes(page):
    return [issue.code for issue in check(page)]


def test_article_needs_a_lead():
    assert "lead_missing" in codes(article(lead="  "))


@pytest.mark.parametrize("factory", [InformationPageFactory, SectionFactory])
def test_other_pages_may_go_without(factory):
    field = "introduction" if factory is SectionFactory else "lead"
    assert codes(factory(**{field: ""})) == []


def test_introduction_of_a_section_is_its_lead():
    page = SectionFactory(introduction="Tin  tức")
    assert (read(page).lead.text, read(page).lead.place.anchor) == ("Tin  tức", "id_introduction")
    assert codes(page) == ["spaces"]


def test_home_page_has_no_lead_and_is_read_all_the_same():
    link = {"title": "Văn bản  pháp luật", "page": None, "url": "https://example.org", "description": ""}
    page = home()
    page.rows = [("row", [("links", {"heading": "Cần biết", "links": [link]})])]
    assert read(page).lead is None
    assert codes(page) == ["spaces"]


def test_a_page_in_memory_is_read_before_it_is_stored():
    page = article()
    page.title, page.lead, page.body = "Hội  nghị", "", [("quote", {"text": "Ch tịch", "attribution": ""})]
    assert codes(page) == ["lead_missing", "lost_letters", "spaces"]


def test_a_page_without_a_language_is_read():
    assert read(type(article())(title="Mới")).language == ""


def test_language_is_that_of_the_page():
    assert read(article(parent=section(language="en"))).language == "en"


def test_blocks_are_named_and_counted_as_in_the_editor():
    page = article(
        ("paragraph", RichText("<p>Một</p>")),
        ("heading", {"text": "Hai", "level": "2"}),
        ("paragraph", RichText("<p>Ba</p>")),
        ("figure", figure("Bốn", caption="Năm", credit="Sáu")),
        ("quote", {"text": "Bảy", "attribution": "Tám"}),
        ("table", {"data": [["Chín", None], ["Mười", "11"]]}),
        ("gallery", {"figures": [figure("a"), figure("b", caption="c")], "caption": "d"}),
    )
    found = {place: text.strip() for place, text in texts(page) if text.strip()}
    assert found == {
        "Đoạn văn 1": "Một",
        "Tiêu đề 1": "Hai",
        "Đoạn văn 2": "Ba",
        "Ảnh và chú thích 1, Văn bản thay thế": "Bốn",
        "Ảnh và chú thích 1, Chú thích": "Năm",
        "Ảnh và chú thích 1, Nguồn ảnh": "Sáu",
        "Trích dẫn 1, Trích dẫn": "Bảy",
        "Trích dẫn 1, Người nói": "Tám",
        "Bảng 1": "Chín\nMười\n11",
        "Bộ ảnh 1, Ảnh và chú thích 1, Văn bản thay thế": "a",
        "Bộ ảnh 1, Ảnh và chú thích 2, Văn bản thay thế": "b",
        "Bộ ảnh 1, Ảnh và chú thích 2, Chú thích": "c",
        "Bộ ảnh 1, Chú thích chung": "d",
    }


def test_places_lead_to_the_blocks_of_the_editor():
    page = article(("paragraph", RichText("<p>Một</p>")))
    (passage,) = read(page).of_kind(Passage)
    assert passage.place.anchor == f"block-{page.body[0].id}-section"
    assert read(page).title.place.anchor == "id_title"


def test_headings_and_links_are_found():
    page = article(
        ("heading", {"text": "Kết quả", "level": "3"}),
        ("paragraph", RichText('<p>Xem <a href="https://example.org">tại đây</a></p>')),
    )
    assert [(part.text, part.level) for part in read(page).of_kind(Heading)] == [("Kết quả", 3)]
    assert [part.text for part in read(page).of_kind(Link)] == ["tại đây"]
    assert codes(page) == ["heading_order", "link_text"]


@pytest.mark.parametrize(
    ("alt", "decorative", "found"),
    [("", False, 1), ("  ", False, 1), ("Đèn biển", False, 0), ("", True, 0)],
)
def test_decision_about_each_picture_is_read(alt, decorative, found):
    pair = {"figures": [figure("Đèn biển"), figure(alt, decorative)], "caption": ""}
    page = article(("figure", figure(alt, decorative)), ("gallery", pair))
    assert len(read(page).of_kind(Picture)) == 3
    assert codes(page) == ["alt_missing"] * found * 2


def test_figure_whose_picture_was_deleted_is_left_to_the_form():
    page = article(("figure", figure("")))
    read(page).of_kind(Picture)
    page.body[0].value["image"].delete()
    assert codes(type(page).objects.get(pk=page.pk)) == []


def test_invisible_characters_and_decomposed_letters_hide_nothing():
    page = article(
        title="ph\u00adát triển", lead="Sở đ\u200bồng bộ vie\u0323\u0302c", publication_date="2024-03-22"
    )
    assert read(page).title.text == "phát triển"
    assert read(page).lead.text == "Sở đồng bộ việc"
    assert codes(page) == []
