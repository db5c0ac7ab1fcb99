"""The words of a query in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlighting import highlighted, snippet
from search.parsing import parse
from tests.support.html import BeautifulSoup


def plain(html) -> str:
    return BeautifulSoup(html, "html5lib").get_text()


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("biển", "Vùng <mark>biển</mark> và <mark>biến</mark> đổi".replace("<mark>biến</mark>", "biến")),
        ("bien", "Vùng <mark>biển</mark> và <mark>biến</mark> đổi"),
        ("vung bien", "<mark>Vùng biển</mark> và <mark>biến</mark> đổi"),
        ("biên", "Vùng <mark>biển</mark> và <mark>biến</mark> đổi"),
        ("tôm", "Vùng biển và biến đổi"),
    ],
)
def test_words_are_marked_with_their_accents_or_without_any_such_by_letters(query, marked):
    assert highlighted("Vùng biển và biến đổi", parse(query)) == marked


def test_markup_in_a_text_is_text():
    assert highlighted("<b>biển</b> & bờ", parse("biển")) == "&lt;b&gt;<mark>biển</mark>&lt;/b&gt; &amp; bờ"


def test_part_where_most_words_stand_is_shown():
    text = "Mở đầu không có gì. " * 30 + "Nghiên cứu công nghệ sinh học biển. " + "Kết. " * 60
    shown = snippet(text, parse("công nghệ sinh học"))
    assert "<mark>công nghệ sinh học</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(plain(shown)) < 280


def test_beginning_is_shown_where_no_word_stands():
    assert snippet("Một hai ba", parse("tôm")) == "Một hai ba"


@given(st.text(max_size=600), st.text(max_size=20))
def test_snippet_never_breaks_the_markup(text, query):
    shown = snippet(text, parse(query))
    bare = shown.replace("<mark>", "").replace("</mark>", "")
    assert shown.count("<mark>") == shown.count("</mark>")
    assert "<" not in bare
    assert ">" not in bare
