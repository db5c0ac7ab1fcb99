"""How well a text answers a query: BM25F over title, lead and body, with pairs of neighbours and with accents.

It reads the streams of `tokens`, so that it ranks alike whichever database found the candidates. Vietnamese writes each
syllable apart: that two of them stand side by side says more than any segmenter does.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from .parsing import Group, Query, Token

FIELDS = ("title", "lead", "body")
_WEIGHTS = (10.0, 4.0, 1.0)
_LENGTH_MATTERS = (0.3, 0.3, 0.75)  # how far a long field counts less, by field
_WHOLE_PHRASE = (
    1.3,
    1.2,
    1.1,
)  # what the whole query side by side multiplies a score by, in the first such field
_SATURATION = 1.6  # BM25's k1
_EXPANSION = 0.95  # what an expansion weighs beside what was typed
_STOP_WORD = 0.25
_STOP_PAIR = 0.4
_LONG_ALTERNATIVE = 0.5  # more for each further word of one that is found without accents
_OTHER_ACCENTS = 0.05  # what a word counts that has other accents than those typed
_SOME_ACCENTS = 0.35  # and one with accents where a query has some, but not for this word


@dataclass(frozen=True)
class Vocabulary:
    """What the words of an index weigh: in how many of its texts each token is, and how long the fields are."""

    frequencies: Mapping[str, int] = field(default_factory=dict)
    texts: int = 1
    lengths: tuple[float, float, float] = (100.0, 300.0, 2000.0)  # signs of a stream, on average

    def frequency(self, token: str) -> int:
        """In how many texts a token is."""
        return self.frequencies.get(token, 0)

    def rarity(self, token: str) -> float:
        """The inverse document frequency of BM25."""
        found = self.frequency(token)
        return math.log(1 + (self.texts - found + 0.5) / (found + 0.5)) if found <= self.texts else 0.0


class Pattern(NamedTuple):
    """Tokens side by side, as they stand in a stream, and what finding them is worth."""

    exact: str
    folded: str
    weight: float
    needs_accents: bool
    otherwise: float  # what the folded form counts where the exact one is not there

    def count(self, stream: str) -> float:
        """How often it is in a stream."""
        if not self.needs_accents:
            return stream.count(self.folded)
        return stream.count(self.exact) or self.otherwise * stream.count(self.folded)


class Ranker:
    """Orders candidates for one query."""

    def __init__(self, query: Query, vocabulary: Vocabulary):
        self.query, self.vocabulary = query, vocabulary
        self._features = [*map(self._of_group, query.groups), *self._pairs()]
        self._phrase = self._whole()

    def best_first(self, candidates: Iterable[tuple]) -> list[tuple[float, int]]:
        """Score and key of the candidates, ``(key, title, lead, body)`` each, in order; of equals, the newer key first."""
        return sorted(((self.score(streams), key) for key, *streams in candidates), reverse=True)

    def score(self, streams) -> float:
        """What a text is worth, by the streams of its fields."""
        padded = [f" {stream} " for stream in streams]
        lengths = [
            1 - matters + matters * len(stream) / average
            for stream, matters, average in zip(padded, _LENGTH_MATTERS, self.vocabulary.lengths, strict=True)
        ]
        weights = [weight / length for weight, length in zip(_WEIGHTS, lengths, strict=True)]
        total = sum(
            max(_worth(pattern, padded, weights) for pattern in feature) for feature in self._features
        )
        if self._phrase:
            for stream, factor in zip(padded, _WHOLE_PHRASE, strict=True):
                if self._phrase in stream:
                    return total * factor
        return total

    def _of_group(self, group: Group) -> list[Pattern]:
        """A group is worth its best alternative. An abbreviation and what it stands for weigh the same: the rare
        literal would win otherwise.
        """
        patterns = [self._of_phrase(phrase, at > 0) for at, phrase in enumerate(group.alternatives)]
        least = min(pattern.weight for pattern in patterns)
        return [pattern._replace(weight=least) for pattern in patterns]

    def _of_phrase(self, phrase, is_expansion: bool) -> Pattern:
        accents = self.query.has_accents or is_expansion
        weight = max(self.vocabulary.rarity(token.exact if accents else token.folded) for token in phrase)
        if not accents:
            weight += _LONG_ALTERNATIVE * (len(phrase) - 1)
        if is_expansion:
            weight *= _EXPANSION
        if len(phrase) == 1 and phrase[0].is_stop:
            weight *= _STOP_WORD
        return _pattern(phrase, weight, accents)

    def _pairs(self) -> list[list[Pattern]]:
        groups = self.query.groups
        pairs = [
            [self._pair(first, second)]
            for group in groups
            if len(group.alternatives) == 1
            for first, second in pairwise(group.typed)
        ]
        pairs += [
            [
                self._pair(left[-1], right[0], at > 0, to > 0)
                for at, left in enumerate(group.alternatives)
                for to, right in enumerate(following.alternatives)
            ]
            for group, following in pairwise(groups)
        ]
        return pairs

    def _pair(self, first: Token, second: Token, first_is_ours=False, second_is_ours=False) -> Pattern:
        accents = self.query.has_accents
        rarity = self.vocabulary.rarity
        weight = 0.5 * (
            rarity(first.exact if accents or first_is_ours else first.folded)
            + rarity(second.exact if accents or second_is_ours else second.folded)
        )
        if first.is_stop or second.is_stop:
            weight *= _STOP_PAIR
        # A word typed plainly beside one of an expansion: the two are compared without accents.
        exact = accents or (first_is_ours and second_is_ours)
        return _pattern((first, second), weight, exact)

    def _whole(self) -> str:
        """The whole query as it would stand in a stream; empty for one word, or with abbreviations."""
        tokens = self.query.tokens
        if len(tokens) < 2 or any(len(group.alternatives) > 1 for group in self.query.groups):
            return ""
        accents = self.query.has_accents
        return f" {' '.join(token.exact if accents else token.folded for token in tokens)} "


def _pattern(phrase, weight: float, needs_accents: bool) -> Pattern:
    exact, folded = (
        f" {' '.join(getattr(token, form) for token in phrase)} " for form in ("exact", "folded")
    )
    otherwise = _OTHER_ACCENTS if any(token.is_accented for token in phrase) else _SOME_ACCENTS
    return Pattern(exact, folded, weight, needs_accents, otherwise)


def _worth(pattern: Pattern, streams, weights) -> float:
    found = sum(weight * pattern.count(stream) for stream, weight in zip(streams, weights, strict=True))
    return pattern.weight * found * (_SATURATION + 1) / (_SATURATION + found)
