"""From what was typed to the keys of what answers it, best first. Asks an index; knows no database.

Candidates come in stages: the whole query as a phrase in title and lead, all its words there, then the same in the
whole text; one ranker orders them. How strictly accents are taken is decided once: the first way that finds any.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from .expressions import (
    All,
    Expression,
    Phrase,
    Word,
    all_but_one,
    every_group,
    leaving_out,
    pair,
    whole_phrase,
)
from .parsing import EXACT, FOLDED, MIXED, NO_ABBREVIATIONS, Abbreviations, Query, parse
from .ranking import Ranker, Vocabulary
from .spelling import Speller

ENOUGH = 10  # candidates; below, others are looked for that only come close
_STAGE = 60  # candidates of each stage
_POOL = 200  # candidates in all
_CLOSE = 0.5  # of the best score: what has not all that was asked for is left out below it
_NEIGHBOURS = 300  # texts up to which pairs of words are counted


class Index(Protocol):
    """The texts of one language that a reader may see, or a part of them, in some database."""

    def count(self, expression: Expression, most: int | None = None) -> int:
        """How many texts it is in, counted up to ``most``."""

    def best(self, expression: Expression, most: int, in_head: bool) -> Sequence[int]:
        """Keys of texts it is in, roughly the best first; ``in_head``: in their title or lead."""

    def among(self, expression: Expression, keys: Sequence[int]) -> Sequence[int]:
        """Those of the keys whose texts it is in."""

    def newest(self, expression: Expression, most: int, offset: int = 0, without=()) -> Sequence[int]:
        """Keys of texts it is in, the newest first, but for the keys in ``without``."""

    def streams(self, keys: Sequence[int]) -> Sequence[tuple]:
        """Key and streams of title, lead and body of each text."""


@dataclass(frozen=True)
class Reading:
    """How a query is understood: as it was typed, or mended; and what a text must have to be counted."""

    query: Query
    expression: Expression | None = None
    mode: str = ""
    is_mended: bool = False


class Engine:
    """Answers queries over one index."""

    def __init__(self, index: Index, vocabulary: Vocabulary, abbreviations: Abbreviations = NO_ABBREVIATIONS):
        self.index, self.vocabulary, self.abbreviations = index, vocabulary, abbreviations

    def read(self, text: str, mend: bool = True) -> Reading:
        """Understand what was typed; with ``mend`` after correcting words that are not known here."""
        query = parse(text, self.abbreviations)
        if not query.groups:
            return Reading(query)
        mended = self._speller().mend(query) if mend else query
        mode, expression = self._strictest(mended)
        return Reading(mended, expression, mode, is_mended=mended is not query)

    def ranked(self, reading: Reading, index: Index) -> tuple[list[int], int]:
        """Keys in ``index``, a part of the whole perhaps, best first, and how many of them only come close to what the
        reading asks for. The rest of many is left to `Index.newest`.
        """
        if reading.expression is None:
            return [], 0
        pool = self._pool(reading, index)
        ranked = Ranker(reading.query, self.vocabulary).best_first(index.streams(pool))
        right = set(index.among(reading.expression, pool))
        least = _CLOSE * max((score for score, _ in ranked), default=0)
        kept = [key for score, key in ranked if key in right or score >= least]
        return kept, len(kept) - len(right)

    def _speller(self) -> Speller:
        def is_there(token):
            return bool(self.index.count(Phrase([Word(token, token)]), most=1))

        def together(first, second):
            return self.index.count(pair(first, second), most=_NEIGHBOURS)

        return Speller(self.vocabulary, is_there, together)

    def _strictest(self, query: Query) -> tuple[str, Expression | None]:
        """The first way to take accents that finds anything; else with one word missing."""
        for mode in _modes(query):
            expression = leaving_out(every_group(query, mode), query)
            if self.index.count(expression, most=1):
                return mode, expression
        for mode in (MIXED, FOLDED):
            relaxed = all_but_one(query, mode)
            if relaxed and self.index.count(relaxed := leaving_out(relaxed, query), most=1):
                return mode, relaxed
        return "", None

    def _pool(self, reading: Reading, index: Index) -> list[int]:
        query = reading.query
        pool: dict[int, None] = {}
        for expression, in_head in self._stages(reading):
            if not in_head and isinstance(expression, All) and len(pool) >= _STAGE:
                break
            pool.update(dict.fromkeys(index.best(leaving_out(expression, query), _STAGE, in_head)))
            if len(pool) >= _POOL:
                break
        if len(pool) < ENOUGH and query.has_accents:
            for in_head in (True, False):
                looser = leaving_out(every_group(query, FOLDED), query)
                pool.update(dict.fromkeys(index.best(looser, _STAGE, in_head)))
        if len(pool) < ENOUGH and (relaxed := all_but_one(query, MIXED)):
            pool.update(dict.fromkeys(index.best(leaving_out(relaxed, query), _STAGE, in_head=True)))
        return list(pool)

    def _stages(self, reading: Reading) -> list[tuple[Expression, bool]]:
        """What to look for, strictest first, and whether in title and lead alone."""
        query = reading.query
        modes = [EXACT, MIXED] if query.has_accents else [FOLDED]
        forms = [form(query, mode) for form in (whole_phrase, every_group) for mode in modes]
        if reading.mode not in modes:
            forms.append(reading.expression)
        # Where every word has its accents, two modes say the same.
        distinct = [form for at, form in enumerate(forms) if form and form not in forms[:at]]
        return [(form, in_head) for in_head in (True, False) for form in distinct]


def _modes(query: Query) -> list[str]:
    return [EXACT, MIXED, FOLDED] if query.has_accents else [FOLDED]
