"""Whatever is typed, the answer is a page: never an error, never a part of the markup."""

import unicodedata

import pytest
from django.urls import reverse

from search.asking import clean
from search.parsing import MAX_LENGTH, MAX_TOKENS
from search.parsing import parse as read_query
from tests.factories import ArticleFactory, UserFactory
from tests.support.html import parse, words

from .reader import address, found

pytestmark = pytest.mark.django_db

ODD = {
    "nothing": "",
    "spaces": "   \t\n ",
    "double quote": '"',
    "single quote": "'",
    "backslash": "\\",
    "percent": "%",
    "underscore": "_",
    "asterisk": "*",
    "minus": "-",
    "minus word": "-khoa",
    "parenthesis": "((",
    "colon": "title:khoa",
    "operators": "khoa AND NOT OR",
    "near": "NEAR(khoa, 2)",
    "ampersand": "khoa & | ! <-> học",
    "null": "khoa\x00học",
    "control": "\x01\x1f\x7f",
    "direction": "\u202ekhoa\u200b",
    "emoji": "🚀🇻🇳",
    "surrogate pair as text": "\U0001f9ea học",
    "decomposed": unicodedata.normalize("NFD", "nghiệm thu"),
    "lone marks": "\u0301\u0309",
    "300 words": "khoa học " * 150,
    "10,000 characters": "k" * 10_000,
    "10,000 signs": '"' * 10_000,
    "script": "<script>alert(1)</script>",
    "attribute": '" autofocus onfocus="alert(1)',
    "template": "{{ request }}{% debug %}",
    "format": "%s %(query)s {query}",
    "sql": "'; DROP TABLE articles_articlepage; --",
    "right to left": "البحث العلمي",
    "chinese": "海防",
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_odd_words_are_answered(client, name, language):
    ArticleFactory()
    response = client.get(address(language), {"q": ODD[name]})
    document = parse(response)
    assert response.status_code == 200
    assert len(document.find_all("h1")) == 1
    assert not document.main.find_all("script", string=lambda text: text and "alert" in text)
    assert not document.find(attrs={"onfocus": True})


@pytest.mark.parametrize(
    "page", ["abc", "-1", "0", "99999999999999999999", "1.5", "", "\x00", "1' OR '1'='1", "٣"]
)
def test_page_number_that_makes_no_sense_shows_a_page(client, page):
    article = ArticleFactory(title="Lúa chịu mặn")
    assert found(client, "lúa", page=page) == [article.url]


def test_words_sent_twice_and_other_parameters_are_no_trouble(client):
    article = ArticleFactory(title="Lúa chịu mặn")
    response = client.get(f"{address()}?q=xyz&q=l%C3%BAa&sort=%00&utm=1")
    assert [link["href"] for link in parse(response).select("article h3 a")] == [article.url]


def test_bytes_that_are_no_utf8_are_answered(client):
    assert client.get(f"{address()}?q=%ff%fe%c3").status_code == 200


def test_markup_is_shown_as_it_was_typed(client):
    response = client.get(address(), {"q": "<b>lúa</b>"})
    document = parse(response)
    assert "<b>lúa</b>" in words(document.h1)
    assert document.select_one("#qs")["value"] == "<b>lúa</b>"
    assert b"<b>l\xc3\xbaa</b>" not in response.content


@pytest.mark.parametrize(
    ("typed", "shown"), [("  lúa\n\nmặn ", "lúa mặn"), ("lu\u0301a", "lúa"), ("a\x00b", "a b")]
)
def test_words_are_shown_on_one_line_in_nfc(typed, shown):
    assert clean(typed) == shown


def test_long_questions_are_cut():
    assert len(clean("k" * 10_000)) == MAX_LENGTH
    assert len(read_query("a " * 300).tokens) == MAX_TOKENS


def test_signs_are_no_words():
    assert [token.written for token in read_query("“trai-ngọc” (2024)*").tokens] == ["trai", "ngọc", "2024"]
    assert not read_query("%*'\"\\-🚀").groups


def test_question_of_signs_alone_finds_nothing_rather_than_everything(client):
    ArticleFactory()
    for query in ("%", "*", "_", "''", "---"):
        assert found(client, query) == []


@pytest.mark.parametrize("query", ['"', "'", "\\", "%", "*", "a" * 5_000])
def test_search_of_the_admin_answers_too(client, query):
    ArticleFactory()
    client.force_login(UserFactory(role="Biên tập"))
    for name in ("wagtailadmin_pages:search", "wagtailimages:index"):
        assert client.get(reverse(name), {"q": query}).status_code == 200
