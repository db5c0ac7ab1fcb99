"""The tokens in PostgreSQL: vectors made of them word by word, with no parser, dictionary or extension in between."""

from functools import reduce
from itertools import accumulate, pairwise
from operator import and_, or_

from django.db import connection, models
from django.db.models import Q

from search.expressions import All, Any, Beginning, Expression, Phrase, Without
from search.fields import VectorRank
from search.models import Entry, Tokens
from search.ranking import FIELDS
from search.tokens import BREAK

from .base import Storage, Streams, mean_lengths, newest_first, prefixed

_MOST_RANKED = 4_000
# What a vector can hold.
_LAST_POSITION, _MOST_POSITIONS = 16_380, 50
_LARGEST, _OVERHEAD = 1_000_000, 6  # bytes of one, and of a lexeme beside its signs


class PostgresStorage(Storage):
    """Two GIN indexes; what they find is joined to the narrow rows of the entries."""

    def put(self, rows):
        self.drop([row.key for row in rows])
        Tokens.objects.bulk_create(
            [
                # Blanks around, so that phrases are found as " one two " wherever they stand.
                Tokens(row.key, *(f" {stream} " for stream in row[1:]), head_vector(row), whole_vector(row))
                for row in rows
            ],
            batch_size=200,
        )

    def drop(self, keys):
        Tokens.objects.filter(pk__in=list(keys))._raw_delete(connection.alias)

    def matching(self, conditions, expression):
        found = Entry.objects.filter(**conditions, tokens__whole__match=to_tsquery(expression, pairs=False))
        return found.filter(strictly(expression))

    def best(self, conditions, expression, most, in_head):
        if not in_head:
            found = self.matching(conditions, expression)
            return list(newest_first(found).values_list("pk", flat=True)[:most])
        query = to_tsquery(expression, pairs=True)
        some = Tokens.objects.filter(head__match=query, **prefixed(conditions, "entry")).values("pk")
        rank = VectorRank("head", models.Value(query))
        ranked = Tokens.objects.filter(pk__in=some[:_MOST_RANKED]).annotate(rank=rank)
        return list(ranked.order_by("-rank", "-pk").values_list("pk", flat=True)[:most])

    def streams(self, keys):
        return [
            Streams(*row)
            for row in Tokens.objects.filter(pk__in=keys).values_list("pk", "title", "lead", "body")
        ]

    def frequencies(self):
        with connection.cursor() as cursor:
            cursor.execute("SELECT word, ndoc FROM ts_stat('SELECT whole FROM search_tokens')")
            return cursor.fetchall()

    def lengths(self):
        return mean_lengths(Tokens)

    def tidy(self):
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_entry, search_tokens")


def head_vector(row: Streams) -> str:
    """Title and lead with their places, and each two neighbours without accents as one lexeme."""
    places: dict[str, list[str]] = {}
    at = 0
    for stream, weight in ((row.title, "A"), (row.lead, "B")):
        is_folded, before = False, ""
        for token in stream.split():
            if token == BREAK:
                is_folded = True
                continue
            at = min(at + 1, _LAST_POSITION)
            tokens = [token, f"{before}_{token}"] if is_folded and before else [token]
            for lexeme in tokens:
                found = places.setdefault(lexeme, [])
                if len(found) < _MOST_POSITIONS:
                    found.append(f"{at}{weight}")
            before = token if is_folded else ""
    return " ".join(f"'{lexeme}':{','.join(found)}" for lexeme, found in places.items())


def whole_vector(row: Streams) -> str:
    """Every token of every field, without places; of a text with more different words than a vector holds, the first."""
    tokens = dict.fromkeys(token for stream in row[1:] for token in stream.split())
    tokens.pop(BREAK, None)
    ends = accumulate(len(token) + _OVERHEAD for token in tokens)
    return " ".join(f"'{token}'" for token, end in zip(tokens, ends, strict=True) if end < _LARGEST)


def to_tsquery(expression: Expression, pairs: bool) -> str:
    """An expression as a ``tsquery``. Every token is quoted, and none has anything but a-z and 0-9.

    A phrase is its words, with ``pairs`` also its neighbours two by two; words that are found without accents say
    nothing that their pairs do not say.
    """
    match expression:
        case Phrase(words, _):
            lexemes = [
                word.token for word in words if not pairs or word.token != word.folded or len(words) == 1
            ]
            if pairs:
                lexemes += [f"{one.folded}_{other.folded}" for one, other in pairwise(words)]
            return "(" + " & ".join(f"'{lexeme}'" for lexeme in dict.fromkeys(lexemes)) + ")"
        case Beginning(token):
            return f"'{token}':*"
        case Without(part, excluded):
            unwanted = "".join(f" & !{to_tsquery(phrase, pairs)}" for phrase in excluded)
            return f"({to_tsquery(part, pairs)}{unwanted})"
        case All(parts):
            return f"({' & '.join(to_tsquery(part, pairs) for part in parts)})"
        case Any(parts):
            return f"({' | '.join(to_tsquery(part, pairs) for part in parts)})"
    raise TypeError(expression)


def strictly(expression: Expression) -> Q:
    """What the index cannot tell: that the words of a quoted phrase stand side by side. Reads the streams themselves."""
    match expression:
        case Phrase(words, is_strict) if is_strict and len(words) > 1:
            phrase = f" {' '.join(word.token for word in words)} "
            return reduce(or_, (Q(**{f"tokens__{field}__contains": phrase}) for field in FIELDS))
        case Without(part, _):
            return strictly(part)
        case All(parts):
            return reduce(and_, map(strictly, parts), Q())
        case Any(parts):
            if any(map(strictly, parts)):
                matched = (Q(tokens__whole__match=to_tsquery(part, pairs=False)) for part in parts)
                return reduce(or_, map(and_, matched, map(strictly, parts)))
    return Q()


def create(apps, schema_editor) -> None:
    """Index the vectors, if the database is PostgreSQL. Without a list of pending entries, that every search reads."""
    if schema_editor.connection.vendor == "postgresql":
        for column in ("head", "whole"):
            schema_editor.execute(
                f"CREATE INDEX search_{column} ON search_tokens USING gin ({column}) WITH (fastupdate = off)"
            )


def remove(apps, schema_editor) -> None:
    """Drop the indexes."""
    if schema_editor.connection.vendor == "postgresql":
        for column in ("head", "whole"):
            schema_editor.execute(f"DROP INDEX search_{column}")
