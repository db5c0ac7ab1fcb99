"""What a reader asks of the directory: read from an address, and written into the addresses of links."""

from dataclasses import replace

from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.text import fold, nfc
from directory.alphabet import letters_of, read_letter
from directory.article_counts import most_articles_first
from directory.facets import FACETS, Option
from directory.models import Institute
from directory.querysets import in_language

MAX_LENGTH = 200
MAX_WORDS = 16
# The first is what an address without the parameter means.
ORDERS = {
    "": _("By name"),
    "moi": _("Youngest first"),
    "cu": _("Oldest first"),
    "tin": _("Most articles first"),
}
VIEWS = {"": _("Cards"), "bang": _("Table")}


def clean_text(raw: str) -> str:
    """What was typed, in NFC, on one line, without signs that cannot be seen, and not too long; empty if it has
    no letter or digit to find.
    """
    seen = "".join(sign if sign.isprintable() else " " for sign in raw[: MAX_LENGTH * 4])
    text = " ".join(nfc(seen)[:MAX_LENGTH].split()[:MAX_WORDS])
    return text if fold(text) else ""


class Selection:
    """A choice of institutes. What makes no sense in an address is ignored: every address shows a list.

    Queries: the provinces, the fields of research, and the parent bodies if some are asked for.
    """

    def __init__(self, query):
        self.text = clean_text(query.get("q", ""))
        self.letter = read_letter(query.get("chu", ""))
        self.order = _one_of(ORDERS, query.get("sapxep"))
        self.view = _one_of(VIEWS, query.get("xem"))
        self.facets = [facet(query.getlist(facet.parameter)) for facet in FACETS]

    @property
    def is_narrowed(self) -> bool:
        """Whether it leaves out any institute."""
        return bool(self.text or self.letter or any(facet.values for facet in self.facets))

    @property
    def is_text_alone(self) -> bool:
        """Whether nothing but typed words leaves any out."""
        return bool(self.text) and not (self.letter or any(facet.values for facet in self.facets))

    @property
    def is_plain(self) -> bool:
        """Whether it is what the address without a query shows."""
        return not (self.is_narrowed or self.order or self.view)

    @cached_property
    def institutes(self):
        """The public institutes that it leaves, in its order."""
        return self._in_order(self._narrowed(self.facets, self.letter))

    def groups(self) -> list:
        """Each facet with its options, counted among what everything else that is chosen leaves. A query each."""
        others = [[other for other in self.facets if other is not facet] for facet in self.facets]
        pairs = zip(self.facets, others, strict=True)
        return [(facet, facet.options(self._narrowed(rest, self.letter))) for facet, rest in pairs]

    def letters(self) -> list:
        """The A-Z, counted among what everything else that is chosen leaves. One query."""
        return letters_of(self._narrowed(self.facets, ""), self.letter)

    def chips(self) -> list:
        """What is chosen, each as an option whose value is the query of the list without it."""
        chips = [Option(self.query(q=""), f"“{self.text}”")] if self.text else []
        if self.letter:
            chips.append(Option(self.query(chu=""), gettext("Letter %(letter)s") % {"letter": self.letter}))
        for facet in self.facets:
            for option in facet.chosen:
                rest = [value for value in facet.values if value != option.value]
                chips.append(replace(option, value=self.query(**{facet.parameter: rest})))
        return chips

    def query(self, **changes) -> str:
        """The query of an address that asks for this, but for ``changes``; empty if nothing is asked for."""
        asked = {"q": self.text, **{facet.parameter: facet.values for facet in self.facets}}
        asked |= {"chu": self.letter, "sapxep": self.order, "xem": self.view}
        asked = {name: value for name, value in (asked | changes).items() if value}
        return f"?{urlencode(asked, doseq=True)}" if asked else ""

    def _narrowed(self, facets, letter):
        institutes = Institute.objects.public().named(self.text)
        for facet in facets:
            institutes = facet.narrow(institutes)
        return institutes.filter(**{in_language("initial"): letter}) if letter else institutes

    def _in_order(self, institutes):
        if self.order == "tin":
            return most_articles_first(institutes)
        return institutes.founded_first(newest=self.order == "moi") if self.order else institutes.in_order()


def _one_of(known, asked) -> str:
    return asked if asked in known else ""
