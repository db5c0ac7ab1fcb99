"""Carrying out an import: everything, or nothing at all."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Locale

from directory.models import Institute, InstituteName
from directory.plain_text import as_description
from editorial.gate import publish_reviewed_elsewhere
from editorial.locking import lock_row

from .differences import new_description, new_names, new_related
from .entries import is_undisturbed, version_of
from .plan import Outcome, Plan, make_plan
from .readers import Table


class RowsRefused(Exception):
    """Raised when rows were refused and nobody said to leave them out. Nothing was changed."""

    def __init__(self, plan: Plan):
        count = len(plan.refused)
        message = ngettext(
            "Nothing was imported: %(count)s row is refused.",
            "Nothing was imported: %(count)s rows are refused.",
            count,
        )
        super().__init__(message % {"count": count})
        self.plan = plan


class PlanChanged(Exception):
    """Raised when what would be done is not what somebody was shown. Nothing was changed."""

    def __init__(self, plan: Plan):
        super().__init__(_("The directory was changed meanwhile. Look at the report again, please."))
        self.plan = plan


@dataclass
class Options:
    """How to carry it out. ``reason`` publishes what was reviewed elsewhere; without one, everything is a draft."""

    user: object = None
    reason: str = ""
    leave_out_refused: bool = False
    only_new: bool = False
    seen: str = ""
    new_key: Callable = lambda row: None
    progress: Callable = lambda done, total: None


@transaction.atomic
def run_import(table: Table, options: Options) -> Plan:
    """Import a table. Raises FileRefused, RowsRefused, PlanChanged; then nothing was changed."""
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    # One import at a time: two of the same file would create everything twice.
    lock_row(Locale, locale.pk)
    plan = make_plan(table, user=options.user, publishing=bool(options.reason))
    if options.seen and options.seen != plan.digest():
        raise PlanChanged(plan)
    if plan.refused and not options.leave_out_refused:
        raise RowsRefused(plan)
    entries = [e for e in plan.to_do() if e.outcome == Outcome.CREATED or not options.only_new]
    keys, new = {}, {}
    # First the rows of all that is new, so that they may be related to each other.
    for entry in entries:
        if entry.pk is None:
            new[entry.key] = _create(entry, keys, locale, options)
            keys[entry.key] = new[entry.key].pk
    for done, entry in enumerate(entries, start=1):
        if entry.pk is None:
            _begin(new.pop(entry.key), entry, keys, options)
        else:
            _change(entry, keys, options, plan)
        options.progress(done, len(entries))
    return plan


def _create(entry, keys, locale, options) -> Institute:
    institute = Institute(locale=locale, live=False)
    if key := options.new_key(entry.row):
        institute.translation_key = key
    _fill(institute, entry, keys)
    institute.save()
    return institute


def _begin(institute, entry, keys, options) -> None:
    """The first version of a new entry."""
    if entry.related:
        _relate(institute, entry, keys)
        institute.related.commit()
    revision = _new_version(institute, options)
    if not options.reason:
        log(institute, "wagtail.create", user=options.user, revision=revision, content_changed=True)


def _change(entry, keys, options, plan) -> None:
    # The plan was made before the row was held.
    lock_row(Institute, entry.pk)
    institute = Institute.objects.filter(pk=entry.pk).first()
    if institute is None or version_of(institute) != entry.version:
        raise PlanChanged(plan)
    if not is_undisturbed(institute, bool(options.reason)):
        raise PlanChanged(plan)
    version = institute.get_latest_revision_as_object()
    _fill(version, entry, keys)
    _relate(version, entry, keys)
    revision = _new_version(version, options)
    if not options.reason:
        log(institute, "wagtail.edit", user=options.user, revision=revision, content_changed=True)


def _new_version(institute, options):
    """A version, published if there is a reason to. The plan has checked what a form would, with far fewer queries."""
    author = None if options.reason else options.user  # whoever answers for it is not its author
    revision = institute.save_revision(user=author, clean=False)
    if options.reason:
        publish_reviewed_elsewhere(institute, user=options.user, reason=options.reason, revision=revision)
    return revision


def _fill(institute, entry, keys) -> None:
    """Put into an entry what its row says."""
    added = new_names(institute, entry.row)
    for name, value in entry.row.facts.items():
        setattr(institute, name, value)
    for name, key in entry.links.items():
        setattr(institute, f"{name}_id", keys.get(key, key))
    if entry.logo:
        institute.logo_id = entry.logo
    if texts := new_description(institute, entry.row):
        institute.description = as_description(texts)
    if entry.row.research_fields:
        institute.fields_of_research = entry.row.research_fields
    for kind, name, start, end in added:
        kept = institute.names.filter(kind=kind, name=name).first()
        if kept is None:
            kept = InstituteName(kind=kind, name=name)
            institute.names.add(kept)
        kept.start_year, kept.end_year = start, end


def _relate(institute, entry, keys) -> None:
    """Add the bodies to which it is related; all of them are there."""
    if added := new_related(institute, entry):
        institute.related.add(*Institute.objects.filter(pk__in=[keys.get(key, key) for key in added]))
