"""The engine over the site's own index, with what a process remembers of it."""

import time

from .engine import Engine
from .models import Synonym, Term, Totals
from .parsing import Abbreviation, Abbreviations
from .ranking import Vocabulary
from .storage import StoredIndex

_FRESH = 60  # seconds for which nobody asks whether the words were counted anew


class _Remembered:
    """What words weigh, read once by each process, and again when they were counted anew."""

    def __init__(self):
        self.forget()

    def forget(self) -> None:
        """Read it again when it is asked for."""
        self._vocabulary, self._stamp, self._asked_at = Vocabulary(), None, float("-inf")

    def vocabulary(self) -> Vocabulary:
        """What words weigh, as it was counted last."""
        if time.monotonic() - self._asked_at > _FRESH:
            self._asked_at = time.monotonic()
            totals = Totals.objects.first()
            stamp = totals and (totals.entries, totals.lengths)
            if stamp and stamp != self._stamp:
                self._vocabulary, self._stamp = _read(totals), stamp
        return self._vocabulary


remembered = _Remembered()


def engine(language: str) -> Engine:
    """The engine over everything public in one language."""
    return Engine(StoredIndex(language=language), remembered.vocabulary(), abbreviations())


def abbreviations() -> Abbreviations:
    """The abbreviations and synonyms that the desk keeps. One query."""
    return Abbreviations(
        {
            synonym.term: Abbreviation(synonym.expansions, synonym.in_capitals)
            for synonym in Synonym.objects.all()
        }
    )


def _read(totals) -> Vocabulary:
    return Vocabulary(
        dict(Term.objects.values_list("token", "frequency")),
        totals.entries,
        totals.lengths,
    )
