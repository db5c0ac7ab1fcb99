"""The facets that come from the lists that the office edits: provinces and broad fields of research."""

from django.db.models import Case, Count, F, Value, When
from django.db.models.functions import StrIndex, Substr
from django.utils.translation import gettext_lazy as _

from core.text import slugify
from directory.models import Province, ResearchField

from .facet import ListedFacet, Option


class ProvinceFacet(ListedFacet):
    """Where an institute is, by the provinces of July 2025."""

    parameter = "tinh"
    label = _("province")

    def known(self, asked):
        provinces = list(Province.objects.all())
        self._slugs = {province.pk: slugify(province.name) for province in provinces}
        return [Option(self._slugs[province.pk], province.name, language="vi") for province in provinces]

    def narrow(self, institutes):
        wanted = [key for key, slug in self._slugs.items() if slug in self.values]
        return institutes.filter(province__in=wanted) if self.values else institutes

    def count(self, institutes):
        rows = institutes.exclude(province=None).order_by().values_list("province")
        return {self._slugs[key]: count for key, count in rows.annotate(count=Count("pk"))}


_DOT = StrIndex("fields_of_research__code", Value("."))
# The first level of a code: ``1`` of ``1.2``.
BROAD_CODE = Case(
    When(fields_of_research__code__contains=".", then=Substr("fields_of_research__code", 1, _DOT - 1)),
    default=F("fields_of_research__code"),
)


class FieldFacet(ListedFacet):
    """What an institute does, by the first level of the classification. Whoever is in two parts of it counts once."""

    parameter = "nganh"
    label = _("field of research")

    def known(self, asked):
        fields = ResearchField.objects.exclude(code__contains=".")
        return [Option(field.code, field.name) for field in fields]

    def narrow(self, institutes):
        return institutes.of_fields(self.values)

    def count(self, institutes):
        rows = institutes.order_by().annotate(broad=BROAD_CODE).values_list("broad")
        return dict(rows.annotate(count=Count("pk", distinct=True)))
