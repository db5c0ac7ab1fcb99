"""A plan as people read it: what needs a look first, and not more of it than a screen can show."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .plan import Entry, Outcome, Plan

SHOWN = 500
LABELS = {
    Outcome.REFUSED: gettext_lazy("Refused"),
    Outcome.CHANGED: gettext_lazy("To be changed"),
    Outcome.CREATED: gettext_lazy("To be created"),
    Outcome.UNCHANGED: gettext_lazy("Stays as it is"),
    Outcome.SKIPPED: gettext_lazy("Empty, skipped"),
}


def of(plan: Plan) -> dict:
    """Counts by label, and the rows: refused ones first, then changes, then what is new."""
    counts = plan.counts()
    rows = [entry for entry in plan.entries if entry.outcome != Outcome.UNCHANGED]
    rows.sort(key=lambda entry: list(LABELS).index(entry.outcome))
    return {
        "counts": [(label, counts[outcome.value]) for outcome, label in LABELS.items()],
        "rows": [_row(entry) for entry in rows[:SHOWN]],
        "unchanged": counts[Outcome.UNCHANGED.value],
        "more": max(0, len(rows) - SHOWN),
    }


def summary(plan: Plan) -> str:
    """One sentence for when it is done."""
    counts = {"created": 0, "changed": 0, "unchanged": 0, "refused": 0} | plan.counts()
    return (
        _("Imported: %(created)s new, %(changed)s changed, %(unchanged)s unchanged, %(refused)s refused.")
        % counts
    )


def _row(entry: Entry) -> dict:
    return {
        "line": entry.row.line,
        "label": LABELS[entry.outcome],
        "title": entry.row.title,
        "is_refused": entry.outcome == Outcome.REFUSED,
        "problems": entry.problems,
        "changes": entry.changes if entry.outcome == Outcome.CHANGED else [],
    }
