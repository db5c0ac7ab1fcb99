"""A translation that still speaks Vietnamese."""

import re
import unicodedata

from django.utils.translation import gettext as _

from .issue import warning

_WORD = re.compile(r"[^\W\d_]+")
# Names in an English text have Vietnamese letters too; a sentence has more of them.
FEWEST, SHARE = 4, 0.4


def find(page):
    """Yield an issue for each passage of a page in another language that is Vietnamese."""
    if page.language == "vi":
        return
    for passage in page.passages:
        if is_vietnamese(passage.text):
            yield warning("untranslated", _("This is still in Vietnamese."), passage.place)


def is_vietnamese(text: str) -> bool:
    """Whether so many words have letters that Vietnamese alone has that they make a sentence."""
    words = _WORD.findall(text)
    marked = sum(map(_has_marks, words))
    return marked >= FEWEST and marked >= SHARE * len(words)


def _has_marks(word: str) -> bool:
    return any(sign in "đĐ" or unicodedata.decomposition(sign) for sign in word)
