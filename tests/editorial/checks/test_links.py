"""Links say where they lead."""

import pytest

from editorial.checks.links import find
from editorial.checks.page_text import Link, Place

from .texts import page


def complaints(words):
    """What is said about a link with these words."""
    return [issue.message for issue in find(page(Link(words, Place("Đoạn văn 1"))))]


@pytest.mark.parametrize("words", ["", "   ", "\u00a0"])
def test_link_without_words_is_found(words):
    (message,) = complaints(words)
    assert "“" not in message


@pytest.mark.parametrize(
    "words",
    [
        *(
            "tại đây",
            "Tại đây",
            "TẠI ĐÂY",
            "tại  đây.",
            "(tại đây)",
            "“tại đây”",
            "ở đây",
            "đây",
            "xem tại đây",
        ),
        *(
            "xem thêm",
            "Xem thêm »",
            "Xem thêm →",
            "chi tiết",
            "Xem chi tiết tại đây",
            "link",
            "bấm vào đây",
            "link này",
        ),
        *("tải về tại đây", "click here", "Here", "read more…", "...", "Download"),
    ],
)
def test_words_that_any_link_could_have_are_found(words):
    (message,) = complaints(words)
    assert f"“{words.strip()}”" in message


@pytest.mark.parametrize(
    "words", ["https://khcn.vn/a", "HTTP://khcn.vn", "www.khcn.vn", "khcn.vn/tin/1", "(https://a.vn)"]
)
def test_address_as_words_is_found(words):
    (message,) = complaints(words)
    assert words in message


@pytest.mark.parametrize(
    "words",
    [
        *("Quyết định 15/2024", "Xem Quyết định 15/2024 tại đây", "đây là báo cáo", "báo cáo năm 2023 (PDF)"),
        *(
            "banbientap@khcn.vn",
            "khcn.vn",
            "Cổng https://khcn.vn/ của Sở",
            "và/hoặc",
            "Details of the programme",
        ),
    ],
)
def test_words_that_say_where_it_leads_pass(words):
    assert complaints(words) == []


def test_long_words_are_quoted_in_part():
    (message,) = complaints("https://khcn.vn/" + "a" * 1000)
    assert len(message) < 300
