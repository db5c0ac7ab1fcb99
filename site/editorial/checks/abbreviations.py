"""Abbreviations: explained where a reader meets them first."""

import re

from django.utils.translation import gettext as _

from .capitals import abbreviations, key
from .issue import quoted, warning
from .known_abbreviations import KNOWN
from .page_text import Passage

_EXPLAINING = re.compile(r"viết tắt|gọi tắt|tên tắt|stands for|short for|abbreviated", re.IGNORECASE)
# How far an explanation may reach: a bracket, or the words around the abbreviation.
_BRACKET, _AROUND = 160, 40


def find(page):
    """Yield an issue for each passage of the lead and the running text with abbreviations not explained before."""
    seen = {key(known) for known in KNOWN}
    for passage in page.prose:
        if found := list(unexplained(passage, seen)):
            message = _(
                "Not explained at first use: %(abbreviations)s. Write the name in full, then the abbreviation in brackets."
            )
            yield warning("abbreviations", message % {"abbreviations": quoted(found)}, passage.place)


def unexplained(passage: Passage, seen: set[str]):
    """Yield the abbreviations that this passage uses first and leaves unexplained; ``seen`` grows by what it uses."""
    met = set()
    for token, start in abbreviations(passage.text):
        if token in met:
            continue
        met.add(token)
        parts = [key(part) for part in re.split("[&-]", token)]
        if key(token) in seen or (len(parts) > 1 and seen.issuperset(parts)):
            continue
        seen.add(key(token))
        if not is_explained(passage.text, start, start + len(token)):
            yield token


def is_explained(text: str, start: int, end: int) -> bool:
    """Whether the abbreviation from ``start`` to ``end`` is explained right there.

    It stands alone in brackets after the name, "khoa học và công nghệ (KH&CN)", or the name in brackets after it, or
    words such as "gọi tắt là" are near.
    """
    if _EXPLAINING.search(text[max(0, start - _AROUND) : end + _AROUND]):
        return True
    before, after = text[max(0, start - _BRACKET) : start], text[end : end + _BRACKET]
    opened, bracket, inside_before = before.rpartition("(")
    inside_after, closing, _rest = after.partition(")")
    if bracket and closing and ")" not in inside_before and "(" not in inside_after:
        # "(KH&CN)", "(tiếng Anh: GRDP)", "(AI, trí tuệ nhân tạo)"; but not "(Sở KH&CN)".
        alone_before = not inside_before.strip() or inside_before.rstrip()[-1] in ",;:–-"
        alone_after = not inside_after.strip() or inside_after.lstrip()[0] in ",;:–-"
        return bool(opened.strip()) and alone_before and alone_after
    gap, bracket, name = after.partition("(")
    name, closing, _rest = name.partition(")")
    # A place, "Viện ABC (Hà Nội)", has fewer words than the abbreviation letters.
    is_long = len(name.split()) >= len(key(text[start:end]))
    return bool(bracket and closing) and not gap.strip('”" ') and is_long
