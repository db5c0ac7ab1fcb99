"""An institute for machines: the same public facts as on its page, at the same address with .json."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.models import AgencyProfile

from .addresses import directory_of, institute_address, stands_below
from .detail import Detail, find_public
from .public_fields import public_facts
from .structured_data import same_as


@require_safe
def institute_json(request, page_path, slug):
    """The file of a public institute; 404, in JSON as well, for any other."""
    page = directory_of(request)
    institute = find_public(slug) if stands_below(page, request, page_path) else None
    if institute is None:
        return JsonResponse({"error": _("There is no such institute.")}, status=404)
    options = {"ensure_ascii": False, "indent": 1}
    return JsonResponse(as_json(request, page, Detail(institute)), json_dumps_params=options)


def as_json(request, page, detail) -> dict:
    """What the file says: the public fields of the entry, and what the page adds to them."""
    institute = detail.institute
    return {
        "url": request.build_absolute_uri(institute_address(page, institute, request)),
        "updated": institute.last_published_at and institute.last_published_at.isoformat(),
        **public_facts(institute),
        "licence": licence_line(request, institute),
        "same_as": same_as(institute),
        "names": [
            {"kind": row.kind, "name": row.name, "from": row.start_year, "to": row.end_year}
            for row in detail.names
        ],
        "units": [unit.slug for unit in detail.shown_units],
    }


def licence_line(request, institute) -> str:
    """Under what the facts may be used: the licence of their source, else the notice of the agency."""
    return institute.licence or AgencyProfile.for_request(request).reuse_notice
