"""Places in the tree that lead to an entry which was merged into another.

A link says where something belongs, and no words: like moving a page, moving links is an act of whoever manages what
is published, logged, and no review of every entry around. Names and identifiers go through review (`merging`).
"""

from django.dispatch import receiver
from wagtail.signals import published

from .models import Institute

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
        if other and _was_merged(other) and other.successor_id != instance.pk:
            Institute.objects.filter(pk=instance.pk).update(**{name: other.successor_id})


def _was_merged(institute) -> bool:
    is_merged = institute.status == Institute.Status.MERGED and not institute.live
    return is_merged and institute.successor_id is not None
