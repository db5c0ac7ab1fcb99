"""The words of links: they say where a link leads, also when they are read aloud on their own."""

import re

from django.utils.translation import gettext as _

from .issue import quoted, warning
from .page_text import Link
from .words import EDGE

# What could be the words of any link, by itself or after one of the verbs.
_VAGUE = "tại đây; ở đây; vào đây; đây; link; link này; tại link này; đường link; liên kết; liên kết này; đường dẫn này"
_VERBS = (
    "; xem; xem thêm; xem chi tiết; chi tiết; đọc thêm; tải; tải về; bấm; nhấn; nhấp; click; truy cập; theo"
)
_ALONE = (
    "xem tiếp; đọc tiếp; thêm; tiếp; tải xuống; click here; click; here; this; this link; this page; link here"
    "; read more; more; more details; details; see more; see here; learn more; download; download here"
)
EMPTY_WORDS = frozenset(
    [f"{verb} {words}".strip() for verb in _VERBS.split("; ") for words in ("", *_VAGUE.split("; "))]
    + _ALONE.split("; ")
)
_ADDRESS = re.compile(r"https?://|www\.|[\w-]+(?:\.[\w-]+)+/", re.IGNORECASE)
_LONGEST_EMPTY = max(map(len, EMPTY_WORDS)) + 20
_SHOWN = 80


def find(page):
    """Yield an issue for each link without words, with words that could be any link's, or with an address as words."""
    for link in page.of_kind(Link):
        if message := _complaint(link.text.strip()):
            yield warning("link_text", message % {"link": quoted([link.text.strip()[:_SHOWN]])}, link.place)


def _complaint(text: str) -> str:
    if not text:
        return _("A link has no words, so nobody can see or hear it. Write some, or remove it.")
    if _ADDRESS.match(text[:_SHOWN].lstrip(EDGE)) and " " not in text:
        return _("The link %(link)s shows its address. Write the name of what it opens.")
    if _is_empty(text):
        return _("The link %(link)s does not say where it leads. Write the name of what it opens.")
    return ""


def _is_empty(text: str) -> bool:
    words = " ".join(text[:_LONGEST_EMPTY].casefold().split())
    return len(text) < _LONGEST_EMPTY and words.strip(EDGE + " →>") in EMPTY_WORDS
