"""Which province a place is in: by its name, or by a former name or a city that the office has listed."""

import unicodedata
from collections import defaultdict

from core.text import fold
from directory.models import Province

_BEFORE = ("thanh pho", "thi xa", "tinh", "tp", "tx")
_AFTER = ("city", "province", "town")


class Provinces:
    """The list as it is now, read once."""

    def __init__(self):
        self._by_place = defaultdict(list)
        for province in Province.objects.all():
            for name in [province.name, *province.former_names.splitlines()]:
                self._by_place[fold(name)].append((_accents(name), province))

    def of(self, text: str) -> Province | None:
        """The province that ``text`` names, or None where that is not certain."""
        return self._find(text) or self._find(_without_rank(text))

    def _find(self, text):
        accents = _accents(text)
        found = {
            province
            for listed, province in self._by_place.get(fold(text), ())
            # Phù Yên is not Phú Yên; whoever writes no accents at all means either.
            if accents == listed or not accents or not listed
        }
        return found.pop() if len(found) == 1 else None


def _accents(text: str) -> list[str]:
    """The accents of a text, whichever vowel carries them: Hoà Bình has those of Hòa Bình."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return sorted(sign for sign in decomposed if unicodedata.combining(sign) or sign == "đ")


def _without_rank(text: str) -> str:
    """``Thị xã Từ Sơn`` -> ``Từ Sơn``. A district keeps its word: it may have the name of a city elsewhere."""
    words = text.split()
    for rank in _BEFORE:
        length = len(rank.split())
        if len(words) > length and fold(" ".join(words[:length])) == rank:
            words = words[length:]
    if len(words) > 1 and fold(words[-1]) in _AFTER:
        words.pop()
    return " ".join(words)
