"""Titles while somebody is typing."""

from django.utils.translation import get_language

from .expressions import beginning_of, being_typed
from .models import Entry
from .parsing import MIXED, parse
from .storage import StoredIndex
from .tokens import stream

MOST = 8
_LEAST_TYPED = 2  # signs
_CANDIDATES = 30


def suggest(typed: str) -> list[str]:
    """Titles in the reader's language that hold every word, the last of them perhaps not finished. Three queries."""
    query = parse(typed)
    expression = being_typed(query) if len(typed) >= _LEAST_TYPED else None
    if expression is None:
        return []
    keys = StoredIndex(language=get_language()).best(expression, _CANDIDATES, in_head=True)
    entries = Entry.objects.in_bulk(keys)
    titles = dict.fromkeys(entries[key].title for key in keys if key in entries)
    return [title for title in titles if _answers(title, query)][:MOST]


def _answers(title: str, query) -> bool:
    """Whether the words are in the title itself, and not in a lead."""
    *finished, last = query.tokens
    words = stream(title).split()
    beginning = beginning_of(last)
    return all(token.matching(MIXED) in words for token in finished) and any(
        word.startswith(beginning) for word in words
    )
