"""Comparing rows with the entries that they are about, many at a time: each batch asks the same few queries."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch
from django.utils.translation import gettext as _
from wagtail.models import Revision, WorkflowState

from directory.models import Institute

from .columns import label
from .differences import changes, loses_more_than_words, newest


def compare(entries, publishing: bool, logos) -> None:
    """Find what each would change, and refuse those that would disturb somebody's work. Constant queries."""
    wanted = [entry for entry in entries if entry.pk and not entry.problems]
    if not wanted:
        return
    institutes = (
        Institute.objects.filter(pk__in=[entry.pk for entry in wanted])
        .select_related("latest_revision", "parent", "successor", "province")
        .prefetch_related("names", "fields_of_research")
    )
    if any(entry.related for entry in wanted):
        institutes = institutes.prefetch_related(Prefetch("related", Institute.objects.only("pk")))
    by_key = {institute.pk: institute for institute in institutes}
    titles = _titles(entries)
    under_review, approved = _under_review(by_key), _waiting_for_their_date(by_key)
    for entry in wanted:
        institute = by_key[entry.pk]
        entry.version = version_of(institute)
        current = newest(institute)
        logos.choose(entry, current.logo_id)
        entry.changes = changes(current, entry, titles, logos)
        if loses_more_than_words(current, entry.row):
            problem = _("The entry has more than plain paragraphs there; edit it on its screen.")
            entry.problems.append(f"{label('description')}: {problem}")
        if entry.changes:
            is_reviewed, waits = institute.pk in under_review, institute.pk in approved
            entry.problems.extend(_obstacles(institute, publishing, is_reviewed, waits))


def _titles(entries) -> dict:
    """Names of the entries that links lead to, by key; a new one has none yet."""
    keys = {key for entry in entries for key in [*entry.links.values(), *entry.related]}
    linked = Institute.objects.filter(pk__in=[key for key in keys if isinstance(key, int)])
    return {institute.pk: str(institute) for institute in linked}


def _under_review(keys) -> set[int]:
    states = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Institute), object_id__in=map(str, keys)
    )
    return {int(pk) for pk in states.values_list("object_id", flat=True)}


def _waiting_for_their_date(keys) -> set[int]:
    versions = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Institute),
        object_id__in=map(str, keys),
        approved_go_live_at__isnull=False,
    )
    return {int(pk) for pk in versions.values_list("object_id", flat=True)}


def version_of(institute) -> tuple:
    """What of an entry a plan was made for: if it is another one now, the plan is void."""
    return institute.latest_revision_id, institute.live


def is_undisturbed(institute, publishing: bool) -> bool:
    """Whether an import may change an entry, as it is stored now."""
    return not _obstacles(institute, publishing, institute.workflow_in_progress, institute.approved_schedule)


def _obstacles(institute, publishing, under_review, approved) -> list[str]:
    if institute.locked:
        return [_("The entry is locked.")]
    if under_review:
        return [_("The entry is under review; decide that first.")]
    if approved:
        return [_("The entry was approved and waits for its date.")]
    if publishing and institute.has_unpublished_changes:
        return [_("The entry has a draft, which this would publish unreviewed.")]
    return []
