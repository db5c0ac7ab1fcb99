"""What institutes are sorted by: fields of research and provinces, lists that the office edits."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.text import sort_key


class ResearchField(index.Indexed, models.Model):
    """A field of research. The first list is the OECD's Fields of Research and Development, top two levels."""

    code = models.CharField(_("code"), max_length=12, unique=True)
    name_vi = models.CharField(_("name in Vietnamese"), max_length=160)
    name_en = models.CharField(_("name in English"), max_length=160)
    # The code with its numbers in equal width: 2.10 comes after 2.9.
    sort_key = models.CharField(max_length=120, editable=False, db_index=True)

    panels = ["code", "name_vi", "name_en"]
    search_fields = [
        index.SearchField("name_vi"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_vi"),
    ]

    class Meta:
        ordering = ["sort_key"]
        verbose_name = _("field of research")
        verbose_name_plural = _("fields of research")

    def __str__(self):
        return f"{self.code} {self.name}"

    def save(self, *args, **kwargs):
        self.sort_key = ".".join(number.zfill(8) for number in self.code.split("."))
        super().save(*args, **kwargs)

    @property
    def name(self) -> str:
        """In the reader's language."""
        return self.name_vi if get_language() == "vi" else self.name_en

    @property
    def is_broad(self) -> bool:
        """Whether it is of the first level, as ``1`` is, of which ``1.2`` is a part."""
        return "." not in self.code


class Province(index.Indexed, models.Model):
    """A province or a city of that rank, as of 1 July 2025."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    # One a line: names of before 2025, spellings and cities by which an import knows the province.
    former_names = models.TextField(
        _("former names and cities"),
        blank=True,
        help_text=_("One on each line. An import knows the province by them."),
    )
    sort_key = models.CharField(max_length=500, editable=False, db_index=True)

    panels = ["name", "former_names"]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["sort_key"]
        verbose_name = _("province")
        verbose_name_plural = _("provinces")

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.sort_key = sort_key(self.name)
        super().save(*args, **kwargs)
