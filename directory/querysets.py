"""How institutes are asked for: named steps, so that a view reads as a sentence."""

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from core.text import fold


def in_language(field: str) -> str:
    """The field that orders institutes (``sort_key``, ``initial``) by the names that the reader's language shows."""
    return f"{field}_en" if get_language() == "en" else field


class InstituteQuerySet(models.QuerySet):
    """Institutes. Every public list starts with `public()`."""

    def entries(self):
        """One row for each organisation: the originals, without their translations."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)

    def public(self):
        """What any reader may see: live, one row for each organisation."""
        return self.entries().filter(live=True)

    def in_order(self):
        """By the names that the reader sees, as a Vietnamese dictionary has it; the same on every database."""
        return self.order_by(in_language("sort_key"), "pk")

    def founded_first(self, *, newest):
        """By the year in which they were founded, those of which it is not known last."""
        founded = F("founded").desc(nulls_last=True) if newest else F("founded").asc(nulls_last=True)
        return self.order_by(founded, in_language("sort_key"), "pk")

    def for_listing(self):
        """With what a card or a row shows. Adds one query, however many institutes."""
        return (
            self.with_abbreviation()
            .select_related("parent", "province")
            .prefetch_related("fields_of_research")
            .defer("description", "search_text", "parent__description", "parent__search_text")
        )

    def with_abbreviation(self):
        """With the first abbreviation on record, as ``abbreviation``; empty if there is none. Adds no query."""
        names = self.model._meta.get_field("names").related_model.objects
        own = names.filter(institute=OuterRef("pk"), kind="abbreviation").order_by("sort_order", "pk")
        return self.annotate(abbreviation=Coalesce(Subquery(own.values("name")[:1]), models.Value("")))

    def named(self, text):
        """Those that have every word of ``text`` in one of their names, former ones too, accents or not."""
        found = self
        for word in fold(text).split():
            found = found.filter(search_text__contains=word)
        return found

    def of_fields(self, codes):
        """Those in one of the fields of research, or in a part of one: ``1`` finds ``1.2``."""
        wanted = Q()
        for code in codes:
            wanted |= Q(fields_of_research__code=code) | Q(fields_of_research__code__startswith=f"{code}.")
        return self.filter(pk__in=self.model.objects.filter(wanted).values("pk")) if wanted else self

    def located(self):
        """Those whose place on the map is known."""
        return self.exclude(latitude=None).exclude(longitude=None)
