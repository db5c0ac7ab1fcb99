"""The accented letters of Vietnamese, put together from their parts and so independent of core.text."""

import unicodedata

_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")  # level, huyền, sắc, hỏi, ngã, nặng
_VOWELS = "aăâeêioôơuưy"

_SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES]
SMALL = [letter for letter in _SMALL if letter not in "aeiouy"] + ["đ"]
LETTERS = [*SMALL, *(letter.upper() for letter in SMALL)]


def plain(letter: str) -> str:
    """The letter without its marks: ``Ế`` -> ``E``."""
    return {"đ": "d", "Đ": "D"}.get(letter) or unicodedata.normalize("NFD", letter)[0]
