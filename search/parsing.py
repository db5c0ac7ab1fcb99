"""What somebody typed, as a query: words that have to be found, phrases, words that must not be there.

There is no syntax to get wrong: quotes make a phrase, a minus before a later word leaves it out, everything else is
words. `AND`, `OR`, `NOT` and `title:` of other search pages are passed over.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .tokens import encode, normalise, words

MAX_LENGTH = 200  # signs
MAX_TOKENS = 16
LONGEST_ABBREVIATION = 3  # tokens: "tp hcm", "kh cn"
_QUOTES = re.compile("[“”„«»]")
_OPERATORS = re.compile(r"\b(?:AND|OR|NOT)\b|\b\w+:(?=\S)")
_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_EXCLUDED = re.compile(r"-(?=[^\W\d_]{2})")
# Words that say little by themselves. Without accents, only those that are nothing else.
_STOP_WORDS = """và của các những là về cho với trong được có một này đó tại từ đến để do theo như trên ra vào ở bị thì
    mà cũng đã sẽ đang va cua cac nhung duoc"""
_STOP = frozenset(_STOP_WORDS.split())


@dataclass(frozen=True)
class Token:
    """A word of a query with its two tokens."""

    exact: str
    folded: str
    is_accented: bool
    is_stop: bool = False
    written: str = ""

    def matching(self, mode: str) -> str:
        """The token that has to be found: exact, or in a mixed mode only if it was typed with accents, or folded."""
        return self.exact if mode == EXACT or (mode == MIXED and self.is_accented) else self.folded


EXACT, MIXED, FOLDED = "exact", "mixed", "folded"
Phrase = tuple[Token, ...]


@dataclass(frozen=True)
class Group:
    """One thing that has to be found: any of the alternatives, the first as it was typed."""

    alternatives: tuple[Phrase, ...]
    is_quoted: bool = False

    @property
    def typed(self) -> Phrase:
        return self.alternatives[0]

    @property
    def is_stop(self) -> bool:
        return len(self.typed) == 1 and self.typed[0].is_stop


@dataclass(frozen=True)
class Query:
    """A query that was read."""

    groups: Sequence[Group] = ()
    excluded: Sequence[Phrase] = ()

    @cached_property
    def tokens(self) -> list[Token]:
        """The words as they were typed."""
        return [token for group in self.groups for token in group.typed]

    @cached_property
    def has_accents(self) -> bool:
        """Whether any word was typed with accents: then accents count."""
        return any(token.is_accented for token in self.tokens)

    @cached_property
    def required(self) -> Sequence[Group]:
        """The groups that have to be found: without those that say little, unless there are no others."""
        return [group for group in self.groups if not group.is_stop] or self.groups


@dataclass(frozen=True)
class Abbreviation:
    """What an abbreviation stands for; ``in_capitals``: only where it is typed so (AI, not ai)."""

    expansions: Sequence[str]
    in_capitals: bool = False


@dataclass(frozen=True)
class Abbreviations:
    """Abbreviations by how they are written. Looked up without accents, the parts of KH&CN as two words."""

    by_name: Mapping[str, Abbreviation] = field(default_factory=dict)

    @cached_property
    def _by_tokens(self) -> dict:
        return {tuple(token.folded for token in tokens_of(name)): name for name in self.by_name}

    def name(self, phrase: Phrase) -> str:
        """The abbreviation that ``phrase`` is, as it is written; empty if it is none."""
        name = self._by_tokens.get(tuple(token.folded for token in phrase), "")
        if name and self.by_name[name].in_capitals and not all(token.written.isupper() for token in phrase):
            return ""
        return name

    def expansions(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """What ``phrase`` stands for; nothing if it is no abbreviation."""
        name = self.name(phrase)
        return tuple(map(tokens_of, self.by_name[name].expansions)) if name else ()


NO_ABBREVIATIONS = Abbreviations()


def tokens_of(text: str) -> Phrase:
    """The words of ``text`` as tokens."""
    return tuple(_token(word) for word in words(text) if encode(word).exact)


def parse(text: str, abbreviations: Abbreviations = NO_ABBREVIATIONS) -> Query:
    """Read what was typed, at most 200 signs and 16 words of it. Anything is a query; without words it finds nothing."""
    text = _OPERATORS.sub(" ", _QUOTES.sub('"', normalise(text[: MAX_LENGTH * 4])[:MAX_LENGTH]))
    groups, excluded, left = [], [], MAX_TOKENS
    for piece in _PIECE.finditer(text):
        quoted, typed = piece.groups()
        phrase = tokens_of(quoted if quoted is not None else typed)[:left]
        if not phrase:
            continue
        if quoted is None and groups and _EXCLUDED.match(typed):
            excluded.append(phrase)
        else:
            groups.append(Group((phrase,), is_quoted=quoted is not None))
        left -= len(phrase)
    return Query(_expanded(groups, abbreviations), excluded)


def _expanded(groups, abbreviations) -> list[Group]:
    """The groups with what abbreviations stand for, and those that were typed as several words taken together."""
    expanded, at = [], 0
    while at < len(groups):
        group, taken = groups[at], 1
        for count in range(LONGEST_ABBREVIATION, 0, -1):
            together = groups[at : at + count]
            phrase = tuple(token for part in together for token in part.typed)
            if len(together) < count or len(phrase) > LONGEST_ABBREVIATION:
                continue
            if any(part.is_quoted for part in together):
                continue
            if expansions := abbreviations.expansions(phrase):
                group, taken = Group((phrase, *expansions)), count
                break
        expanded.append(group)
        at += taken
    return expanded


def _token(word: str) -> Token:
    encoded = encode(word)
    return Token(encoded.exact, encoded.folded, encoded.is_accented, word.lower() in _STOP, word)
