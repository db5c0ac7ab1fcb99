"""The seed page: the real article of 22/03/2024 stands on the site letter for letter."""

import pytest
from django.test import Client

from articles.models import ArticlePage
from demo.content import read_toml
from tests.support.html import parse, words

SEED = read_toml("seed.toml")
PARAGRAPHS = [SEED["lead"], *(block["paragraph"] for block in SEED["body"] if "paragraph" in block)]
CAPTIONS = [" ".join(block["caption"].split()) for block in SEED["body"] if "figure" in block]


@pytest.fixture
def article():
    return ArticlePage.objects.get(slug=SEED["slug"])


@pytest.fixture(scope="module")
def document(loaded, django_db_blocker):
    """The page, drawn once."""
    with django_db_blocker.unblock():
        return parse(Client().get(ArticlePage.objects.get(slug=SEED["slug"]).url))


def test_every_paragraph_is_on_the_page(document):
    text = words(document.article)
    assert len(PARAGRAPHS) == 6
    for paragraph in PARAGRAPHS:
        assert " ".join(paragraph.split()) in text


def test_paragraphs_and_pictures_stand_in_their_order(document):
    expected = [block.get("caption") or block["paragraph"] for block in SEED["body"]]
    found = document.select(".prose figcaption .cap, .prose > p:not([class])")
    assert [words(part) for part in found] == [" ".join(text.split()) for text in expected]


def test_three_pictures_carry_their_captions_and_no_other_picture_has_one(document):
    captions = document.find_all("figcaption")
    assert [words(caption.find(class_="cap")) for caption in captions] == CAPTIONS
    assert len(CAPTIONS) == 3
    assert all(SEED["credit"] in words(caption) for caption in captions)


def test_pictures_are_described_for_those_who_do_not_see_them(document):
    described = [figure.img["alt"] for figure in document.find_all("figure")]
    assert described == [block["alt"] for block in SEED["body"] if "figure" in block]
    assert all(described)


def test_title_byline_and_end_mark_are_kept(document):
    assert words(document.h1) == SEED["title"]
    assert words(document.find(class_="byline")) == "Hàn Vĩnh Tân (Sở KH&CN Hải Phòng)"
    assert words(document.find(class_="prose")).count("./.") == 1


@pytest.mark.parametrize(
    "letters", ["Ch tịch Công đoàn", "đng bộ", "chỉ đọa", "KHCN&ĐMSTgiữa", "Hội nghị,Chủ tịch"]
)
def test_letters_that_the_source_has_lost_stay_lost(document, letters):
    assert letters in words(document.article)


def test_dates_are_those_of_publication_and_event(document):
    dates = [(time["datetime"], words(time)) for time in document.find(class_="dates").find_all("time")]
    assert dates == [("2024-03-22", "22/03/2024"), ("2024-03-20", "20/03/2024")]


def test_reporter_of_the_demonstration_owns_it(article):
    assert article.owner.username == "phongvien"
    assert article.latest_revision.user == article.owner


def test_it_stands_in_its_section_and_is_not_called_invented(client, article, document):
    assert article.url.startswith("/tin-tuc/tin-hoat-dong/")
    assert words(document.find(class_="kicker")) == "Tin hoạt động"
    assert "hư cấu" not in words(document.article)


def test_it_is_found_by_its_words(client, article):
    for query in ("đồng chí Phạm Xuân Thanh", "Hội nghị cán bộ công chức"):
        results = parse(client.get("/tim-kiem/", {"q": query})).select("article h3 a")
        assert article.url in [link["href"] for link in results]
