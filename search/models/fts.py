from django.db import models

from search.fields import HiddenField

from .entry import Entry


class Fts(models.Model):
    """On SQLite: the full-text table, a row for each entry. Of ``rank``, the least is best."""

    entry = models.OneToOneField(
        Entry, primary_key=True, db_column="rowid", on_delete=models.DO_NOTHING, related_name="fts"
    )
    title = models.TextField()
    lead = models.TextField()
    body = models.TextField()
    table = HiddenField(db_column="search_fts")
    rank = HiddenField()

    class Meta:
        managed = False
        db_table = "search_fts"

    def __str__(self):
        return self.title
