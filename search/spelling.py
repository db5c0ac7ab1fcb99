"""Words that the site does not have, mended from those that it has: no dictionary and no model.

Keystrokes of Telex, typed while the input method was off (``coong ngheej``), are read as what they were meant to be;
otherwise a word one edit away is taken that is common here and stands beside its neighbours.
"""

import math
import re
import string
from collections.abc import Callable, Iterator
from dataclasses import replace

from .parsing import Group, Query, Token
from .ranking import Vocabulary
from .tokens import decode

_TELEX_LETTERS = (
    ("uow", "u7o7"),
    *(("dd", "d9"), ("aa", "a6"), ("ee", "e6"), ("oo", "o6"), ("aw", "a8"), ("ow", "o7"), ("uw", "u7")),
)
_TELEX_TONES = {"f": "2", "s": "1", "r": "3", "x": "4", "j": "5"}
_LETTERS = string.ascii_lowercase
_DOUBLED = re.compile(r"([a-z][6789]?)\1+")
_WITHOUT_DIGITS = str.maketrans("", "", string.digits)
_SHORTEST = 3  # letters of a word whose slips are looked for
_LEAST_COMMON = 3  # texts that a word must be in to be offered
_LOST_IN = 20_000  # texts among which one occurrence is as good as none
_MUCH_COMMONER = 200
_TELEX_COMMONER = 20
_TELEX_BONUS, _DOUBLED_BONUS = 8, 4  # beside the logarithm of a frequency
_CANDIDATES = 6


def telex(keys: str) -> str | None:
    """The exact token that Telex makes of plain keystrokes; None if it makes nothing else of them."""
    letters, tone = keys, "0"
    if len(keys) > 2 and keys[-1] in _TELEX_TONES:
        letters, tone = keys[:-1], _TELEX_TONES[keys[-1]]
    for typed, meant in _TELEX_LETTERS:
        letters = letters.replace(typed, meant)
    return letters + tone if letters != keys else None


def edits(token: str, signs: str) -> Iterator[str]:
    """Every token that is one edit away: a sign left out, two exchanged, one another, one more."""
    cuts = [(token[:at], token[at:]) for at in range(len(token) + 1)]
    yield from (left + right[1:] for left, right in cuts if right)
    yield from (left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1)
    yield from (left + sign + right[1:] for left, right in cuts if right for sign in signs)
    yield from (left + sign + right for left, right in cuts for sign in signs)


class Speller:
    """Mends queries by the vocabulary of an index.

    ``is_there`` asks whether a token is in any text, since the vocabulary may be a day old; ``together`` counts the
    texts in which two words stand side by side.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        is_there: Callable[[str], bool],
        together: Callable[[Token, Token], int],
    ):
        self.vocabulary, self.is_there, self.together = vocabulary, is_there, together

    def mend(self, query: Query) -> Query:
        """The query with the words that are not known here replaced; the query itself if nothing is to be mended."""
        unknown = [token for token in query.tokens if not self.is_known(token)]
        if not unknown:
            return query
        as_telex = {token for token in unknown if self._is_telex(token)}
        groups = list(query.groups)
        for at, group in enumerate(groups):
            if len(group.alternatives) > 1 or len(group.typed) > 1 or group.typed[0] not in unknown:
                continue
            token = group.typed[0]
            # Two words that read as keystrokes: the input method was off, and so they all are.
            if token in as_telex and len(as_telex) > 1:
                candidates = [(telex(token.folded), 0.0)]
            else:
                candidates = self.candidates(token)
            if best := self._best(candidates, groups, at):
                groups[at] = Group(((best,),))
        return replace(query, groups=groups) if groups != list(query.groups) else query

    def is_known(self, token: Token) -> bool:
        """Whether a word is here; hardly is as good as not, where a much commoner one is close to it."""
        if token.is_stop or any(sign.isdigit() for sign in token.written):
            return True
        searched = token.exact if token.is_accented else token.folded
        found = self.vocabulary.frequency(searched)
        if not found:
            return self.is_there(searched)
        meant = None if token.is_accented else telex(token.folded)
        if meant and self.vocabulary.frequency(meant) > _TELEX_COMMONER * found + 50:
            return False
        if found >= max(_LEAST_COMMON, self.vocabulary.texts // _LOST_IN):
            return True
        best = self.candidates(token)[:1]
        return not (best and self.vocabulary.frequency(best[0][0]) > _MUCH_COMMONER * found)

    def candidates(self, token: Token) -> list[tuple[str, float]]:
        """Tokens that may have been meant, each with how likely it is, best first."""
        likely: dict[str, float] = {}

        def offer(candidate, bonus):
            found = self.vocabulary.frequency(candidate)
            if found >= _LEAST_COMMON:
                likely[candidate] = max(likely.get(candidate, 0), 0.5 * math.log(found) + bonus)

        if not token.is_accented and (meant := telex(token.folded)):
            offer(meant, _TELEX_BONUS)
        searched = token.exact if token.is_accented else token.folded
        single = _DOUBLED.sub(r"\1", searched)
        if single != searched:
            offer(single, _DOUBLED_BONUS)
        signs = _LETTERS + string.digits if token.is_accented else _LETTERS
        # One edit away from a short word is any other.
        for base in {
            base for base in (searched, single) if len(base.translate(_WITHOUT_DIGITS)) >= _SHORTEST
        }:
            for candidate in edits(base, signs):
                offer(candidate, 0)
        return sorted(likely.items(), key=lambda offered: (-offered[1], offered[0]))[:_CANDIDATES]

    def _is_telex(self, token: Token) -> bool:
        meant = None if token.is_accented else telex(token.folded)
        return bool(meant) and self.vocabulary.frequency(meant) >= _LEAST_COMMON

    def _best(self, candidates, groups, at) -> Token | None:
        before = groups[at - 1].typed[-1] if at else None
        after = groups[at + 1].typed[0] if at + 1 < len(groups) else None
        best, best_score = None, -1.0
        for candidate, likely in candidates:
            token, score = token_of(candidate), likely
            if before:
                score += math.log1p(self.together(before, token))
            if after:
                score += math.log1p(self.together(token, after))
            if score > best_score:
                best, best_score = token, score
        return best


def token_of(candidate: str) -> Token:
    """A token of the vocabulary as a word of a query."""
    folded = candidate.translate(_WITHOUT_DIGITS)
    if folded == candidate:
        return Token(f"{candidate}0", candidate, is_accented=False, written=candidate)
    return Token(candidate, folded, candidate != f"{folded}0", written=decode(candidate))
