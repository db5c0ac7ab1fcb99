"""What is found, as the index keeps it: one entry for anything that is public, whatever its kind, in each language."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """Something public in one language, with what it is counted and filtered by. It says nothing that is not public."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    language = models.CharField(max_length=10)
    kind = models.CharField(max_length=20)
    title = models.CharField(max_length=500)
    date = models.DateField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    section = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+")
    institutes = models.ManyToManyField("directory.Institute", related_name="+")
    # Of everything that was found by: to tell whether the object says the same today.
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "language"], name="search_entry_of_object"
            )
        ]
        # None on the date: a planner would walk it row by row to find the newest of a few.
        indexes = [
            models.Index(fields=["language", "kind"], name="search_entry_kind"),
            models.Index(fields=["section"], name="search_entry_section"),
        ]

    def __str__(self):
        return self.title


class EntryText(models.Model):
    """The words of an entry as people read them, for snippets; apart, so that filters read narrow rows."""

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.CASCADE, related_name="text")
    lead = models.TextField()
    body = models.TextField()

    def __str__(self):
        return self.lead
