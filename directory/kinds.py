"""What the kinds of institutes are called where several are counted."""

from django.utils.translation import gettext_lazy as _

from directory.models import Institute

_KIND = Institute.Kind
PLURALS = {
    _KIND.INSTITUTE: _("research institutes"),
    _KIND.UNIVERSITY: _("universities, academies"),
    _KIND.COLLEGE: _("colleges"),
    _KIND.CENTRE: _("centres, stations"),
    _KIND.HOSPITAL: _("hospitals"),
    _KIND.ENTERPRISE: _("enterprises"),
    _KIND.UNIT: _("units of departments"),
    _KIND.AUTHORITY: _("ministries, departments"),
    _KIND.OTHER: _("other organisations"),
}


def kind_label(kind, count) -> str:
    """Return the name of a kind as it stands beside a number."""
    return str(_KIND(kind).label if count == 1 else PLURALS[kind])
