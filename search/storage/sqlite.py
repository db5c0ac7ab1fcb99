"""The tokens in SQLite: an FTS5 table, asked with phrases in its own language."""

from django.db import connection

from search.expressions import All, Any, Beginning, Expression, Phrase, Without
from search.models import Entry, Fts

from .base import Storage, Streams, mean_lengths, prefixed

_INSERT = "INSERT INTO search_fts (rowid, title, lead, body) VALUES (%s, %s, %s, %s)"
_WEIGHTS = "bm25(10.0, 4.0, 1.0)"


class SqliteStorage(Storage):
    """FTS5 with tokens that are ASCII already: its tokenizer only parts them at blanks."""

    def put(self, rows):
        self.drop([row.key for row in rows])
        with connection.cursor() as cursor:
            cursor.executemany(_INSERT, rows)

    def drop(self, keys):
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_fts WHERE rowid = %s", [(key,) for key in keys])

    def matching(self, conditions, expression):
        found = Fts.objects.filter(table__match=to_fts5(expression))
        return Entry.objects.filter(**conditions, pk__in=found.values("entry"))

    def best(self, conditions, expression, most, in_head):
        asked = f"{{title lead}} : {to_fts5(expression)}" if in_head else to_fts5(expression)
        # The table's own order stops after the first rows; a call of bm25() would weigh all.
        found = Fts.objects.filter(table__match=asked, rank__match=_WEIGHTS, **prefixed(conditions, "entry"))
        return list(found.order_by("rank").values_list("entry", flat=True)[:most])

    def streams(self, keys):
        rows = Fts.objects.filter(entry__in=keys).values_list("entry", "title", "lead", "body")
        return [Streams(*row) for row in rows]

    def frequencies(self):
        with connection.cursor() as cursor:
            cursor.execute("SELECT term, doc FROM search_vocabulary")
            return cursor.fetchall()

    def lengths(self):
        return mean_lengths(Fts)

    def tidy(self):
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_fts (search_fts) VALUES ('optimize')")


def to_fts5(expression: Expression) -> str:
    """An expression in the language of FTS5. Every token is quoted, and none has anything but a-z and 0-9."""
    match expression:
        case Phrase(words, _):
            return f'"{" ".join(word.token for word in words)}"'
        case Beginning(token):
            return f'"{token}" *'
        case Without(part, excluded):
            return f"({to_fts5(part)}{''.join(f' NOT {to_fts5(phrase)}' for phrase in excluded)})"
        case All(parts):
            return f"({' AND '.join(map(to_fts5, parts))})"
        case Any(parts):
            return f"({' OR '.join(map(to_fts5, parts))})"
    raise TypeError(expression)


def create(apps, schema_editor) -> None:
    """Make the table and the list of its tokens, if the database is SQLite."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(
            "CREATE VIRTUAL TABLE search_fts USING fts5(title, lead, body, tokenize='ascii')"
        )
        schema_editor.execute("CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_fts, row)")


def remove(apps, schema_editor) -> None:
    """Drop them."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE search_vocabulary")
        schema_editor.execute("DROP TABLE search_fts")
