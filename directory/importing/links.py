"""Parents, successors and related bodies that rows name: entries of the directory, or other rows of the file.

Of parents and successors none leads in a circle; bodies may be related to each other.
"""

from collections import defaultdict
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
            if key := _find(entry, name, text, directory, in_file):
                entry.links[name] = key
        for text in entry.row.related:
            if key := _find(entry, "related", text, directory, in_file):
                entry.related.setdefault(key, text)
        if entry.related.pop(entry.key, None):
            entry.problems.append(f"{label('related')}: {_('Nothing is related to itself.')}")
    for name in LINKS:
        edges = directory.links[name] | {e.key: e.links[name] for e in entries if name in e.links}
        for key in _in_circles(edges):
            if key in by_key:
                by_key[key].problems.append(f"{label(name)}: {_('This would lead in a circle.')}")
    in_order = _in_order(entries, by_key)
    _refuse_with(entries, by_key)
    return in_order


def _find(entry, name, text, directory, in_file):
    """The key of what a row names, or None, with a problem."""
    found = directory.at(text) or directory.named(text) | in_file.named(text)
    if len(found) == 1:
        return found.pop()
    problem = _("“%(name)s” is more than one entry.") if found else _("“%(name)s” is not in the directory.")
    entry.problems.append(f"{label(name)}: {problem % {'name': text[:60]}}")
    return None


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
    """Sorted, with a problem for each new entry that hangs on itself by two links."""
    needs = {entry.key: _new(entry.links.values(), by_key) for entry in entries}
    while True:
        try:
            keys = list(TopologicalSorter(needs).static_order())
            break
        except CycleError as circle:
            for key in set(circle.args[1]):
                needs[key] = []
                if not by_key[key].problems:
                    by_key[key].problems.append(_("This would lead in a circle."))
    return [by_key[key] for key in keys]


def _refuse_with(entries, by_key) -> None:
    """Refuse what refers to a new entry that is refused, and so on."""
    waiting = defaultdict(list)
    for entry in entries:
        for key in _new([*entry.links.values(), *entry.related], by_key):
            waiting[key].append(entry)
    refused = [entry for entry in entries if entry.problems]
    while refused:
        other = refused.pop()
        for entry in waiting.pop(other.key, ()):
            if not entry.problems:
                line = other.row.line
                entry.problems.append(_("It refers to line %(line)s, which is refused.") % {"line": line})
                refused.append(entry)


def _new(keys, by_key) -> list:
    """Those of the keys that are of new entries of the file."""
    return [key for key in keys if key in by_key and by_key[key].pk is None]
