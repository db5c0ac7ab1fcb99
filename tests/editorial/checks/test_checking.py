"""All checks together: order, limits, time."""

import time

import pytest
from django.utils import translation

from editorial.checks.checking import MOST_OF_A_KIND, check_text
from editorial.checks.html import read_html
from editorial.checks.page_text import Heading, Link, Picture, Place
from editorial.checks.words import cleaned

from .texts import page

PASTED = {
    "one letter": "đ",
    "spaces": " ",
    "lines": "\n",
    "double spaces": "a  b",
    "lost letters": "đng bộ ",
    "brackets": "(",
    "abbreviations in brackets": "(AB ",
    "compounds": "A&B-",
    "capitals": "HỘI ",
    "tags": "<a ",
    "digits": "1",
    "years": "2024 ",
    "marks": "a\u0301\u0300",
    "address": "a.b",
    "dots": ".",
}


def test_what_stops_comes_first():
    text = page("đng bộ  hoá", Picture("", False, Place("Hình ảnh 1")), title="Sở  họp", lead="")
    found = [(issue.level, issue.code) for issue in check_text(text)]
    assert found == [
        ("stop", "lead_missing"),
        ("stop", "alt_missing"),
        ("warning", "lost_letters"),
        ("warning", "spaces"),
        ("warning", "spaces"),
    ]


def test_of_many_warnings_of_a_kind_the_first_are_listed_and_the_rest_counted():
    issues = check_text(page(*["đng bộ"] * 50))
    assert len(issues) == MOST_OF_A_KIND + 1
    assert "30" in issues[-1].message


def test_whatever_stops_is_listed_in_full():
    pictures = [Picture("", False, Place(f"Hình ảnh {number}")) for number in range(50)]
    assert len(check_text(page(*pictures))) == 50


@pytest.mark.parametrize("piece", PASTED.values(), ids=PASTED)
def test_a_pasted_book_takes_less_than_a_second(piece):
    text = piece * (200_000 // len(piece))
    started = time.process_time()
    read_html(text)
    check_text(page(cleaned(text), Link(text, Place()), Heading(text, 3, Place())))
    assert time.process_time() - started < 1


def test_messages_follow_the_language_of_the_editor_not_of_the_page():
    with translation.override("en"):
        (issue,) = check_text(page("a  b", language="vi"))
    assert issue.message.startswith("There is more than one space")
