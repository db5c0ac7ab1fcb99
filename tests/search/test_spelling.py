"""Words that are not known here, mended."""

import pytest

from search.parsing import parse
from search.ranking import Vocabulary
from search.spelling import Speller, edits, telex
from search.tokens import encode

WORDS = {
    "công": 900,
    "nghệ": 800,
    "sinh": 700,
    "học": 900,
    "khoa": 900,
    "dồng": 2,
    "đồng": 2000,
    "nghĩ": 50,
    "ở": 800,
}


def vocabulary():
    counts: dict[str, int] = {}
    for word, found in WORDS.items():
        for token in set(encode(word)):
            counts[token] = counts.get(token, 0) + found
    return Vocabulary(counts, texts=3000)


def mended(text, there=(), together=lambda one, other: 0) -> list[str]:
    query = Speller(vocabulary(), lambda token: token in there, together).mend(parse(text))
    return [token.written for token in query.tokens]


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("coong", "co6ng0"),
        ("ngheej", "nghe65"),
        ("dduwowngf", "d9u7o7ng2"),
        ("hocj", "hoc5"),
        ("khoa", None),
        ("as", None),
    ],
)
def test_keystrokes_of_telex(keys, meant):
    assert telex(keys) == meant


def test_words_that_are_known_stay():
    assert mended("công nghệ sinh học") == ["công", "nghệ", "sinh", "học"]


def test_telex_that_was_typed_as_letters_is_read():
    assert mended("coong ngheej") == ["công", "nghệ"]


def test_slip_of_the_finger_is_mended():
    assert mended("khoaa hocc") == ["khoa", "hoc"]
    assert mended("côgn nghệ") == ["công", "nghệ"]


def test_rare_word_beside_a_much_commoner_one_is_taken_for_a_slip():
    assert mended("dồng") == ["đồng"]


def test_word_that_only_a_text_of_today_has_stays():
    assert mended("hocxyz", there=["hocxyz"]) == ["hocxyz"]


def test_neighbours_decide_between_two_that_are_equally_near():
    def together(one, other):
        return 300 if {one.folded, other.folded} == {"cong", "nghe"} else 0

    assert mended("công ngh", together=together) == ["công", "nghe"]


@pytest.mark.parametrize("typed", ["zzzz", "zz", "x"])
def test_short_word_is_not_taken_for_any_other(typed):
    assert mended(typed) == [typed]


def test_number_is_never_mended():
    assert mended("57-NQ 20244") == ["57", "NQ", "20244"]


def test_edits_hold_each_kind_of_slip():
    found = set(edits("hoc", "xyz"))
    assert {"hc", "ohc", "hxc", "hocz"} <= found
