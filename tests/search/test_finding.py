"""What a search finds: readable articles of the active language that hold every word."""

import unicodedata

import pytest
from wagtail.rich_text import RichText

from tests.factories import ArticleFactory, home, make_private, publish, section

from .reader import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return ArticleFactory(
        title="Nghiệm thu đề tài nuôi trai ngọc",
        lead="Mô hình được nhân rộng tại Cát Bà.",
        body=[
            ("paragraph", RichText("<p>Tỷ lệ sống đạt 87% sau mười tháng.</p>")),
            ("quote", {"text": "Lồng bè vững hơn."}),
        ],
    )


@pytest.mark.parametrize(
    "hide",
    [
        make_private,
        lambda page: make_private(page.get_parent()),
        lambda page: page.unpublish(),
        lambda page: page.delete(),
    ],
    ids=["private", "private section", "draft", "deleted"],
)
def test_article_that_readers_cannot_open_is_not_found(client, article, hide):
    assert found(client, "trai ngọc") == [article.url]
    hide(article)
    assert found(client, "trai ngọc") == []


def test_words_of_an_unpublished_change_are_not_found(client, article):
    article.title = "Hải lưu Hoàng Sa"
    article.save_revision()
    assert found(client, "hải lưu Hoàng Sa") == []
    assert found(client, "trai ngọc") == [article.url]


def test_article_that_lacks_two_of_the_words_is_not_found(client, article):
    assert found(client, "trai ngọc cây lúa") == []


def test_article_that_lacks_one_of_many_words_is_found_if_no_other_is(client, article):
    assert found(client, "đề tài nuôi trai ngọc lúa") == [article.url]


@pytest.mark.parametrize("word", ["paragraph", "quote", "value", "attribution"])
def test_names_of_blocks_are_no_words_of_an_article(client, article, word):
    assert found(client, word) == []


def test_article_in_another_language_is_not_found(client, article):
    english = ArticleFactory(parent=section(language="en"), title="Pearl farming, trai ngọc")
    assert found(client, "trai ngọc") == [article.url]
    assert found(client, "trai ngọc", "en") == [english.url]


def test_home_pages_are_no_results(client):
    home_page = home()
    home_page.title = "Cổng thông tin Vịnh Lan Hạ"
    publish(home_page)
    assert found(client, "Vịnh Lan Hạ") == []


WORDS = ["Nghiệm thu", "Cát Bà", "nhân rộng", "trai ngọc Cát Bà", "tỷ lệ sống", "mười tháng", "lồng bè"]
WORDS += [
    "trai ngọc Cát Bà mười tháng",
    "TRAI NGỌC",
    "nghiem thu de tai",
    "ty le song",
    "trai ngọc mươi thang",
]


@pytest.mark.parametrize("query", WORDS)
def test_words_of_an_article_are_found(client, article, query):
    assert found(client, query) == [article.url]


@pytest.mark.parametrize("query", ["Ngọc  trai", "“trai ngọc”", "trai-ngọc", "trai, ngọc!"])
def test_order_and_punctuation_make_no_difference(client, article, query):
    assert found(client, query) == [article.url]


def test_decomposed_letters_are_the_same_letters(client, article):
    assert found(client, unicodedata.normalize("NFD", "đề tài nuôi trai ngọc")) == [article.url]


def test_newest_stand_first_where_asked_for(client):
    dates = ("2024-03-01", "2026-01-01", "2020-05-05")
    old, new, oldest = (ArticleFactory(title="Lúa chịu mặn", publication_date=date) for date in dates)
    assert found(client, "lúa chịu mặn", sapxep="moi") == [new.url, old.url, oldest.url]


def test_article_published_this_minute_is_found(client):
    draft = ArticleFactory(title="Rùa biển Côn Đảo", live=False)
    assert found(client, "rùa Côn Đảo") == []
    publish(draft)
    assert found(client, "rùa Côn Đảo") == [draft.url]
