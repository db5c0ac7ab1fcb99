"""What was typed, as a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.parsing import MAX_TOKENS, Abbreviation, Abbreviations, parse

KNOWN = Abbreviations(
    {
        "KH&CN": Abbreviation(["khoa học và công nghệ", "KHCN"]),
        "ĐMST": Abbreviation(["đổi mới sáng tạo"]),
        "AI": Abbreviation(["trí tuệ nhân tạo"], in_capitals=True),
    }
)


def typed(query) -> list[str]:
    """The groups as they were typed."""
    return [" ".join(token.written for token in group.typed) for group in query.groups]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ('"', []),
        ("- -- …", []),
        ("công nghệ", ["công", "nghệ"]),
        ('"tế bào gốc" người', ["tế bào gốc", "người"]),
        ("“tế bào gốc”", ["tế bào gốc"]),
        ('"tế bào gốc', ["tế", "bào", "gốc"]),
        ("khoa AND học OR NOT biển", ["khoa", "học", "biển"]),
        ("title:khoa", ["khoa"]),
        ("57-NQ/TW", ["57 NQ TW"]),
        ("khoa\x00học", ["khoahọc"]),
    ],
)
def test_groups(text, expected):
    assert typed(parse(text)) == expected


def test_quoted_words_are_a_phrase():
    assert [group.is_quoted for group in parse('"tế bào gốc" người').groups] == [True, False]


def test_minus_leaves_a_word_out_but_for_the_first():
    query = parse("biển -tôm -cá")
    assert typed(query) == ["biển"]
    assert [[token.written for token in phrase] for phrase in query.excluded] == [["tôm"], ["cá"]]
    assert typed(parse("-biển")) == ["biển"]
    assert not parse("từ 2020 -2024").excluded


def test_words_that_say_little_are_not_required_unless_there_are_no_others():
    assert [group.typed[0].written for group in parse("và của biển").required] == ["biển"]
    assert len(parse("và của").required) == 2


@pytest.mark.parametrize("text", ["KH&CN", "kh&cn", "kh cn", "Kh Cn"])
def test_abbreviation_stands_for_its_meanings_however_it_is_typed(text):
    (group,) = parse(f"{text}", KNOWN).groups
    assert [len(phrase) for phrase in group.alternatives] == [2, 5, 1]


def test_abbreviation_is_found_without_accents():
    (group,) = parse("dmst", KNOWN).groups
    assert [token.written for token in group.alternatives[1]] == ["đổi", "mới", "sáng", "tạo"]


def test_abbreviation_that_is_a_word_as_well_has_to_be_in_capitals():
    assert len(parse("AI", KNOWN).groups[0].alternatives) == 2
    assert len(parse("ai", KNOWN).groups[0].alternatives) == 1


def test_quoted_abbreviation_is_taken_literally():
    assert len(parse('"ĐMST"', KNOWN).groups[0].alternatives) == 1


@given(st.text(max_size=400))
def test_anything_is_a_query_and_a_short_one(text):
    query = parse(text, KNOWN)
    assert len(query.tokens) <= MAX_TOKENS
    assert all(group.typed for group in query.groups)
