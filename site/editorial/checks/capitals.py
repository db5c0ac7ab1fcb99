"""Abbreviations in running text: what is written in capitals and is neither a number, a name with one, nor shouted."""

import re
from itertools import groupby

from .syllables import is_syllable
from .words import bare

# KH&CN, GD-ĐT: one token. A number in the word makes it a name or a document's symbol: COVID-19, 13/2019/NĐ-CP.
_TOKEN = re.compile(r"[^\W\d_]+(?:[&-][^\W\d_]+)*")
_NO_ABBREVIATION = re.compile(r"[\d@_]|://|www\.")
_ROMAN = re.compile(r"[IVXLC]+")


def key(abbreviation: str) -> str:
    """The letters of an abbreviation: KH&CN and KHCN are the same."""
    return abbreviation.replace("&", "").replace("-", "")


def abbreviations(text: str):
    """Yield every abbreviation in a text with its position."""
    position = 0
    for line in text.splitlines(keepends=True):
        for syllables, run in groupby(re.finditer(r"\S+", line), key=_is_syllable_in_capitals):
            words = list(run)
            # "NĂM BA" is shouted; "AI" alone, which is a syllable too, is an abbreviation.
            if syllables and not all(bare(word[0]).isascii() for word in words):
                continue
            for word in words:
                for token in _tokens(word[0]):
                    yield token[0], position + word.start() + token.start()
        position += len(line)


def _tokens(word: str) -> list[re.Match]:
    if _NO_ABBREVIATION.search(word):
        return []
    return [token for token in _TOKEN.finditer(word) if _is_abbreviation(token[0])]


def _is_syllable_in_capitals(word: re.Match) -> bool:
    return word[0].isupper() and is_syllable(bare(word[0]).lower())


def _is_abbreviation(token: str) -> bool:
    return len(token) > 1 and token.isupper() and key(token).isalpha() and not _ROMAN.fullmatch(token)
