"""By what results are narrowed: each facet reads an address, narrows the index, and counts what the others leave."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from directory.models import Institute

from .models import Entry

MAX_CHOSEN = 20  # nobody ticks more; an address can hold any number
_SHOWN = 10
_LANGUAGES = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
_YEARS = range(1900, 2200)


@dataclass(frozen=True)
class Option:
    """A value of a facet as it is shown."""

    value: str
    label: str
    count: int
    is_chosen: bool = False


class Facet(ABC):
    """A property of entries. Values in an address that it cannot have are ignored."""

    parameter = ""
    label = ""
    field = ""

    def __init__(self, asked: list[str]):
        values = (self.read(value) for value in dict.fromkeys(asked[:MAX_CHOSEN]))
        self.values = [value for value in values if value is not None]

    @abstractmethod
    def read(self, value: str):
        """The value that a part of an address means; None if it is none."""

    @abstractmethod
    def labels(self, values: list) -> dict:
        """What stands beside the box of each value."""

    def conditions(self) -> dict:
        """Lookups of `Entry` for what is chosen."""
        return {f"{self.field}__in": self.values} if self.values else {}

    def options(self, entries) -> list[Option]:
        """What can be ticked: what some ``entries`` have, the commonest first, and what is chosen already."""
        rows = entries.exclude(**{self.field: None}).order_by().values_list(self.field)
        counts = dict(rows.annotate(count=Count("pk")))
        shown = self.values + [value for value in self.order(counts) if value not in self.values]
        shown = shown[: max(_SHOWN, len(self.values))]
        labels = self.labels(shown)
        return [
            Option(str(value), labels[value], counts.get(value, 0), value in self.values)
            for value in shown
            if value in labels
        ]

    def order(self, counts: dict) -> list:
        """The values that are counted, in the order in which they are shown."""
        return sorted(counts, key=lambda value: (-counts[value], value))


class _KeyFacet(Facet):
    """A facet whose values are keys of rows."""

    def read(self, value):
        return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None


class SectionFacet(_KeyFacet):
    """The page under which something stands."""

    parameter, label, field = "muc", _("section"), "section"

    def labels(self, values):
        return dict(Page.objects.live().filter(pk__in=values).values_list("pk", "title"))


class YearFacet(Facet):
    """The year of its date, the latest first."""

    parameter, label, field = "nam", _("year"), "year"

    def read(self, value):
        return int(value) if value.isascii() and value.isdigit() and int(value[:5]) in _YEARS else None

    def labels(self, values):
        return {value: str(value) for value in values}

    def order(self, counts):
        return sorted(counts, reverse=True)


class InstituteFacet(_KeyFacet):
    """The institutes that something is about."""

    parameter, label, field = "donvi", _("organisation"), "institutes"

    def conditions(self):
        # Not by a join, in which an entry about two of them would stand twice.
        about = Entry.institutes.through.objects.filter(institute__in=self.values)
        return {"id__in": about.values("entry")} if self.values else {}

    def labels(self, values):
        institutes = Institute.objects.public().filter(pk__in=values).only("name_vi", "name_en")
        return {institute.pk: institute.name for institute in institutes}


class LanguageFacet(Facet):
    """The language of something; that of the page, unless another is asked for."""

    parameter, label, field = "nn", _("language"), "language"

    def read(self, value):
        return value if value in _LANGUAGES else None

    def labels(self, values):
        return {value: str(_LANGUAGES[value]) for value in values}


FACETS = (SectionFacet, YearFacet, InstituteFacet)

# The tabs, in their order; "" is everything.
KINDS = {
    "": pgettext_lazy("search", "Everything"),
    "article": _("Articles"),
    "institute": _("Institutes"),
    "document": _("Documents"),
    "page": pgettext_lazy("search", "Pages"),
}
