"""The kinds of page that a reader meets, by language. Articles are found as readers find them: in a list."""

import re
import urllib.request

import pytest

SECTIONS = {"vi": "/tin-tuc/tin-hoat-dong/", "en": "/en/news/tin-hoat-dong/"}
RICH_ARTICLE = "doan-cong-tac-so-khcn-khao-sat-nhu-cau-cong-nghe-tai-khu-kinh-te-dinh-vu"
INSTITUTE = "vien-cong-nghe-sinh-hoc-bien-bach-dang"
ABOUT_INSTITUTES = (
    "/tin-tuc/nghien-cuu-ung-dung/quy-trinh-nhuom-mo-rut-con-95-phut-them-co-hoi-phat-hien-som-u-dai-trang/"
)
_ARTICLE = "the first article of the section"
_PAGES = {
    "vi": {
        "home": "/",
        "news": "/tin-tuc/",
        "section": SECTIONS["vi"],
        "month": f"{SECTIONS['vi']}2024/03/",
        "article": _ARTICLE,
        "article with a table and a quote": f"{SECTIONS['vi']}{RICH_ARTICLE}/",
        "old version": f"{SECTIONS['vi']}{RICH_ARTICLE}/phien-ban/1/",
        "versions": f"{SECTIONS['vi']}{RICH_ARTICLE}/phien-ban/",
        "information": "/gioi-thieu/",
        "contact": "/lien-he/",
        "directory": "/danh-ba/",
        "directory narrowed": "/danh-ba/?loai=university&q=hoc",
        "directory as a table": "/danh-ba/?xem=bang",
        "institute": f"/danh-ba/{INSTITUTE}/",
        "report of an error": f"/danh-ba/{INSTITUTE}/bao-loi/",
        "search": "/tim-kiem/?q=khoa",
        "nothing found": "/tim-kiem/?q=zzzz",
        "missing": "/khong-co/",
    },
    "en": {
        "home": "/en/",
        "news": "/en/news/",
        "section": SECTIONS["en"],
        "month": f"{SECTIONS['en']}2024/03/",
        "empty section": "/en/news/thong-bao/",
        "article": _ARTICLE,
        "information": "/en/about/",
        "contact": "/en/contact/",
        "directory": "/en/directory/",
        "directory as a table": "/en/directory/?xem=bang",
        "institute": f"/en/directory/{INSTITUTE}/",
        "search": "/en/search/?q=science",
        "nothing found": "/en/search/?q=zzzz",
        "missing": "/en/khong-co/",
    },
}

every_page = pytest.mark.parametrize(
    ("language", "kind"), [(language, kind) for language, kinds in _PAGES.items() for kind in kinds]
)


def address(site: str, language: str, kind: str) -> str:
    """Path of a page of this kind."""
    path = _PAGES[language][kind]
    return first_article(site, language) if path == _ARTICLE else path


def first_article(site: str, language: str) -> str:
    """Path of the newest article of a section. Addresses of digits only are the archive's."""
    section = SECTIONS[language]
    with urllib.request.urlopen(site + section) as answer:
        found = re.search(rf'href="({section}(?!\d+/)[\w-]+/)"', answer.read().decode())
    assert found, f"{section} lists no article"
    return found.group(1)
