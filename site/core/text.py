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
