"""Rows of one file that are about the same organisation: all of them are refused, since nobody can say which is right."""

from collections import defaultdict

from django.utils.translation import gettext as _

from core.text import fold

from .columns import label
from .matching import IDENTIFIERS, NAMES

_SHOWN = 5


def refuse_duplicates(entries) -> None:
    """Add a problem to every entry of a plan that shares an identifier, the matched entry or its name with another."""
    for name in IDENTIFIERS:
        for group in _groups(entries, lambda entry, name=name: entry.row.facts.get(name)):
            _refuse(group, _("%(label)s is the same in lines %(lines)s.") % _about(group, label(name)))
    for group in _groups(entries, lambda entry: entry.pk):
        _refuse(group, _("Lines %(lines)s are about the same entry.") % _about(group))
    new = [entry for entry in entries if entry.pk is None]
    for name in NAMES:
        for group in _groups(new, lambda entry, name=name: fold(entry.row.facts.get(name, ""))):
            if not _told_apart(group):
                _refuse(group, _("Lines %(lines)s have the same name.") % _about(group))


def _groups(entries, key) -> list[list]:
    by_key = defaultdict(list)
    for entry in entries:
        if value := key(entry):
            by_key[value].append(entry)
    return [group for group in by_key.values() if len(group) > 1]


def _told_apart(group) -> bool:
    """Whether each has an identifier of the same sort: two organisations may have one name."""
    return any(all(entry.row.facts.get(name) for entry in group) for name in IDENTIFIERS)


def _about(group, name="") -> dict:
    lines = [str(entry.row.line) for entry in group]
    more = ["…"] if len(lines) > _SHOWN else []
    return {"label": name, "lines": ", ".join(lines[:_SHOWN] + more)}


def _refuse(group, problem) -> None:
    for entry in group:
        entry.problems.append(problem)
