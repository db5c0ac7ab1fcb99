"""What can be found: each app says it of its own models, and the search knows no other way to them."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date

from django.db.models import Model, QuerySet
from wagtail.models import Page


@dataclass(frozen=True)
class Text:
    """What something says in one language, and what it is filtered by."""

    language: str
    title: str
    lead: str = ""
    body: str = ""
    date: Date | None = None
    section: int | None = None  # key of the page that it stands under
    institutes: Sequence[int] = ()


class Source(ABC):
    """One kind of thing that is found: which of them are public, and what they say."""

    model: type[Model]
    kind: str

    @abstractmethod
    def public(self) -> QuerySet:
        """Those that any reader may see, in every language."""

    @abstractmethod
    def texts(self, objects: Sequence) -> Iterable[tuple[Model, Text]]:
        """What each of some public objects says, once for each language. A fixed number of queries."""

    def below(self, page: Page) -> list[int]:
        """Keys of those whose readers change when a page is moved, or closed to some: what is below it."""
        if not issubclass(self.model, Page):
            return []
        return list(self.model.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True))

    @abstractmethod
    def shown(self, keys: Sequence[int]) -> dict[int, Model]:
        """The objects of a page of results by key, with what the template ``search/hit--<kind>.html`` needs."""


_sources: dict[type[Model], Source] = {}


def register(source: Source) -> None:
    """Let things of a kind be found."""
    _sources[source.model] = source


def sources() -> list[Source]:
    """Every kind that is found."""
    return list(_sources.values())


def source_of(model: type[Model]) -> Source | None:
    """The source for a model; None if it is not found."""
    return _sources.get(model)
