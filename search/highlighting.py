"""The part of a text that answers a query, with its words marked: on the text as it was written, as safe HTML."""

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from .parsing import Query
from .tokens import encode, normalise, spans

LENGTH = 240  # signs
_BEFORE = 5  # the first marked word stands after a fifth of them


def highlighted(text: str, query: Query) -> SafeString:
    """The whole of a text with the words of the query marked."""
    text = normalise(text)
    return _marked(text, _found(text, query), 0, len(text))


def snippet(text: str, query: Query, length: int = LENGTH) -> SafeString:
    """About ``length`` signs of a text, where most words of the query stand; its beginning if none does."""
    text = normalise(text)
    found = _found(text, query)
    start, end = _best_part(text, found, length)
    marked = _marked(text, [span for span in found if span[0] >= start and span[1] <= end], start, end)
    return format_html("{}{}{}", "… " if start else "", marked, " …" if end < len(text) else "")


def _found(text: str, query: Query) -> list[tuple[int, int]]:
    """Where words of the query stand: those with its accents, or, without any such, those without regard to them."""
    tokens = [token for group in query.groups for phrase in group.alternatives for token in phrase]
    tokens = [token for token in tokens if not token.is_stop] or query.tokens
    exact = {token.exact for token in tokens}
    folded = {token.folded for token in tokens}
    places = [(word.span(), encode(word[0])) for word in spans(text)]
    strictly = [
        span
        for span, encoded in places
        if encoded.exact in exact or (not query.has_accents and encoded.folded in folded)
    ]
    return strictly or [span for span, encoded in places if encoded.folded in folded]


def _best_part(text: str, found, length: int) -> tuple[int, int]:
    start = 0
    if found:
        within = [sum(begin <= other < begin + length for other, _ in found) for begin, _ in found]
        start = max(0, found[within.index(max(within))][0] - length // _BEFORE)
        if start:
            start = text.rfind(" ", 0, start) + 1
    end = min(len(text), start + length)
    if end < len(text):
        following = text.find(" ", end)
        end = following if following > 0 else len(text)
    return start, end


def _marked(text: str, found, start: int, end: int) -> SafeString:
    parts, at = [], start
    for begin, stop in _joined(text, found):
        parts.append((text[at:begin], text[begin:stop]))
        at = stop
    return format_html_join("", "{}<mark>{}</mark>", parts) + escape(text[at:end])


def _joined(text: str, found) -> list[list[int]]:
    """Neighbours as one: <mark>công nghệ sinh học</mark>."""
    runs: list[list[int]] = []
    for begin, stop in found:
        if runs and not text[runs[-1][1] : begin].strip():
            runs[-1][1] = stop
        else:
            runs.append([begin, stop])
    return runs
