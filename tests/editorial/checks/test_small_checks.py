"""Lead, pictures, headings, spaces, years."""

import pytest

from editorial.checks import headings, lead, pictures, spaces, years
from editorial.checks.page_text import Heading, Picture, Place

from .texts import caption, page

PLACE = Place("Hình ảnh 1")


def codes(check, text):
    """What a check finds, and whether it stops."""
    return [(issue.code, issue.stops) for issue in check.find(text)]


@pytest.mark.parametrize("missing", ["", "   ", "\u00a0\n"])
def test_missing_lead_stops(missing):
    assert codes(lead, page(lead=missing)) == [("lead_missing", True)]


@pytest.mark.parametrize("missing", ["", None])
def test_lead_that_is_not_needed_may_be_missing(missing):
    assert codes(lead, page(lead=missing, needs_lead=False)) == []


@pytest.mark.parametrize(("length", "found"), [(600, []), (601, [("lead_long", False)])])
def test_lead_of_more_than_600_characters_warns(length, found):
    assert codes(lead, page(lead=" " + "ầ" * length + " ")) == found


def test_long_lead_is_told_its_length():
    (issue,) = lead.find(page(lead="a" * 734))
    assert "734" in issue.message
    assert "600" in issue.message


@pytest.mark.parametrize("alt", ["", "   "])
def test_picture_about_which_nobody_decided_stops(alt):
    assert codes(pictures, page(Picture(alt, False, PLACE))) == [("alt_missing", True)]


@pytest.mark.parametrize(("alt", "decorative"), [("Đèn biển Hòn Dấu", False), ("", True), ("Đèn biển", True)])
def test_described_or_decorative_picture_passes(alt, decorative):
    assert codes(pictures, page(Picture(alt, decorative, PLACE))) == []


@pytest.mark.parametrize(
    ("levels", "found"),
    [
        ([], 0),
        ([2, 2], 0),
        ([2, 3, 3, 2, 3], 0),
        ([3], 1),
        ([3, 3], 1),
        ([3, 2, 3], 1),
        ([2, 4], 1),
        ([4, 3], 1),
    ],
)
def test_heading_that_skips_a_level_is_found(levels, found):
    text = page(*(Heading("Kết quả", level, PLACE) for level in levels))
    assert codes(headings, text) == [("heading_order", False)] * found


@pytest.mark.parametrize("run", ["  ", "\u00a0 ", " \u00a0", "\u00a0\u00a0", " \t", "   ", "\u2003 "])
def test_two_spaces_between_words_are_found(run):
    (issue,) = spaces.find(page(f"Sở Khoa học{run}và Công nghệ"))
    assert "“Khoa học”" in issue.message
    assert not issue.stops


@pytest.mark.parametrize(
    "text", ["Một dấu cách", "Một\u00a0dấu", "  đầu dòng", "cuối dòng  ", "một  \n  hai", "", "   "]
)
def test_single_spaces_and_the_edges_of_lines_pass(text):
    assert codes(spaces, page(text)) == []


def test_double_spaces_are_found_in_every_text():
    text = page("a  b", caption("a  b"), title="a  b", lead="a  b")
    assert len(codes(spaces, text)) == 4


@pytest.mark.parametrize(
    ("title", "lead_text", "body", "found"),
    [
        ("Hội nghị năm 2024", "Chiều 20/3/2023, Sở họp.", "Năm 2022", 1),
        ("Giai đoạn 2021-2025", "Đến năm 2025", "Từ 2020", 1),
        ("Từ 1999 đến 2001", "Năm 1998", "", 2),
        ("Hội nghị năm 2024", "Chiều 20/3/2024, Sở họp.", "Năm 2022", 0),
        ("Hội nghị năm 2024", "Chiều nay, Sở họp.", "", 0),
        ("Hội nghị tổng kết", "Năm 2024", "", 0),
        ("Hơn 20240 lượt, 12024, 1899", "Năm 2023", "", 0),
        ("Năm 2024, năm 2024", "Năm 2023", "", 1),
    ],
)
def test_year_of_the_title_that_the_text_contradicts_is_found(title, lead_text, body, found):
    assert codes(years, page(body, title=title, lead=lead_text)) == [("year_contradicted", False)] * found


def test_year_in_a_caption_counts():
    assert codes(years, page(caption("Ảnh chụp năm 2024"), title="Năm 2024", lead="Năm 2023")) == []


def test_years_are_named():
    (issue,) = years.find(page("Năm 2022", title="Năm 2024", lead="Năm 2023"))
    assert "2024" in issue.message
    assert "“2022”, “2023”" in issue.message
