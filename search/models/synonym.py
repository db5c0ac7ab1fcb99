"""Words that stand for others: abbreviations above all, kept by the desk editors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.text import nfc
from search.parsing import LONGEST_ABBREVIATION, tokens_of

_MOST_MEANINGS = 5


class Synonym(models.Model):
    """Whoever searches for the one finds the others as well."""

    term = models.CharField(
        _("word or abbreviation"), max_length=60, unique=True, help_text=_("As people type it: KH&CN, ĐMST.")
    )
    meanings = models.TextField(
        _("stands for"),
        max_length=600,
        help_text=_("With all accents; one on each line, the usual one first."),
    )
    in_capitals = models.BooleanField(
        _("only in capitals"),
        default=False,
        help_text=_("For what is a word as well when it is written small: AI."),
    )

    panels = ["term", "meanings", "in_capitals"]

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("abbreviations and synonyms")
        ordering = ["term"]

    def __str__(self):
        return self.term

    @property
    def expansions(self) -> list[str]:
        """What it stands for."""
        return [line.strip() for line in self.meanings.splitlines() if line.strip()]

    def clean(self):
        super().clean()
        self.term, self.meanings = " ".join(nfc(self.term).split()), nfc(self.meanings)
        if not 1 <= len(tokens_of(self.term)) <= LONGEST_ABBREVIATION:
            raise ValidationError({"term": gettext("Between one and three words, with letters or digits.")})
        expansions = self.expansions
        if len(expansions) > _MOST_MEANINGS or not all(map(tokens_of, expansions)):
            raise ValidationError({"meanings": gettext("Between one and five, each with letters or digits.")})
