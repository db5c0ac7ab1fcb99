"""The smallest snippet that passes review, as the directory's entries do."""

from django.db import models
from wagtail.search import index

from editorial.models import ReviewedSnippetMixin


class Note(ReviewedSnippetMixin, index.Indexed):
    """A note."""

    text = models.CharField("ghi chú", max_length=200)

    panels = ["text"]

    class Meta(ReviewedSnippetMixin.Meta):
        verbose_name = "ghi chú"

    def __str__(self):
        return self.text

    def get_preview_template(self, request, mode_name):
        return "base.html"
