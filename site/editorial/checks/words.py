"""What the checks share about words."""

import re

from core.text import nfc

# Soft hyphens, zero-width spaces, marks of direction: pasting brings them, and they cut words that look whole.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Signs before and after a word that are no part of it.
EDGE = "\"'“”‘’()[]{}<>«».,;:!?…-–—*•·"


def cleaned(text: str) -> str:
    """Return ``text`` in NFC, without characters that nobody sees."""
    return _INVISIBLE.sub("", nfc(str(text)))


def bare(word: str) -> str:
    """Return a word without the signs around it."""
    return word.strip(EDGE)
