"""What every facet does: it knows its values, narrows a list by those that are chosen, and counts the others."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from django.db.models import Count

# Nobody ticks more; an address can hold any number.
MAX_CHOSEN = 20


@dataclass(frozen=True)
class Option:
    """A value of a facet as it is shown. ``language`` is that of the label, where it may not be the page's."""

    value: str
    label: str
    count: int = 0
    is_chosen: bool = False
    language: str = ""


class Facet(ABC):
    """A property of institutes by which a list is narrowed. Values in an address that it does not know are ignored.

    Subclasses say what values there are, how institutes are narrowed by them, and what can be ticked.
    """

    parameter = ""
    label = ""

    def __init__(self, asked):
        asked = list(dict.fromkeys(asked))[:MAX_CHOSEN]
        self._known = self.known(asked)
        self.chosen = [option for option in self._known if option.value in asked]
        self.values = [option.value for option in self.chosen]

    @abstractmethod
    def known(self, asked) -> list[Option]:
        """The options there are, in the order in which they are shown."""

    @abstractmethod
    def narrow(self, institutes):
        """Those of ``institutes`` that have one of the chosen values; all if none is chosen."""

    @abstractmethod
    def options(self, institutes) -> list[Option]:
        """What can be ticked: values that some of ``institutes`` have, and those that are chosen already."""


class ListedFacet(Facet):
    """A facet whose values are all known beforehand."""

    @abstractmethod
    def count(self, institutes) -> dict:
        """How many of ``institutes`` have each value. One query."""

    def options(self, institutes):
        counts = self.count(institutes)
        return [
            Option(known.value, known.label, counts.get(known.value, 0), known in self.chosen, known.language)
            for known in self._known
            if known.value in counts or known in self.chosen
        ]


class ChoiceFacet(ListedFacet):
    """A field with choices. Subclasses name it."""

    field = ""
    choices: tuple = ()

    def known(self, asked):
        return [Option(value, str(label)) for value, label in self.choices]

    def narrow(self, institutes):
        return institutes.filter(**{f"{self.field}__in": self.values}) if self.values else institutes

    def count(self, institutes):
        return dict(institutes.order_by().values_list(self.field).annotate(count=Count("pk")))
