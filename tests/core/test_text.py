"""One Unicode form, and addresses in plain letters."""

import re
import unicodedata

import pytest

from core.text import accented_letters, nfc_deep, slugify
from tests.core.alphabet import LETTERS, plain

SEED_TITLE = "Hội nghị cán bộ công chức, viên chức và người lao động Sở Khoa học và Công nghệ năm 2024"
SEED_SLUG = "hoi-nghi-can-bo-cong-chuc-vien-chuc-va-nguoi-lao-dong-so-khoa-hoc-va-cong-nghe-nam-2024"


def nfd(text):
    return unicodedata.normalize("NFD", text)


def test_alphabet_is_complete():
    assert len(set(LETTERS)) == 134
    assert {len(letter) for letter in LETTERS} == {1}


@pytest.mark.parametrize("text", ["", "   ", "!?…", "—", "\u0301"])
def test_text_without_letters_gives_an_empty_slug(text):
    assert slugify(text) == ""


def test_every_accented_letter_becomes_its_plain_letter():
    assert {letter: slugify(letter) for letter in LETTERS} == {
        letter: plain(letter).lower() for letter in LETTERS
    }


def test_decomposed_letters_become_plain_too():
    assert {letter: slugify(nfd(letter)) for letter in LETTERS} == {
        letter: plain(letter).lower() for letter in LETTERS
    }


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đổi mới", "doi-moi"),
        ("ĐỔI MỚI SÁNG TẠO", "doi-moi-sang-tao"),
        ("  Sở KH&CN: 10 năm — nhìn lại!  ", "so-khcn-10-nam-nhin-lai"),
        ("Công nghệ “xanh” 4.0", "cong-nghe-xanh-4-0"),
        (SEED_TITLE, SEED_SLUG),
        (nfd(SEED_TITLE), SEED_SLUG),
    ],
)
def test_titles_become_readable_addresses(title, slug):
    assert slugify(title) == slug


def test_accented_letters_are_grouped_by_plain_letter_each_once():
    grouped = [(letter, base) for base, letters in accented_letters().items() for letter in letters]
    assert sorted(grouped) == sorted((letter, plain(letter)) for letter in LETTERS)


def test_nfc_deep_reaches_every_string():
    value = {"a": [nfd("Hải"), {"b": (nfd("Đăng"), 1, None, True)}], "c": nfd("ệ")}
    assert nfc_deep(value) == {"a": ["Hải", {"b": ["Đăng", 1, None, True]}], "c": "ệ"}


def test_nfc_deep_leaves_other_values_alone():
    pattern = re.compile("x")
    assert nfc_deep(pattern) is pattern
    assert nfc_deep(43.26) == 43.26
