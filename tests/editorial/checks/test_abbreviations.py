"""Abbreviations are explained where a reader meets them first."""

import pytest

from editorial.checks.abbreviations import find, unexplained
from editorial.checks.known_abbreviations import KNOWN

from .texts import caption, page, prose


def missed(text):
    """What a text, read alone, leaves unexplained."""
    return list(unexplained(prose(text), set()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở KH&CN họp.", ["KH&CN"]),
        ("Sở KH&CN họp. Khoa học và công nghệ (KH&CN) là động lực.", ["KH&CN"]),
        ("Ông A (Sở KH&CN) phát biểu.", ["KH&CN"]),
        ("(KH&CN)", ["KH&CN"]),
        ("GRDP đạt 43,26% (năm ngoái 42).\nTFP và GRDP", ["GRDP", "TFP"]),
        ("Hoạt động KHCN&ĐMST của Sở", ["KHCN&ĐMST"]),
        ("Sở GD-ĐT họp", ["GD-ĐT"]),
        ("ĐMST", ["ĐMST"]),
        ("Ứng dụng AI trong y tế", ["AI"]),
        ("Ứng dụng “AI” trong y tế", ["AI"]),
        ("GRDP (2023)", ["GRDP"]),
        ("Viện ABC (Hà Nội) và viện DEG (Hà Nội", ["ABC", "DEG"]),
    ],
)
def test_unexplained_abbreviation_is_found_once(text, found):
    assert missed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sở Khoa học và Công nghệ (KH&CN) họp. Sở KH&CN đã mời.",
        "Sở KH&CN (khoa học và công nghệ) họp.",
        "Sở “KH&CN” (khoa học và công nghệ) họp.",
        "tổng sản phẩm trên địa bàn (tiếng Anh: GRDP) tăng",
        "tổng sản phẩm trên địa bàn (GRDP, tính theo giá so sánh) tăng",
        "trí tuệ nhân tạo (Artificial Intelligence - AI) phát triển",
        "Viện Nghiên cứu và Phát triển, gọi tắt là VNP, đã họp.",
        "VNP là tên viết tắt của Viện Nghiên cứu và Phát triển.",
        "(sau đây viết tắt là CBCCVC)",
        "khoa học và công nghệ (KH&CN), đổi mới sáng tạo (ĐMST) và KHCN&ĐMST",
        "khoa học và công nghệ (KHCN), nay là KH&CN",
        "The Department of Science and Technology (DOST) met.",
    ],
)
def test_explained_abbreviation_passes(text):
    assert missed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "HỘI NGHỊ TỔNG KẾT NĂM BA BAN",
        "Thế kỷ XIX, phần II và III",
        "Nghị định 13/2019/NĐ-CP, Quyết định số 15/QĐ-UBND",
        "COVID-19, H5N1, PM2.5, CO₂, F0",
        "N.V.A, Q. 1, A và B",
        "ThS, TTg, GDPs",
        "https://WWW.ABC.vn, TEN@ABC.VN",
        "Hải Phòng: Ủy ban; À, Ồ",
    ],
)
def test_what_is_no_abbreviation_passes(text):
    assert missed(text) == []


def test_abbreviation_that_everybody_knows_needs_no_explanation():
    known = ["UBND", "HĐND", "TP", "TS", "PGS", "GS", "THS", "UNESCO", "ASEAN", "GDP"]
    assert set(known) <= KNOWN
    assert list(find(page(f"{' '.join(known)} và KH-CN (khoa học và công nghệ)"))) == []


def test_lead_explains_for_the_whole_text():
    lead = "Sở Khoa học và Công nghệ (KH&CN) họp."
    assert list(find(page("Sở KH&CN", "Bộ KH&CN", lead=lead))) == []


def test_explanation_that_comes_later_is_too_late():
    (issue,) = find(page("Khoa học và công nghệ (KH&CN)", lead="Sở KH&CN họp."))
    assert (str(issue.where), issue.stops) == ("Sapô", False)
    assert "“KH&CN”" in issue.message


def test_titles_and_captions_neither_explain_nor_need_it():
    text = page(caption("Sở KH&CN"), "Khoa học và công nghệ (KH&CN)", title="Sở KH&CN họp")
    assert list(find(text)) == []


def test_paragraphs_name_what_each_uses_first():
    issues = list(find(page("Sở KH&CN và TFP", "TFP, KH&CN và ĐMST", lead=None)))
    assert [(str(issue.where), issue.message.count("“")) for issue in issues] == [
        ("Đoạn văn 1", 2),
        ("Đoạn văn 2", 1),
    ]
