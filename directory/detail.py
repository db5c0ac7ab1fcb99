"""An institute as its page shows it. What is not named here and in its templates does not reach a reader."""

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import get_language

from core.models.mixins import MetadataMixin

from .map import map_around
from .models import Institute, InstituteName
from .timeline import news_about

# How many bodies above are shown; more would each take a query.
_ABOVE = ("parent", "parent__parent", "parent__parent__parent", "parent__parent__parent__parent")
_LONG = ("description", "search_text")
# What components/institute_facts.html lists beside the bodies above and the fields of research.
_FACTS = ("agency_id", "founded", "head", "staff", "registration", "tax_code", "ror", "wikidata")
NEWS_PER_PAGE = 10
UNITS_SHOWN = 60


def find_public(slug):
    """The public entry at an address, or None. Queries: the entry with those above it and its successor, its names, its
    fields of research.
    """
    others = [*_ABOVE, "successor"]
    unread = [f"{other}__{name}" for other in others for name in _LONG]
    found = Institute.objects.public().filter(slug=slug)
    found = found.select_related(*others, "province", "logo", "locale").defer(*unread)
    return found.prefetch_related("names", "fields_of_research").first()


class Detail(MetadataMixin):
    """What the page of an institute says beside the plain facts of the entry: each list is read once."""

    def __init__(self, institute):
        self.institute = institute
        # As lists read it; here the names are known already.
        short = (row.name for row in self.names if row.kind == InstituteName.Kind.ABBREVIATION)
        institute.abbreviation = next(short, "")

    @property
    def meta_title(self) -> str:
        return self.institute.name

    @property
    def meta_description(self) -> str:
        """The beginning of the description; the names where there is none in the reader's language."""
        text, language = self.description
        words = strip_tags(str(next(iter(text.blocks_by_name("paragraph")), ""))) if text else ""
        if words and language == get_language():
            return words
        names = [self.institute.name, self.institute.short_name, self.institute.other_name]
        return ", ".join(filter(None, names))

    @cached_property
    def description(self):
        """The description and its language: the reader's, or that of the entry."""
        own, language = self.institute.description, self.institute.language
        if language != get_language():
            translated = Institute.objects.filter(
                translation_key=self.institute.translation_key,
                locale__language_code=get_language(),
                live=True,
            )
            found = translated.only("description").first()
            if found and found.description:
                return found.description, get_language()
        return own, language

    @cached_property
    def names(self) -> list[InstituteName]:
        """All names beside the official ones, in the order of the entry."""
        return list(self.institute.names.all())

    @property
    def former_names(self) -> list[InstituteName]:
        """The former names, the latest first."""
        former = [row for row in self.names if row.kind == InstituteName.Kind.FORMER]
        return sorted(former, key=lambda row: (row.end_year or 0, row.start_year or 0), reverse=True)

    @property
    def other_names(self) -> list[str]:
        """The abbreviations and aliases."""
        return [row.name for row in self.names if row.kind != InstituteName.Kind.FORMER]

    @property
    def has_facts(self) -> bool:
        """Whether there is any fact to list beside names and contacts."""
        return bool(self.above or self.fields or any(getattr(self.institute, name) for name in _FACTS))

    @cached_property
    def fields(self) -> list:
        """The fields of research."""
        return sorted(self.institute.fields_of_research.all(), key=lambda field: field.code)

    @cached_property
    def above(self) -> list[Institute]:
        """The public bodies above it, the highest first, up to one that is not public: what that says of its own place
        nobody has approved.
        """
        found, body = [], self.institute
        for _step in _ABOVE:
            body = body.parent
            if body is None or not is_public(body):
                break
            found.insert(0, body)
        return found

    @property
    def parent(self):
        """The body right above it, if that is public."""
        return self.above[-1] if self.above else None

    @property
    def successor(self):
        """What followed it, if that is public."""
        successor = self.institute.successor
        return successor if successor and is_public(successor) else None

    @cached_property
    def units(self) -> list[Institute]:
        """The public bodies right below it; one more than are shown, if there are more."""
        return self._others(parent__translation_key=self.institute.translation_key)[: UNITS_SHOWN + 1]

    @property
    def shown_units(self) -> list[Institute]:
        return self.units[:UNITS_SHOWN]

    @property
    def has_more_units(self) -> bool:
        return len(self.units) > UNITS_SHOWN

    @cached_property
    def predecessors(self) -> list[Institute]:
        """The public bodies that it followed."""
        return self._others(successor__translation_key=self.institute.translation_key)[:UNITS_SHOWN]

    @cached_property
    def related(self) -> list[Institute]:
        """The public bodies that an editor named beside it."""
        keys = [body.pk for body in self.institute.related.all()]
        return self._others(pk__in=keys) if keys else []

    @cached_property
    def address(self) -> str:
        """In one line."""
        place = self.institute.province or self.institute.city
        return ", ".join(filter(None, [self.institute.street, self.institute.ward, place and str(place)]))

    @property
    def phone_uri(self) -> str:
        """The telephone number as dialled."""
        return "".join(sign for sign in self.institute.phone if sign.isdigit() or sign == "+")

    @property
    def website_name(self) -> str:
        """The address of its website as one says it."""
        return self.institute.website.partition("://")[2].rstrip("/")

    @cached_property
    def map(self):
        """The chart near it, or None."""
        return map_around(self.institute)

    def news(self, number=None):
        """A page of the news that mentions it. Queries: the count, the articles."""
        paginator = Paginator(news_about(self.institute), NEWS_PER_PAGE)
        page = paginator.get_page(number)
        page.elided_range = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
        return page

    def _others(self, **where):
        others = Institute.objects.public().filter(**where).with_abbreviation().defer(*_LONG)
        return list(others.in_order()[: UNITS_SHOWN + 1])


def is_public(institute) -> bool:
    """Whether readers may see it, without a query."""
    return institute.live
