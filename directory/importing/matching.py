"""Which entry a row is about: by identifiers, then by its official name."""

from collections import defaultdict

from django.utils.translation import gettext as _
from wagtail.models import Revision

from core.text import fold
from directory import identifiers
from directory.models import Institute

from .refusal import RowRefused

IDENTIFIERS = ("ror", "agency_id", "tax_code", "wikidata", "registration")
NAMES = ("name_vi", "name_en")
_LINKS = ("parent", "successor")


class Index:
    """Organisations by identifier and by folded official name. What they are known by may be any key."""

    def __init__(self):
        self._by_identifier, self._by_name = defaultdict(set), defaultdict(set)
        self.identifiers = defaultdict(dict)

    def add(self, key, facts: dict) -> None:
        """Know an organisation by what ``facts`` say; it may be added more than once."""
        for name in IDENTIFIERS:
            if value := facts.get(name):
                self._by_identifier[name, value].add(key)
                self.identifiers[key][name] = value
        for name in NAMES:
            if value := facts.get(name):
                self._by_name[fold(value)].add(key)

    def match(self, facts: dict):
        """The organisation that ``facts`` are about, None if it is new. Raises RowRefused if they fit several."""
        given = {name: facts[name] for name in IDENTIFIERS if facts.get(name)}
        found = set().union(*(self._by_identifier.get(item, ()) for item in given.items()))
        if not found:
            named = (self._by_name.get(fold(facts[name]), ()) for name in NAMES if facts.get(name))
            # Another identifier of the same sort: another organisation of the same name.
            found = {key for key in set().union(*named) if not self._differs(key, given)}
        if len(found) > 1:
            raise RowRefused(_("It fits several entries, by its identifiers or its name."))
        return next(iter(found), None)

    def named(self, text: str) -> set:
        """The organisations that ``text`` names, by any identifier or else by official name."""
        forms = {"ror": identifiers.ror_id(text), "wikidata": identifiers.wikidata_id(text)}
        found = set().union(
            *(self._by_identifier.get((name, forms.get(name, text)), ()) for name in IDENTIFIERS)
        )
        return found or set(self._by_name.get(fold(text), ()))

    def _differs(self, key, given) -> bool:
        mine = self.identifiers[key]
        return any(name in mine and mine[name] != value for name, value in given.items())


class Directory(Index):
    """Every entry there is, drafts too, as its row has it and as its newest version has it. Two queries."""

    def __init__(self):
        super().__init__()
        self.links = {name: {} for name in _LINKS}
        self._by_address = defaultdict(set)
        columns = ("pk", "slug", *IDENTIFIERS, *NAMES, *_LINKS)
        for values in Institute.objects.entries().values(*columns).iterator():
            self.add(values["pk"], values)
        drafts = Institute.objects.entries().filter(has_unpublished_changes=True)
        versions = Revision.objects.filter(pk__in=drafts.values("latest_revision"))
        for content in versions.values_list("content", flat=True).iterator():
            self.add(content["pk"], content)

    def at(self, address: str) -> set:
        """The entry at an address, by the last part of which exports name it."""
        return set(self._by_address.get(address, ()))

    def add(self, key, facts: dict) -> None:
        super().add(key, facts)
        self._by_address[facts["slug"]].add(key)
        for name in _LINKS:
            self.links[name][key] = facts.get(name)
