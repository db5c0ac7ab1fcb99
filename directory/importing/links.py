"""Parents and successors that rows name: entries of the directory, or other rows of the file, and never in a circle."""

from graphlib import CycleError, TopologicalSorter

from django.utils.translation import gettext as _

from .columns import LINKS, label
from .matching import Directory, Index


def tie(entries, directory: Directory) -> list:
    """Find what each entry's links lead to; return the entries so that whatever a new one needs stands before it.

    An entry is known by the key of its row in the database, or, while it has none, by the number of its line.
    """
    in_file = Index()
    by_key = {}
    for entry in entries:
        by_key[entry.key] = entry
        in_file.add(entry.key, entry.row.facts)
    for entry in entries:
        for name, text in entry.row.links.items():
            _find(entry, name, text, directory, in_file)
    for name in LINKS:
        edges = directory.links[name] | {e.key: e.links[name] for e in entries if name in e.links}
        for key in _in_circles(edges):
            if key in by_key:
                by_key[key].problems.append(f"{label(name)}: {_('This would lead in a circle.')}")
    return _in_order(entries, by_key)


def _find(entry, name, text, directory, in_file) -> None:
    found = directory.named(text) | in_file.named(text)
    if len(found) == 1:
        entry.links[name] = found.pop()
        return
    problem = _("“%(name)s” is more than one entry.") if found else _("“%(name)s” is not in the directory.")
    entry.problems.append(f"{label(name)}: {problem % {'name': text[:60]}}")


def _in_circles(edges: dict) -> set:
    """The keys from which the edges lead back to themselves."""
    circles, done = set(), set()
    for start in edges:
        path, key = {}, start
        while key is not None and key not in done and key not in path:
            path[key] = len(path)
            key = edges.get(key)
        if key in path:
            circles.update(list(path)[path[key] :])
        done.update(path)
    return circles


def _in_order(entries, by_key) -> list:
    """Sorted, with a problem for each new entry that hangs on one that is refused, or on itself by two links."""
    needs = {entry.key: _new(entry, by_key) for entry in entries}
    while True:
        try:
            keys = list(TopologicalSorter(needs).static_order())
            break
        except CycleError as circle:
            for key in set(circle.args[1]):
                needs[key] = []
                if not by_key[key].problems:
                    by_key[key].problems.append(_("This would lead in a circle."))
    for key in keys:
        entry = by_key[key]
        for other in _new(entry, by_key):
            if by_key[other].problems and not entry.problems:
                line = by_key[other].row.line
                entry.problems.append(_("It belongs to line %(line)s, which is refused.") % {"line": line})
    return [by_key[key] for key in keys]


def _new(entry, by_key) -> list:
    """The new entries of the file that must be there before this one."""
    return [key for key in entry.links.values() if key in by_key and by_key[key].pk is None]
