"""Institutes that a text names: by official and short names, abbreviations, former and other names.

Names are compared word by word, the longest first, so that "Viện Hàn lâm Khoa học và Công nghệ Việt Nam" is not also
found as something shorter inside it. Capitals matter in a name of one word alone: VAST is one, vast is not.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Max

from core.text import nfc

from .models import Institute, InstituteName

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Named:
    """Words of a text, and the keys of the institutes that are called so: one, or several."""

    words: str
    keys: frozenset[int]


class Names:
    """Every name, compiled: by its words, with the lengths that a name beginning with a word can have."""

    def __init__(self, rows):
        self._keys = defaultdict(set)
        lengths = defaultdict(set)
        for key, name in rows:
            words = _words(name)
            if words and _is_telling(words):
                self._keys[words].add(key)
                lengths[words[0]].add(len(words))
        self._lengths = {word: sorted(found, reverse=True) for word, found in lengths.items()}

    def find(self, lines) -> list[Named]:
        """What is named in the ``lines``, each set of institutes once, in the order of the text."""
        found = {}
        for line in lines:
            for words, keys in self._in_line(nfc(line)):
                found.setdefault(keys, Named(words, keys))
        return list(found.values())

    def _in_line(self, line):
        places = [(match.start(), match.end()) for match in _WORD.finditer(line)]
        exact = [line[start:end] for start, end in places]
        plain = [word.casefold() for word in exact]
        at = 0
        while at < len(exact):
            taken = self._length_at(exact, plain, at)
            if taken:
                keys = self._keys[_key(exact, plain, at, taken)]
                yield line[places[at][0] : places[at + taken - 1][1]], frozenset(keys)
            at += taken or 1

    def _length_at(self, exact, plain, at) -> int:
        """How many words the longest name has that begins here; 0 if none does."""
        for first in (plain[at], exact[at]):
            for length in self._lengths.get(first, ()):
                if at + length <= len(exact) and _key(exact, plain, at, length) in self._keys:
                    return length
        return 0


def _key(exact, plain, at, length) -> tuple[str, ...]:
    return (exact[at],) if length == 1 else tuple(plain[at : at + length])


def _words(name) -> tuple[str, ...]:
    words = _WORD.findall(nfc(name))
    return tuple(words) if len(words) == 1 else tuple(word.casefold() for word in words)


def _is_telling(words) -> bool:
    """Whether it can be told from an ordinary word: one word needs two letters, and a capital."""
    return len(words) > 1 or (len(words[0]) > 1 and words[0] != words[0].lower())


_compiled: tuple | None = None


def public_names() -> Names:
    """The names of all public entries. Compiled once in each process until an entry is published or taken down.

    One query; two more to compile them.
    """
    global _compiled
    public = Institute.objects.public()
    # An entry that comes or goes changes the count, one that is published anew the date.
    state = tuple(public.order_by().aggregate(Count("pk"), Max("last_published_at"), Max("pk")).values())
    if _compiled is None or _compiled[0] != state:
        _compiled = state, Names(_rows(public))
    return _compiled[1]


def _rows(public):
    for key, *names in public.order_by().values_list("pk", "name_vi", "name_en", "short_name"):
        yield from ((key, name) for name in names)
    others = InstituteName.objects.filter(institute__in=public.order_by().values("pk"))
    yield from others.order_by().values_list("institute_id", "name")
