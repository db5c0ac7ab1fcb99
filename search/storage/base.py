"""What a database has to do for the search, and which one does it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from django.conf import settings
from django.db import connection
from django.db.models import Avg, F
from django.db.models.functions import Length
from django.utils.module_loading import import_string

from search.expressions import Expression
from search.ranking import FIELDS

_BY_VENDOR = {
    "postgresql": "search.storage.postgresql.PostgresStorage",
    "sqlite": "search.storage.sqlite.SqliteStorage",
}


class Streams(NamedTuple):
    """The tokens of an entry by field, as `tokens.stream` makes them."""

    key: int
    title: str
    lead: str
    body: str


class Storage(ABC):
    """Keeps the streams of entries, and finds entries by them."""

    @abstractmethod
    def put(self, rows: Sequence[Streams]) -> None:
        """Keep the streams of entries, in the place of those that were kept."""

    @abstractmethod
    def drop(self, keys: Iterable[int]) -> None:
        """Forget the streams of entries."""

    @abstractmethod
    def matching(self, conditions: dict, expression: Expression):
        """The entries that meet ``conditions`` (lookups of `Entry`) and have the expression in any field, unordered."""

    @abstractmethod
    def best(self, conditions: dict, expression: Expression, most: int, in_head: bool) -> list[int]:
        """Keys of some of them, roughly the best first; ``in_head``: with the expression in title or lead."""

    @abstractmethod
    def streams(self, keys: Sequence[int]) -> list[Streams]:
        """The streams of entries."""

    @abstractmethod
    def frequencies(self) -> Iterable[tuple[str, int]]:
        """Each token and in how many entries it is."""

    @abstractmethod
    def lengths(self) -> tuple[float, float, float]:
        """How long the streams of titles, leads and bodies are, on average, in signs."""

    @abstractmethod
    def tidy(self) -> None:
        """Make it quick after much was written."""


@cache
def storage() -> Storage:
    """The storage of this site: ``SEARCH_STORAGE`` names a class, else the database decides."""
    return import_string(settings.SEARCH_STORAGE or _BY_VENDOR[connection.vendor])()


class StoredIndex:
    """The entries that meet some conditions, as the engine asks for them."""

    def __init__(self, **conditions):
        self.conditions = conditions

    def narrowed(self, **conditions) -> "StoredIndex":
        """A part of it."""
        return StoredIndex(**self.conditions, **conditions)

    def matching(self, expression: Expression):
        """The entries with an expression, as a queryset."""
        return storage().matching(self.conditions, expression)

    def count(self, expression: Expression, most: int | None = None) -> int:
        found = self.matching(expression)
        return found[:most].count() if most else found.count()

    def best(self, expression: Expression, most: int, in_head: bool) -> list[int]:
        return storage().best(self.conditions, expression, most, in_head)

    def among(self, expression: Expression, keys: Sequence[int]) -> list[int]:
        return (
            list(self.matching(expression).filter(pk__in=keys).values_list("pk", flat=True)) if keys else []
        )

    def newest(self, expression: Expression, most: int, offset: int = 0, without=()) -> list[int]:
        found = self.matching(expression).exclude(pk__in=without)
        return list(newest_first(found).values_list("pk", flat=True)[offset : offset + most])

    def streams(self, keys: Sequence[int]) -> list[Streams]:
        return storage().streams(keys) if keys else []


def newest_first(entries):
    """Entries by date, those without one last."""
    return entries.order_by(F("date").desc(nulls_last=True), "-pk")


def mean_lengths(model) -> tuple[float, float, float]:
    """The mean length of the streams that a model keeps, by field."""
    means = model.objects.aggregate(**{f"mean_{field}": Avg(Length(field)) for field in FIELDS})
    return tuple(means[f"mean_{field}"] or 1.0 for field in FIELDS)


def prefixed(conditions: dict, prefix: str) -> dict:
    """Lookups of `Entry` as lookups of a model that points to it."""
    return {f"{prefix}__{name}": value for name, value in conditions.items()}
