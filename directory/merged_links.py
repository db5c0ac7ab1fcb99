"""Places in the tree that lead to an entry which was merged into another.

A link says where something belongs, and no words: like moving a page, moving links is an act of whoever manages what
is published, logged, and no review of every entry around. Names and identifiers go through review (`merging`).
"""

from django.dispatch import receiver
from wagtail.signals import published

from .models import Institute, Merge

POINTERS = ("parent", "successor")


def move_pointers(merged, kept) -> list[dict]:
    """Have what points to ``merged`` point to ``kept``; return what was moved."""
    moved = []
    for name in POINTERS:
        rows = Institute.objects.filter(**{name: merged.pk}).exclude(pk__in=[kept.pk, merged.pk])
        keys = sorted(rows.values_list("pk", flat=True))
        Institute.objects.filter(pk__in=keys).update(**{name: kept.pk})
        moved += [{"institute": key, "field": name} for key in keys]
    return moved + _move_related(merged, kept)


def _move_related(merged, kept) -> list[dict]:
    through = Institute.related.through
    moved = []
    for row in through.objects.filter(to_institute=merged.pk):
        row_of_kept = through.objects.filter(from_institute=row.from_institute_id, to_institute=kept.pk)
        if row.from_institute_id == kept.pk or row_of_kept.exists():
            row.delete()
        else:
            through.objects.filter(pk=row.pk).update(to_institute=kept.pk)
        moved.append({"institute": row.from_institute_id, "field": "related"})
    return moved


@receiver(published, sender=Institute, dispatch_uid="directory.follow_merged")
def follow_merged(sender, instance, **kwargs):
    """Have a version that was written before a merge, and goes live after it, lead to the entry that was kept."""
    for name in POINTERS:
        other = getattr(instance, name)
        kept = other and kept_instead_of(other)
        if kept and kept.pk != instance.pk:
            Institute.objects.filter(pk=instance.pk).update(**{name: kept.pk})


def kept_instead_of(institute) -> Institute | None:
    """The entry of which one that is not public has become a part; None if it was not merged.

    The record of the merge says so, never the entry itself: what a row says that is not live, nobody has approved.
    """
    seen, kept = {institute.pk}, institute
    while not kept.live:
        record = Merge.objects.filter(merged_id=kept.pk).select_related("kept").first()
        if record is None or record.kept_id in seen:
            return None
        seen.add(record.kept_id)
        kept = record.kept
    return None if kept.pk == institute.pk else kept
