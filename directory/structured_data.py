"""What search engines read of an institute, in schema.org's terms."""

from directory.identifiers import ROR_PREFIX, WIKIDATA_PREFIX

from .models import Institute

_KIND = Institute.Kind
TYPES = {
    _KIND.INSTITUTE: "ResearchOrganization",
    _KIND.CENTRE: "ResearchOrganization",
    _KIND.UNIVERSITY: "CollegeOrUniversity",
    _KIND.COLLEGE: "CollegeOrUniversity",
    _KIND.HOSPITAL: "Hospital",
    _KIND.ENTERPRISE: "Corporation",
    _KIND.AUTHORITY: "GovernmentOrganization",
}


def organization(request, detail) -> dict:
    """An Organization of the kind that fits. What is not known is left out."""
    institute = detail.institute
    data = {
        "@type": TYPES.get(institute.kind, "Organization"),
        "name": institute.name,
        "alternateName": _other_names(detail),
        "description": detail.meta_description if detail.description[0] else "",
        "url": institute.website,
        "mainEntityOfPage": request.build_absolute_uri(request.path),
        "identifier": _identifiers(institute),
        "sameAs": same_as(institute),
        "foundingDate": str(institute.founded or ""),
        "address": _address(detail),
        "geo": _coordinates(institute),
        "telephone": institute.phone,
        "email": institute.email,
    }
    if institute.status == Institute.Status.DISSOLVED and institute.status_date:
        data["dissolutionDate"] = institute.status_date.isoformat()
    if institute.staff:
        data["numberOfEmployees"] = {"@type": "QuantitativeValue", "value": institute.staff}
    if detail.parent:
        data["parentOrganization"] = {"@type": "Organization", "name": detail.parent.name}
    return {key: value for key, value in data.items() if value}


def same_as(institute) -> list[str]:
    """Its addresses in public registers of organisations."""
    links = ((ROR_PREFIX, institute.ror), (WIKIDATA_PREFIX, institute.wikidata))
    return [f"{prefix}{identifier}" for prefix, identifier in links if identifier]


def _other_names(detail) -> list[str]:
    institute = detail.institute
    names = [institute.other_name, institute.short_name, *detail.other_names]
    names += [row.name for row in detail.former_names]
    return list(dict.fromkeys(filter(None, names)))


def _identifiers(institute) -> list[dict]:
    named = (("ROR", institute.ror), ("Wikidata", institute.wikidata), ("Mã định danh", institute.agency_id))
    return [{"@type": "PropertyValue", "propertyID": name, "value": value} for name, value in named if value]


def _address(detail) -> dict | None:
    if not detail.address:
        return None
    institute = detail.institute
    parts = {
        "@type": "PostalAddress",
        "streetAddress": institute.street,
        "addressLocality": institute.ward or institute.city,
        "addressRegion": str(institute.province or ""),
        "addressCountry": "VN" if institute.province else "",
    }
    return {key: value for key, value in parts.items() if value}


def _coordinates(institute) -> dict | None:
    if institute.latitude is None or institute.longitude is None:
        return None
    point = {"latitude": float(institute.latitude), "longitude": float(institute.longitude)}
    return {"@type": "GeoCoordinates"} | point
