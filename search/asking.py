"""What a visitor asks of the search page: read from an address, and written into the addresses of links."""

from datetime import date

from django.utils.dateparse import parse_date
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.text import nfc

from .facets import FACETS, KINDS, LanguageFacet
from .parsing import MAX_LENGTH
from .tokens import normalise

# The first is what an address without the parameter means.
ORDERS = {"": _("Best match first"), "moi": _("Newest first")}


class Asked:
    """A search. What makes no sense in an address is ignored: every address shows a page."""

    def __init__(self, query):
        self.text = clean(query.get("q", ""))
        self.kind = _one_of(KINDS, query.get("loai"))
        self.order = _one_of(ORDERS, query.get("sapxep"))
        self.is_literal = query.get("dung") == "1"
        self.facets = [facet(query.getlist(facet.parameter)) for facet in FACETS]
        self.since, self.until = _date(query.get("tu")), _date(query.get("den"))
        chosen = LanguageFacet(query.getlist("nn")[:1]).values
        self.language = chosen[0] if chosen else get_language()

    @cached_property
    def is_narrowed(self) -> bool:
        """Whether filters leave anything out."""
        return bool(self.since or self.until or any(facet.values for facet in self.facets))

    def conditions(self, without=None, kind=True) -> dict:
        """Lookups of `Entry` for everything that is chosen, but for one facet, or for the kind."""
        found: dict = {}
        for facet in self.facets:
            if facet is not without:
                found |= facet.conditions()
        if self.since:
            found["date__gte"] = self.since
        if self.until:
            found["date__lte"] = self.until
        if kind and self.kind:
            found["kind"] = self.kind
        return found

    @property
    def literal(self) -> str:
        """The query of an address that asks for the words as they were typed."""
        return self.query(dung="1")

    @property
    def without_filters(self) -> str:
        """The query of an address that asks for the words alone."""
        return f"?{urlencode({'q': self.text})}"

    def query(self, **changes) -> str:
        """The query of an address that asks for this, but for ``changes``."""
        asked = {
            "q": self.text,
            "loai": self.kind,
            "sapxep": self.order,
            "dung": "1" if self.is_literal else "",
        }
        asked |= {facet.parameter: facet.values for facet in self.facets}
        asked |= {"tu": self.since and self.since.isoformat(), "den": self.until and self.until.isoformat()}
        asked["nn"] = "" if self.language == get_language() else self.language
        kept = {name: value for name, value in (asked | changes).items() if value}
        return f"?{urlencode(kept, doseq=True)}"


def clean(raw: str) -> str:
    """What was typed as it is shown and searched: NFC, on one line, at most 200 signs."""
    seen = "".join(
        sign if sign.isprintable() else " " for sign in normalise(raw[: MAX_LENGTH * 4].replace("\x00", " "))
    )
    return " ".join(nfc(seen)[:MAX_LENGTH].split())


def _one_of(known, asked) -> str:
    return asked if asked in known else ""


def _date(typed) -> date | None:
    try:
        return parse_date(typed or "")
    except ValueError:
        return None
