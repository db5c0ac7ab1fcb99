"""What of an entry is public: the one list that exports and machine-readable pages print from.

A field that is not named here leaves the office nowhere. `internal_contact` never is.
"""

from itertools import islice

from django.db.models import Case, F, When

from directory.identifiers import ROR_PREFIX
from directory.models import Institute, InstituteName
from directory.plain_text import paragraphs

PUBLIC_FIELDS = (
    *("slug", "name_vi", "name_en", "short_name", "abbreviations", "former_names", "other_names"),
    *("kind", "status", "status_date", "successor", "parent", "related", "fields_of_research"),
    *("ror", "agency_id", "tax_code", "registration", "wikidata"),
    *("street", "ward", "province", "former_district", "city", "latitude", "longitude"),
    *("phone", "email", "website", "founded", "head", "staff", "staff_year"),
    *("description", "source", "licence"),
)
_NAMES = {
    "abbreviations": InstituteName.Kind.ABBREVIATION,
    "former_names": InstituteName.Kind.FORMER,
    "other_names": InstituteName.Kind.ALIAS,
}
# Said by the address part, and not at all while that other entry is none that readers may see.
_BODIES = ("successor", "parent")
_ELSEWHERE = {*_NAMES, *_BODIES, "related", "fields_of_research", "province"}
_STORED = tuple(name for name in PUBLIC_FIELDS if name not in _ELSEWHERE)
_READ_AT_ONCE = 500


def public_facts(institute) -> dict:
    """The public fields of an institute, by name, as JSON can hold them. Lists are lists, what is not known is None."""
    row = {name: getattr(institute, name) for name in _STORED}
    for name in _BODIES:
        body = getattr(institute, name)
        row[f"{name}_slug"] = body.slug if body and body.live else None
    row["province_name"] = institute.province and institute.province.name
    names = [(name.kind, name.name) for name in institute.names.all()]
    codes = [field.code for field in institute.fields_of_research.all()]
    related = sorted(institute.related.all(), key=lambda body: (body.sort_key, body.pk))
    return _facts(row, names, codes, [body.slug for body in related if body.live])


def public_rows(institutes):
    """Yield the same of many, without making a model of each. Four queries for every 500."""
    bodies = {
        f"{name}_slug": Case(When(**{f"{name}__live": True, "then": F(f"{name}__slug")})) for name in _BODIES
    }
    rows = institutes.values("pk", *_STORED, province_name=F("province__name"), **bodies)
    rows = rows.iterator(chunk_size=_READ_AT_ONCE)
    while batch := list(islice(rows, _READ_AT_ONCE)):
        keys = [row["pk"] for row in batch]
        names, codes, related = _names_of(keys), _codes_of(keys), _related_of(keys)
        for row in batch:
            yield _facts(row, *(lists.get(row["pk"], ()) for lists in (names, codes, related)))


def _facts(row, names, codes, related) -> dict:
    facts = {name: None if row.get(name) == "" else row.get(name) for name in PUBLIC_FIELDS}
    facts |= {name: [text for kind, text in names if kind == wanted] for name, wanted in _NAMES.items()}
    facts |= {name: row[f"{name}_slug"] for name in _BODIES}
    facts |= {"fields_of_research": list(codes), "related": list(related), "province": row["province_name"]}
    facts["description"] = "\n\n".join(paragraphs(row["description"])) or None
    for name in ("latitude", "longitude"):
        facts[name] = None if facts[name] is None else float(facts[name])
    facts["status_date"] = facts["status_date"] and facts["status_date"].isoformat()
    facts["ror"] = facts["ror"] and f"{ROR_PREFIX}{facts['ror']}"
    return facts


def _names_of(keys) -> dict:
    rows = InstituteName.objects.filter(institute__in=keys).order_by("institute", "sort_order", "pk")
    return _grouped((key, (kind, name)) for key, kind, name in rows.values_list("institute", "kind", "name"))


def _codes_of(keys) -> dict:
    links = Institute.fields_of_research.field.remote_field.through.objects.filter(institute__in=keys)
    return _grouped(links.order_by("researchfield__code").values_list("institute", "researchfield__code"))


def _related_of(keys) -> dict:
    links = Institute.related.through.objects.filter(from_institute__in=keys, to_institute__live=True)
    links = links.order_by("to_institute__sort_key", "to_institute")
    return _grouped(links.values_list("from_institute", "to_institute__slug"))


def _grouped(pairs) -> dict:
    groups: dict = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
