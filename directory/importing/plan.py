"""The dry run: what an import would do with each row, and why it would refuse one. It changes nothing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from .differences import Change
from .duplicates import refuse_duplicates
from .entries import compare
from .links import tie
from .logos import Logos
from .matching import Directory
from .readers import Table
from .refusal import RowRefused
from .rows import Row, RowReader

BATCH = 200


class Outcome(StrEnum):
    """What becomes of a row."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass
class Entry:
    """A row, with the entry that it is about, if there is one, and what it would change there."""

    row: Row
    pk: int | None = None
    links: dict = field(default_factory=dict)
    # Keys, each with the words by which the row names it.
    related: dict = field(default_factory=dict)
    logo: int | None = None
    changes: list[Change] = field(default_factory=list)
    version: tuple = ()

    @property
    def key(self):
        """By what other rows' links name it: its row in the database, or its line."""
        return self.pk or f"line {self.row.line}"

    @property
    def problems(self) -> list[str]:
        return self.row.problems

    @property
    def outcome(self) -> Outcome:
        if self.problems:
            return Outcome.REFUSED
        if self.pk is None:
            return Outcome.CREATED
        return Outcome.CHANGED if self.changes else Outcome.UNCHANGED


@dataclass
class Plan:
    """Every row in the order of the file, and the same in the order in which they can be carried out."""

    entries: list[Entry]
    order: list[Entry]
    unknown_columns: list[str]
    skipped: int = 0

    def counts(self) -> dict[str, int]:
        """How many rows there are of each outcome."""
        counted = Counter(entry.outcome for entry in self.entries)
        return {outcome.value: counted[outcome] for outcome in Outcome} | {"skipped": self.skipped}

    @property
    def refused(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.outcome == Outcome.REFUSED]

    def to_do(self) -> list[Entry]:
        """The entries that ask for something to be done."""
        return [entry for entry in self.order if entry.outcome in (Outcome.CREATED, Outcome.CHANGED)]

    def digest(self) -> str:
        """What somebody saw of it: if nothing of that has changed, it may be carried out."""
        shown = [(e.row.line, e.outcome.value, e.row.title, e.changes, e.problems) for e in self.entries]
        return sha256(repr(shown).encode()).hexdigest()


def make_plan(
    table: Table, *, user=None, publishing=False, progress: Callable = lambda done, total: None
) -> Plan:
    """Say what would be done with each row in the name of ``user``. Raises FileRefused."""
    reader, logos = RowReader(table), Logos(user)
    entries = [Entry(row) for row in reader.rows()]
    directory = Directory()
    for entry in entries:
        if not entry.problems:
            try:
                entry.pk = directory.match(entry.row.facts)
            except RowRefused as refusal:
                entry.problems.append(str(refusal))
            if entry.pk is None:
                logos.choose(entry)
    refuse_duplicates(entries)
    order = tie(entries, directory)
    for start in range(0, len(entries), BATCH):
        compare(entries[start : start + BATCH], publishing, logos)
        progress(min(start + BATCH, len(entries)), len(entries))
    return Plan(entries, order, reader.unknown, reader.skipped)
