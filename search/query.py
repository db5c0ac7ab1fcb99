"""What a visitor typed, made safe for any search backend."""

import re

from core.text import nfc

MAX_LENGTH = 200
MAX_WORDS = 16
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")


def clean_query(raw: str) -> str:
    """Return the query as it is shown and searched: NFC, on one line, at most 200 characters.

    NUL makes PostgreSQL fail, and so do hundreds of words.
    """
    text = _INVISIBLE.sub(" ", raw[: MAX_LENGTH * 4])
    return " ".join(nfc(text)[:MAX_LENGTH].split()[:MAX_WORDS])


def search_terms(query: str) -> str:
    """Return the words of ``query`` without the signs that backends read as operators."""
    return " ".join(re.findall(r"\w+", query))
