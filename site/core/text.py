"""Vietnamese text: one Unicode form, and addresses in plain letters."""

import re
import unicodedata

from anyascii import anyascii
from django.utils.text import slugify as django_slugify

# The vowels that carry tones, each with its six forms, and đ: 67 letters, 134 with capitals.
_TONED = ("aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị")
_TONED += ("oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ")
_FORBIDDEN_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# As in ISO/IEC 17025:2017 or 1.184.
PARTING_SIGNS = re.compile("[/:.–—]")
_PLAIN = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}


def nfc(text: str) -> str:
    """Return ``text`` in NFC, the form that TCVN 6909 asks for and that comparisons rely on."""
    return unicodedata.normalize("NFC", text)


def nfc_deep(value):
    """Return ``value`` with every string in it (in lists, tuples and dictionaries too) in NFC."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, dict):
        return {key: nfc_deep(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [nfc_deep(item) for item in value]
    return value


def as_xml_text(text: str) -> str:
    """Return ``text`` with spaces for the control characters that XML forbids; Word's line break is one."""
    return _FORBIDDEN_IN_XML.sub(" ", text)


def slugify(text: str) -> str:
    """Return an address part in ASCII: ``Đổi mới`` -> ``doi-moi``. Empty if nothing is left.

    Django's own drops ``đ``; transliterating first keeps every letter. Signs that part words (``3/2024``) part
    them in the address too.
    """
    return django_slugify(anyascii(PARTING_SIGNS.sub(" ", nfc(text))))


def accented_letters() -> dict[str, str]:
    """Return the accented Vietnamese letters, capitals too, grouped by plain letter: ``{"a": "àáả…", …}``."""
    groups: dict[str, str] = {"d": "đ"}
    for forms in _TONED:
        plain = _PLAIN.get(forms[0], forms[0])
        groups[plain] = groups.get(plain, "") + forms.removeprefix(plain)
    return groups | {plain.upper(): letters.upper() for plain, letters in groups.items()}


# Vietnamese dictionaries order letters so, and within a letter the tones: none, huyền, hỏi, ngã, sắc, nặng.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
# Below every letter and digit. Digits too, since some collations pass over other signs.
_END, _PARTED = "00", "01"
_PLACES = {letter: f"{place:02}" for place, letter in enumerate(_ALPHABET, start=20)}


def fold(text: str) -> str:
    """Return ``text`` in small letters without diacritics, ``đ`` as ``d``, words parted by one space: for finding."""
    plain = unicodedata.normalize("NFD", nfc(text).lower()).replace("đ", "d")
    kept = (sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def initial(text: str) -> str:
    """Return the letter under which ``text`` stands in an A-Z: ``Đ`` of ``Đồ Sơn``; ``#`` if it begins with none."""
    first = next((_without_tone(sign)[0] for sign in nfc(text).lower() if sign.isalnum()), "")
    return first.upper() if first in _PLACES else "#"


def sort_key(text: str) -> str:
    """Return digits that order as a Vietnamese dictionary does, whatever the collation of a database.

    Letters decide first, through the whole text (Đ after D, Ă after A, a shorter word before a longer one), then
    tones; capitals count as small letters. This is also how Unicode's CLDR collates Vietnamese.
    """
    letters, tones = [], []
    for sign in nfc(text).lower():
        letter, tone = _without_tone(sign)
        if letter in _PLACES:
            letters.append(_PLACES[letter])
            tones.append(str(tone))
        elif letter.isdigit():
            letters.append(f"1{letter}" if letter.isascii() else "19")
        elif letters and letters[-1] != _PARTED:
            letters.append(_PARTED)
    return "".join([*letters, _END, *tones])


def _without_tone(sign: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", sign)
    tone = next((place for place, mark in enumerate(_TONES) if mark and mark in decomposed), 0)
    rest = "".join(part for part in decomposed if part not in _TONES[1:])
    return unicodedata.normalize("NFC", rest), tone
