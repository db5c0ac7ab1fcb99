"""What a search finds: readable articles of the active language that hold every word."""

import unicodedata

import pytest
from django.conf import settings
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
    article.title = "Tên chưa duyệt"
    article.save_revision()
    assert found(client, "chưa duyệt") == []
    assert found(client, "trai ngọc") == [article.url]


def test_article_that_lacks_one_of_the_words_is_not_found(client, article):
    assert found(client, "trai ngọc cây lúa") == []


@pytest.mark.parametrize("word", ["paragraph", "quote", "value", "attribution"])
def test_names_of_blocks_are_no_words_of_an_article(client, article, word):
    assert found(client, word) == []


def test_article_in_another_language_is_not_found(client, article):
    english = ArticleFactory(parent=section(language="en"), title="Pearl farming, trai ngọc")
    assert found(client, "trai ngọc") == [article.url]
    assert found(client, "trai ngọc", "en") == [english.url]


def test_other_pages_than_articles_are_not_found(client):
    assert found(client, home().title) == []


# On SQLite the search compares titles and leads as they are stored; the index of PostgreSQL knows more.
ON_EVERY_DATABASE = ["Nghiệm thu", "Cát Bà", "nhân rộng", "trai ngọc Cát Bà"]
WITH_AN_INDEX = ["tỷ lệ sống", "mười tháng", "lồng bè", "trai ngọc Cát Bà mười tháng", "TRAI NGỌC"]
HAS_INDEX = "postgresql" in settings.DATABASES["default"]["ENGINE"]


@pytest.mark.parametrize("query", ON_EVERY_DATABASE + (WITH_AN_INDEX if HAS_INDEX else []))
def test_words_of_an_article_are_found(client, article, query):
    assert found(client, query) == [article.url]


@pytest.mark.parametrize("query", ["Ngọc  trai", "“trai ngọc”", "trai-ngọc", "trai, ngọc!"])
def test_order_and_punctuation_make_no_difference(client, article, query):
    assert found(client, query) == [article.url]


def test_decomposed_letters_are_the_same_letters(client, article):
    assert found(client, unicodedata.normalize("NFD", "đề tài nuôi trai ngọc")) == [article.url]


def test_newest_stand_first(client):
    dates = ("2024-03-01", "2026-01-01", "2020-05-05")
    old, new, oldest = (ArticleFactory(title="Lúa chịu mặn", publication_date=date) for date in dates)
    assert found(client, "lúa chịu mặn") == [new.url, old.url, oldest.url]


def test_article_published_this_minute_is_found(client):
    draft = ArticleFactory(title="Sắp công bố", live=False)
    assert found(client, "sắp công bố") == []
    publish(draft)
    assert found(client, "sắp công bố") == [draft.url]
