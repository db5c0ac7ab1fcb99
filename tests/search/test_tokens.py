"""Words as tokens: what is the same word, however it was typed, and what is not."""

import re
import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.tokens import BREAK, LONGEST, decode, encode, normalise, stream, words

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcdghklmnpqrstvx"
syllables = st.text(VIETNAMESE, min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("word", "exact", "folded"),
    [
        ("công", "co6ng0", "cong"),
        ("nghệ", "nghe65", "nghe"),
        ("đổi", "d9o6i3", "doi"),
        ("Đường", "d9u7o7ng2", "duong"),
        ("sinh", "sinh0", "sinh"),
        ("2024", "2024", "2024"),
        ("H5N1", "h5n1", "h5n1"),
        ("naïve", "naive0", "naive"),
    ],
)
def test_word_has_an_exact_and_a_folded_token(word, exact, folded):
    assert encode(word) == (exact, folded)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("thuỷ", "thủy"),
        ("ký", "kí"),
        ("quý", "quí"),
        ("Mỹ", "mĩ"),
        ("BIỂN", "biển"),
        ("biển", unicodedata.normalize("NFD", "biển")),
    ],
)
def test_ways_to_write_a_word_are_one(one, other):
    assert stream(one) == stream(other)


@pytest.mark.parametrize(("one", "other"), [("má", "mã"), ("bão", "bảo"), ("dần", "đần"), ("tay", "tai")])
def test_other_words_are_others(one, other):
    assert encode(one).exact != encode(other).exact


def test_accents_are_told():
    assert encode("khóa").is_accented
    assert encode("đi").is_accented
    assert not encode("khoa").is_accented
    assert not encode("2024").is_accented


def test_signs_that_nobody_sees_part_no_word():
    assert words("nghiên\u00ad cứu kho\u200ba\ufeff") == ["nghiên", "cứu", "khoa"]
    assert "\x00" not in normalise("a\x00b")


def test_streams_stand_apart():
    assert stream("Công nghệ") == f"co6ng0 nghe65 {BREAK} cong nghe"
    assert stream("!… —") == ""


@given(st.text(max_size=200))
def test_tokens_are_made_of_plain_letters_and_digits_and_are_short(text):
    for token in stream(text).replace(BREAK, "").split():
        assert re.fullmatch("[a-z0-9]+", token)
        assert len(token) <= LONGEST


@given(st.text(max_size=200))
def test_nobody_can_type_what_parts_the_streams(text):
    assert stream(text).split().count(BREAK) <= 1


@given(syllables)
def test_exact_tokens_of_words_have_a_digit_and_folded_ones_none(word):
    exact, folded = encode(word)
    assert set(exact) & set(string.digits)
    assert not set(folded) & set(string.digits)


@given(st.text(max_size=100))
def test_composed_and_decomposed_letters_are_the_same(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert stream(composed) == stream(decomposed)


@given(syllables)
def test_written_out_again_a_token_is_the_same_token(word):
    exact = encode(word).exact
    if re.fullmatch(r"(?:d9|[a-z][678]?)+[0-5]", exact):
        assert encode(decode(exact)).exact == exact


@pytest.mark.parametrize(
    "word",
    [
        "thủy",
        "hòa",
        "khoa",
        "toán",
        "nghiên",
        "quý",
        "kỹ",
        "lý",
        "mỹ",
        "giáo",
        "ngoài",
        "khuỷu",
        "được",
        "đường",
    ],
)
def test_words_are_written_as_most_people_spell_them(word):
    assert decode(encode(word).exact) == word
