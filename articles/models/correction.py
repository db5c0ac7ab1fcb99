"""What was wrong in a published article, said openly."""

from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class Correction(Orderable):
    """A correction of an article: part of its content, so it is reviewed with it and public with the version."""

    page = ParentalKey("articles.ArticlePage", on_delete=models.CASCADE, related_name="corrections")
    date = models.DateField(_("date"), default=timezone.localdate)
    text = models.TextField(
        _("what is corrected"), max_length=1000, help_text=_("What was wrong, and what is right now.")
    )
    reason = models.CharField(_("reason"), max_length=300, help_text=_("Why it was wrong. Readers see it."))

    # Never stored half written: who approves a version is not asked to fill in what is missing.
    panels = [
        FieldPanel("date"),
        FieldPanel("text", required_on_save=True),
        FieldPanel("reason", required_on_save=True),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order"]
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self):
        return f"{self.date:%d/%m/%Y} {self.text}"

    @classmethod
    def from_version(cls, row: dict) -> "Correction":
        """A correction as a stored version has it, to be read and never saved."""
        return cls(date=parse_date(row["date"]), text=row["text"], reason=row["reason"])

    @property
    def wording(self) -> tuple:
        """What readers see of it; two with the same are one."""
        return self.date, self.text, self.reason
