"""Vietnamese text as two streams of ASCII tokens: every database then sees the same words, and ranks them the same.

exact   marks of vowels as digits after their letter, the tone as a digit at the end of the syllable:
        công -> co60, nghệ -> nghe65, đổi -> d9o63, hoà = hòa -> hoa2, ký = kí -> ki1, sinh -> sinh0
folded  plain letters: cong, nghe, doi, hoa, ki, sinh

An exact token of a word has a digit and a folded one has none, so that both stand in one index; a word with a digit
in it (2024, h5n1) is the same in both. Tokens are made of a-z and 0-9 alone: nothing else ever reaches a database.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from core.text import nfc

LONGEST = 64  # signs of a token
# Between the two streams of a text, so that no phrase runs from one into the other: longer than any word, so that
# nobody can type it.
BREAK = "z" * (LONGEST + 1)
_TONES = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
_MARKS = {"\u0302": "6", "\u0306": "8", "\u031b": "7"}
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(r"[\x00\u00ad\u200b-\u200d\u2060\ufeff]")
# y after a single consonant is written i as well: ký = kí, quý = quí.
_FINAL_Y = re.compile(r"(qu|[bcdghklmnprstvx]9?h?)y")
_TONE_SIGNS = {digit: sign for sign, digit in _TONES.items()}
_LETTER = re.compile(r"d9|[a-z][678]?|\d")
_LETTERS = {"d9": "đ", "a6": "â", "e6": "ê", "o6": "ô", "a8": "ă", "o7": "ơ", "u7": "ư"}
_WITH_Y = re.compile("(?:k|l|m|qu)i")
_VOWELS = "aeiouy"
_WITHOUT_DIGITS = str.maketrans("", "", "0123456789")


class Encoded(NamedTuple):
    """The two tokens of a word; both empty for what has no letter or digit."""

    exact: str
    folded: str

    @property
    def is_accented(self) -> bool:
        """Whether the word has a mark or a tone that the folded token lacks."""
        return self.exact not in (self.folded, f"{self.folded}0")


def normalise(text: str) -> str:
    """Return ``text`` in NFC without signs that nobody sees; NUL, which PostgreSQL refuses, becomes nothing too."""
    return _INVISIBLE.sub("", nfc(text))


def spans(text: str):
    """Yield each word of a normalised text as a match, to know where it stands."""
    return _WORD.finditer(text)


def words(text: str) -> list[str]:
    """Return the words of ``text``, normalised, as they are written."""
    return _WORD.findall(normalise(text))


@lru_cache(maxsize=100_000)
def encode(word: str) -> Encoded:
    """Return the tokens of one word."""
    word = word.lower()
    if not word.isalpha():
        plain = unicodedata.normalize("NFKD", word.replace("đ", "d"))
        token = "".join(sign for sign in plain if sign.isascii() and sign.isalnum())[:LONGEST]
        return Encoded(token, token)
    tone, letters = "0", []
    for sign in unicodedata.normalize("NFD", word):
        if sign in _TONES:
            tone = _TONES[sign]
        elif sign == "đ":
            letters.append("d9")
        elif sign in _MARKS:
            letters.append(_MARKS[sign])
        elif sign.isascii():
            letters.append(sign)
        elif not unicodedata.combining(sign):
            letters.append(f"u{ord(sign):x}")  # other scripts are found as well
    base = "".join(letters)[: LONGEST - 1]
    if final := _FINAL_Y.fullmatch(base):
        base = f"{final[1]}i"
    return Encoded(base + tone, base.translate(_WITHOUT_DIGITS))


def decode(exact: str) -> str:
    """Write an exact token as a Vietnamese word, as most people spell it: thuy3 -> thủy, ki4 -> kỹ."""
    if len(exact) < 2 or exact[0].isdigit():
        return exact
    tone = _TONE_SIGNS.get(exact[-1], "")
    letters = [_LETTERS.get(part, part) for part in _LETTER.findall(exact[:-1])]
    if _WITH_Y.fullmatch("".join(letters)):
        letters[-1] = "y"
    if tone:
        letters[_toned(letters)] += tone
    return unicodedata.normalize("NFC", "".join(letters))


def _toned(letters: list[str]) -> int:
    """The place of the vowel that carries the tone."""
    plain = "".join(unicodedata.normalize("NFD", letter)[0] for letter in letters)
    start = 2 if plain.startswith(("qu", "gi")) and set(plain[2:]) & set(_VOWELS) else 0
    vowels = [at for at in range(start, len(letters)) if plain[at] in _VOWELS] or [len(letters) - 1]
    if marked := [at for at in vowels if len(unicodedata.normalize("NFD", letters[at])) > 1]:
        return marked[-1]
    is_open = vowels[-1] == len(letters) - 1
    return vowels[1] if len(vowels) > 2 or (len(vowels) == 2 and not is_open) else vowels[0]


def stream(text: str) -> str:
    """Return both streams of ``text`` as the index keeps them, ``exact… BREAK folded…``; empty if it has no word."""
    encoded = [tokens for tokens in map(encode, words(text)) if tokens.exact]
    if not encoded:
        return ""
    exact, folded = (" ".join(tokens) for tokens in zip(*encoded, strict=True))
    return f"{exact} {BREAK} {folded}"
