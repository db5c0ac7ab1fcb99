"""The Vietnamese syllable: onset, rhyme (nucleus and coda), tone.

The model is wider than the rules of spelling: any onset may meet any rhyme ("nghành"), the tone may stand on any vowel
("hòa", "hoà"), and names such as Đắk Lắk pass. What it refuses, nobody could read aloud.
"""

import unicodedata
from functools import lru_cache

VOWELS = frozenset("aăâeêioôơuưy")
CONSONANTS = frozenset("bcdđghklmnpqrstvx")
ONSETS = [*sorted(CONSONANTS), "ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"]
_ONSETS_OF_NAMES = ["bl", "br", "đr", "kr", "pl", "pr"]  # Krông, Đrắk
CODAS = ["c", "ch", "m", "n", "ng", "nh", "p", "t"]

# What may follow each nucleus: codas and, as they are spelt, glides. "-" is nothing.
_RHYMES = {
    "a": "- c ch i k m n ng nh o p t u y",
    "ă": "c k m n ng p t",
    "â": "c k m n ng p t u y",
    "e": "- c k m n ng o p t",
    "ê": "- ch k m n nh p t u",
    "i": "- a ch k m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "- c i k m n ng p t",
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng p t",
    "oe": "- m n o t",
    "oo": "c ng",
    "ô": "- c i k m n ng p t",
    "ơ": "- i k m n p t",
    "u": "- a c i k m n ng p t",
    "uâ": "c n ng t y",
    "uê": "- ch n nh t u",
    "uô": "c i m n ng p t",
    "uơ": "- i n t",
    "uy": "- a ch n nh p t u",
    "uyê": "m n t",
    "ư": "- a c i k m n ng t u",
    "ươ": "c i m n ng p t u",
    "y": "- ch m n nh p t",
    "yê": "m n ng p t u",
}
_RHYMES_SPELT = {nucleus + end.strip("-") for nucleus, ends in _RHYMES.items() for end in ends.split()}
_SYLLABLES = frozenset(onset + rhyme for onset in ["", *ONSETS, *_ONSETS_OF_NAMES] for rhyme in _RHYMES_SPELT)

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")  # huyền, sắc, ngã, hỏi, nặng
_SHARP_OR_HEAVY = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")


def is_syllable(word: str) -> bool:
    """Whether a word in small letters can be a Vietnamese syllable. One that ends in a stop is sắc or nặng."""
    letters, tones = split_tone(word)
    if letters not in _SYLLABLES or len(tones) > 1:
        return False
    return not letters.endswith(_STOPS) or tones in _SHARP_OR_HEAVY


@lru_cache(maxsize=4096)
def split_tone(word: str) -> tuple[str, str]:
    """Return a word without tone marks, and the marks: ``("đông", "\\u0300")`` of "đồng"."""
    decomposed = unicodedata.normalize("NFD", word)
    letters = "".join(sign for sign in decomposed if sign not in _TONES)
    return unicodedata.normalize("NFC", letters), "".join(sign for sign in decomposed if sign in _TONES)
