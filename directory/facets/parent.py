"""The facet of parent bodies: those with the most units, since there may be hundreds."""

import re
from dataclasses import replace

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from directory.models import Institute
from directory.querysets import in_language

from .facet import Facet, Option

SHOWN = 12
_SLUG = re.compile(r"[-a-z0-9_]{1,120}")


class ParentFacet(Facet):
    """What an institute belongs to. A parent body is named only if readers may see its own entry."""

    parameter = "coquan"
    label = _("parent body")

    def known(self, asked):
        slugs = [slug for slug in asked if _SLUG.fullmatch(slug)]
        parents = Institute.objects.public().in_order().filter(slug__in=slugs)
        return [_option(parent) for parent in parents.only("slug", "name_vi", "name_en")] if slugs else []

    def narrow(self, institutes):
        return institutes.filter(parent__slug__in=self.values) if self.values else institutes

    def options(self, institutes):
        names = ("parent__slug", "parent__name_vi", "parent__name_en")
        rows = institutes.filter(parent__live=True).order_by().values_list(*names)
        counted = rows.annotate(count=Count("pk")).order_by("-count", in_language("parent__sort_key"))
        found = [
            _option(Institute(slug=slug, name_vi=vi, name_en=en), count, slug in self.values)
            for slug, vi, en, count in counted
        ]
        values = {option.value for option in found}
        chosen = [option for option in found if option.is_chosen]
        chosen += [replace(option, is_chosen=True) for option in self.chosen if option.value not in values]
        return chosen + [option for option in found if not option.is_chosen][: max(SHOWN - len(chosen), 0)]


def _option(parent, count=0, is_chosen=False) -> Option:
    return Option(parent.slug, parent.name, count, is_chosen, parent.name_language)
