"""The names of an institute beside its official ones."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from directory.facts import validate_year

FIRST_YEAR = 1000


class InstituteName(Orderable):
    """A name by which an institute is, or was, known. Not unique: many have the same abbreviation."""

    class Kind(models.TextChoices):
        """What sort of name it is."""

        ABBREVIATION = "abbreviation", _("abbreviation")
        FORMER = "former", _("former name")
        ALIAS = "alias", _("other name")

    institute = ParentalKey("directory.Institute", on_delete=models.CASCADE, related_name="names")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.ALIAS)
    name = models.CharField(_("name"), max_length=255)
    start_year = models.PositiveSmallIntegerField(_("from the year"), null=True, blank=True)
    end_year = models.PositiveSmallIntegerField(_("to the year"), null=True, blank=True)

    # "Kind" alone is that of the institute.
    panels = [FieldPanel("kind", heading=_("Kind of name")), "name", "start_year", "end_year"]

    class Meta(Orderable.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        years = [year for year in (self.start_year, self.end_year) if year is not None]
        if any(year < FIRST_YEAR for year in years):
            raise ValidationError(_("A year has four digits."))
        for year in years:
            validate_year(year)
        if years != sorted(years):
            raise ValidationError({"end_year": _("It ends before it begins.")})
