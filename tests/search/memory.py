"""An index in memory that means what the databases mean, for tests of the engine without one."""

from search.expressions import All, Any, Beginning, Phrase, Without
from search.tokens import BREAK, stream


class MemoryIndex:
    """Texts as ``key: (title, lead, body)``; a larger key is newer."""

    def __init__(self, texts):
        self.rows = {key: [stream(part) for part in parts] for key, parts in texts.items()}

    def matching(self, expression, in_head=False):
        return [key for key, row in self.rows.items() if matches(row[:2] if in_head else row, expression)]

    def count(self, expression, most=None):
        return len(self.matching(expression)[:most])

    def best(self, expression, most, in_head):
        return sorted(self.matching(expression, in_head), reverse=True)[:most]

    def among(self, expression, keys):
        return [key for key in self.matching(expression) if key in keys]

    def newest(self, expression, most, offset=0, without=()):
        found = sorted(set(self.matching(expression)) - set(without), reverse=True)
        return found[offset : offset + most]

    def streams(self, keys):
        return [(key, *self.rows[key]) for key in keys]


def matches(streams, expression) -> bool:
    match expression:
        case Phrase(words, _):
            wanted = f" {' '.join(word.token for word in words)} "
            return any(
                wanted in f" {' '.join(part.split())} " for stream in streams for part in stream.split(BREAK)
            )
        case Beginning(token):
            return any(word.startswith(token) for stream in streams for word in stream.split())
        case Without(part, excluded):
            return matches(streams, part) and not any(matches(streams, phrase) for phrase in excluded)
        case All(parts):
            return all(matches(streams, part) for part in parts)
        case Any(parts):
            return any(matches(streams, part) for part in parts)
    raise TypeError(expression)
