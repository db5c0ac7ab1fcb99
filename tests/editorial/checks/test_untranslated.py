"""A translation that still speaks Vietnamese is told so; names in it are not."""

import pytest

from editorial.checks.untranslated import find

from .texts import page

VIETNAMESE = "Chiều 20/3/2024, Sở Khoa học và Công nghệ tổ chức hội nghị tổng kết."
NAMES = [
    "Nguyễn Văn Đức",
    "Mr Nguyễn Văn Đức of Hải Phòng Polytechnic said that the port of Lạch Huyện opens again in May next year.",
    "The flower growers of Đằng Hải and Hạ Lũng asked the Department for a trial.",
    "",
    "2024",
]


def issues(*body, **fields):
    return list(find(page(*body, title="A title", lead="A lead.", **fields)))


def test_paragraph_that_was_not_translated_is_found_where_it_stands():
    (issue,) = issues("The city has a port.", VIETNAMESE, language="en")
    assert str(issue.where) == "Đoạn văn 2"
    assert not issue.stops


def test_title_and_lead_are_looked_at_too():
    assert len(list(find(page(title=VIETNAMESE, lead=VIETNAMESE, language="en")))) == 2


@pytest.mark.parametrize("text", NAMES)
def test_names_in_an_english_sentence_are_none(text):
    assert issues(text, language="en") == []


def test_vietnamese_page_speaks_vietnamese():
    assert issues(VIETNAMESE) == []
