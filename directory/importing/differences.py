"""What a row would change in an entry, field by field."""

from dataclasses import dataclass

from directory.models import Institute, InstituteName
from directory.plain_text import is_plain, paragraphs

from . import columns, values

_PARTED_BY = " ¶ "  # paragraphs, as the report shows them


@dataclass(frozen=True)
class Change:
    """A field, with what it holds and what it would hold, as the report shows them."""

    label: str
    old: str
    new: str


def newest(institute: Institute) -> Institute:
    """An entry as its newest version has it: what an import builds on, whoever wrote that version."""
    if institute.has_unpublished_changes and institute.latest_revision:
        return institute.with_content_json(institute.latest_revision.content)
    return institute


def changes(institute: Institute, entry, titles: dict, logos) -> list[Change]:
    """What ``entry`` would change in ``institute``. ``titles`` name what its links lead to; what is new is called as the
    row calls it.
    """
    found = []
    for name, value in entry.row.facts.items():
        old = getattr(institute, name)
        if old != value:
            found.append(Change(columns.label(name), values.shown(name, old), values.shown(name, value)))
    for name, key in entry.links.items():
        if getattr(institute, f"{name}_id") != key or isinstance(key, str):
            old = getattr(institute, name)
            found.append(Change(columns.label(name), str(old or ""), titles.get(key, entry.row.links[name])))
    if added := new_related(institute, entry):
        names = [titles.get(key, entry.related[key]) for key in added]
        found.append(Change(columns.label("related"), "", values.shown("", names)))
    if fields := entry.row.research_fields:
        old = sorted(institute.fields_of_research.all(), key=lambda research_field: research_field.code)
        if old != fields:
            label = columns.label("fields_of_research")
            found.append(Change(label, values.shown("", old), values.shown("", fields)))
    if texts := new_description(institute, entry.row):
        old = _PARTED_BY.join(paragraphs(institute.description))
        found.append(Change(columns.label("description"), old, _PARTED_BY.join(texts)))
    if entry.logo and entry.logo != institute.logo_id:
        found.append(Change(columns.label("logo"), logos.title(institute.logo_id), entry.row.logo))
    for kind, name, start, end in new_names(institute, entry.row):
        years = f" ({start or ''}–{end or ''})" if start or end else ""
        found.append(Change(str(InstituteName.Kind(kind).label), "", name + years))
    return found


def new_names(institute: Institute, row) -> list[tuple]:
    """The names of a row that an entry does not have yet, or not with these years. An import takes no name away."""
    known = {(name.kind, name.name): (name.start_year, name.end_year) for name in institute.names.all()}
    official = {row.facts.get(name, getattr(institute, name)) for name in ("name_vi", "name_en")}
    return [
        (kind, name, start, end)
        for kind, name, start, end in row.names
        if name not in official
        and ((kind, name) not in known or ((start or end) and known[kind, name] != (start, end)))
    ]


def new_related(institute: Institute, entry) -> list:
    """The keys of bodies that an entry is not related to yet. An import takes none away."""
    known = {body.pk for body in institute.related.all()} if entry.related else ()
    return [key for key in entry.related if key not in known]


def new_description(institute: Institute, row) -> list[str]:
    """The paragraphs of a row where they say other words than the entry does; else none."""
    return row.description if row.description != paragraphs(institute.description) else []


def loses_more_than_words(institute: Institute, row) -> bool:
    """Whether the words of a row would take the place of headings, links or pictures."""
    return bool(new_description(institute, row)) and not is_plain(institute.description)
