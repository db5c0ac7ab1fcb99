"""What has to be in a text, for any database: phrases joined by all, any and without."""

from collections.abc import Sequence
from typing import NamedTuple

from .parsing import EXACT, FOLDED, MIXED, Group, Query, Token
from .tokens import BREAK

_MOST_PHRASES = 8


class Word(NamedTuple):
    """A token that has to be found, and its folded form, by which pairs of neighbours are known."""

    token: str
    folded: str


class Phrase(NamedTuple):
    """Words side by side; one word is a phrase too. Of one that is not strict, a database may ask the words alone."""

    words: Sequence[Word]
    is_strict: bool = False


class Beginning(NamedTuple):
    """A word that begins with a token."""

    token: str


class All(NamedTuple):
    """Every part."""

    parts: Sequence


class Any(NamedTuple):
    """At least one part."""

    parts: Sequence


class Without(NamedTuple):
    """What is in the first and in none of the others."""

    part: "Expression"
    excluded: Sequence[Phrase]


Expression = Phrase | Beginning | All | Any | Without


def every_group(query: Query, mode: str) -> Expression:
    """Every group of the query, anywhere in a text."""
    return All([_group(group, mode) for group in query.required])


def whole_phrase(query: Query, mode: str) -> Expression | None:
    """The whole query as one phrase, with each expansion of its abbreviations; None if that says nothing more."""
    if len(query.groups) < 2:
        return None
    phrases: list[list[Word]] = [[]]
    for group in query.groups:
        alternatives = _alternatives(group, mode)
        phrases = [[*begun, *alternative] for begun in phrases for alternative in alternatives]
        if len(phrases) > _MOST_PHRASES:
            return None
    return Any([Phrase(phrase) for phrase in phrases]) if len(phrases) > 1 else Phrase(phrases[0])


def all_but_one(query: Query, mode: str) -> Expression | None:
    """All groups but any one of them; None for a query so short or so long that it would say nothing."""
    groups = query.required
    if not 3 <= len(groups) <= 9:
        return None
    rests = [[other for other in groups if other is not group] for group in groups]
    return Any([All([_group(group, mode) for group in rest]) for rest in rests])


def being_typed(query: Query) -> Expression | None:
    """Every word of a query whose last word may not be finished; None where that says nothing."""
    *finished, last = query.tokens or [None]
    if last is None:
        return None
    words = [Phrase([_word(token, MIXED)]) for token in finished]
    beginning = beginning_of(last)
    return None if BREAK.startswith(beginning) else All([*words, Beginning(beginning)])


def beginning_of(token: Token) -> str:
    """How a word begins that may not be finished. The tone stands last in an exact token and is typed before that."""
    return token.exact[:-1] if token.is_accented else token.folded


def leaving_out(expression: Expression, query: Query) -> Expression:
    """The expression without what the query excludes: with its accents where they were typed."""
    excluded = [Phrase([_word(token, MIXED) for token in phrase]) for phrase in query.excluded]
    return Without(expression, excluded) if excluded else expression


def pair(first: Token, second: Token) -> Phrase:
    """Two words side by side, with their accents if both have some."""
    mode = EXACT if first.is_accented and second.is_accented else FOLDED
    return Phrase([_word(first, mode), _word(second, mode)])


def _group(group: Group, mode: str) -> Expression:
    phrases = [Phrase(words, group.is_quoted) for words in _alternatives(group, mode)]
    return phrases[0] if len(phrases) == 1 else Any(phrases)


def _alternatives(group: Group, mode: str) -> list[list[Word]]:
    # What an abbreviation stands for is ours and has its accents, whatever was typed.
    modes = [mode] + [EXACT] * (len(group.alternatives) - 1)
    return [
        [_word(token, its_mode) for token in phrase]
        for phrase, its_mode in zip(group.alternatives, modes, strict=True)
    ]


def _word(token: Token, mode: str) -> Word:
    return Word(token.matching(mode), token.folded)
