"""Facets of the directory: properties that combine, each with the number of entries that ticking it would leave."""

from django.utils.translation import gettext_lazy as _

from directory.models import Institute

from .classified import FieldFacet, ProvinceFacet
from .facet import ChoiceFacet, Facet, Option
from .parent import ParentFacet

__all__ = [
    "FACETS",
    "Facet",
    "FieldFacet",
    "KindFacet",
    "Option",
    "ParentFacet",
    "ProvinceFacet",
    "StatusFacet",
]


class KindFacet(ChoiceFacet):
    """What sort of organisation it is."""

    parameter = "loai"
    label = _("kind")
    field = "kind"
    choices = Institute.Kind.choices


class StatusFacet(ChoiceFacet):
    """What has become of it."""

    parameter = "tinhtrang"
    label = _("status")
    field = "status"
    choices = Institute.Status.choices


FACETS = (KindFacet, FieldFacet, ProvinceFacet, ParentFacet, StatusFacet)
