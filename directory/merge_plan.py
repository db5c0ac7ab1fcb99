"""What would happen if two entries were merged, and why they may not be."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.text import fold
from editorial.models import Publication
from editorial.permissions import is_on_its_way

from .merged_links import kept_instead_of
from .models import Institute, InstituteName


def refusal(kept, merged) -> str:
    """Why ``merged`` cannot become part of ``kept``, or an empty string."""
    if kept.pk == merged.pk:
        return _("An entry cannot be merged into itself.")
    if not kept.live or kept.status == Institute.Status.MERGED:
        return _("The entry that is kept has to be public.")
    if kept_instead_of(merged):
        return _("This entry was merged already.")
    if merged.first_published_at is None:
        # Articles may name it and readers have never seen that: moving the links would show what nobody approved.
        return _("This entry was never public. Name the other one where it is named, then delete it.")
    both = Institute.objects.filter(translation_key__in=[kept.translation_key, merged.translation_key])
    if any(is_on_its_way(entry) for entry in both):
        return _("One of the two is under review, or waits for its date. Finish that first.")
    if any(merged.pk in _above(kept, name) for name in ("parent", "successor")):
        return _("This entry stands above the one that is kept. Merge them the other way round.")
    return ""


def _above(institute, name) -> set[int]:
    seen, above = set(), getattr(institute, name)
    while above is not None and above.pk not in seen:
        seen.add(above.pk)
        above = getattr(above, name)
    return seen


def article_links(institute):
    """The links of articles to an entry, through the relation that the articles bring."""
    model = Institute._meta.get_field("article_links").related_model
    return model.objects.filter(institute=institute.pk)


def known_to_readers(institute) -> Institute:
    """An entry as readers see it or, if it was taken offline, saw it last; an empty one if that version is gone.

    Nobody has approved what the row of an entry says that is not public.
    """
    if institute.live:
        return institute
    last = Publication.objects.of(institute).select_related("revision").first()
    return last.revision.as_object() if last and last.revision else Institute()


def new_names(kept, merged) -> list[InstituteName]:
    """The names of ``merged``, as readers know it, that ``kept`` has not, as rows for it."""
    known = {fold(name) for name in (kept.name_vi, kept.name_en, kept.short_name)}
    known |= {fold(row.name) for row in kept.names.all()}
    kinds = InstituteName.Kind
    offered = [
        (kinds.FORMER, merged.name_vi, None, None),
        (kinds.FORMER, merged.name_en, None, None),
        (kinds.ABBREVIATION, merged.short_name, None, None),
        *((row.kind, row.name, row.start_year, row.end_year) for row in merged.names.all()),
    ]
    rows = []
    for kind, name, start_year, end_year in offered:
        if name and fold(name) not in known:
            known.add(fold(name))
            rows.append(InstituteName(kind=kind, name=name, start_year=start_year, end_year=end_year))
    return rows


@dataclass(frozen=True)
class Plan:
    """What a merge would move, for whoever decides."""

    articles: int
    units: list
    predecessors: list
    representatives: int
    reports: int
    names: list
    identifiers: list


def plan(kept, merged) -> Plan:
    """Count and name it. Nothing is changed."""
    known = known_to_readers(merged)
    return Plan(
        articles=article_links(merged).values("page").distinct().count(),
        units=list(merged.units.in_order()),
        predecessors=list(merged.predecessors.in_order()),
        representatives=merged.representations.count(),
        reports=merged.error_reports.filter(closed_at=None).count(),
        names=[row.name for row in new_names(kept.get_latest_revision_as_object(), known)],
        identifiers=[getattr(known, name) for name in lent_identifiers(kept, known)],
    )


def lent_identifiers(kept, merged) -> list[str]:
    """The identifiers, but for the address, that ``merged`` has, as readers know it, and ``kept`` lacks."""
    names = [name for name in Institute.UNIQUE if name != "slug"]
    return [name for name in names if not getattr(kept, name) and has_alone(merged, name)]


def has_alone(merged, name) -> bool:
    """Whether it has an identifier or address, and no other entry took that while it was not public."""
    value = getattr(merged, name)
    others = Institute.objects.entries().exclude(pk=merged.pk)
    return bool(value) and not others.filter(**{name: value}).exists()
