"""A page of results with everything that helps to ask for something else."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.functional import cached_property

from .asking import Asked
from .facets import KINDS, LanguageFacet, Option
from .finding import engine
from .highlighting import highlighted, snippet
from .models import Entry
from .parsing import Query
from .registry import sources
from .storage import StoredIndex

PER_PAGE = 10
_MOST_PAGES = 1_000


@dataclass(frozen=True)
class Hit:
    """A result: its entry, the object itself, and its words with those of the query marked."""

    entry: Entry
    object: object
    title: str
    snippet: str

    @property
    def template(self) -> str:
        return f"components/hit--{self.entry.kind}.html"


class Answer:
    """What the index says to what was asked. Every number counts what a reader may see, and nothing else."""

    def __init__(self, asked: Asked, page_number=None):
        self.asked = asked
        self.engine = engine(asked.language)
        self.reading = self.engine.read(asked.text, mend=not asked.is_literal)
        self.index = self.engine.index.narrowed(**asked.conditions())
        self.page = self._page(page_number)

    @property
    def shown_query(self) -> str:
        """The query that was answered, where it was mended; empty otherwise."""
        return written(self.reading.query) if self.reading.is_mended else ""

    def explained(self) -> list[tuple[str, list[str]]]:
        """The abbreviations of the query with what they stand for."""
        known = self.engine.abbreviations
        names = [
            known.name(group.typed) for group in self.reading.query.groups if len(group.alternatives) > 1
        ]
        return [(name, known.by_name[name].expansions) for name in dict.fromkeys(names)]

    def tabs(self) -> list[Option]:
        """The kinds with the number of results of each; those without any are left out."""
        counts: dict[str, int] = {}
        if self.reading.expression is not None:
            entries = self._index(kind=False).matching(self.reading.expression).order_by()
            counts = dict(entries.values_list("kind").annotate(count=Count("pk")))
        counts[""] = sum(counts.values())
        chosen = self.asked.kind
        return [
            Option(self.asked.query(loai=kind), str(label), counts.get(kind, 0), kind == chosen)
            for kind, label in KINDS.items()
            if counts.get(kind) or kind in ("", chosen)
        ]

    def groups(self) -> list[tuple]:
        """Each facet with what can be ticked in it."""
        if self.reading.expression is None:
            return []
        return [
            (facet, facet.options(self._index(without=facet).matching(self.reading.expression)))
            for facet in self.asked.facets
        ]

    def languages(self) -> list[Option]:
        """The other languages in which there are results, with how many."""
        if self.reading.expression is None:
            return []
        entries = StoredIndex(**self.asked.conditions()).matching(self.reading.expression)
        options = LanguageFacet([]).options(entries.exclude(language=self.asked.language))
        return [Option(self.asked.query(nn=it.value), it.label, it.count) for it in options]

    def _index(self, without=None, kind=True) -> StoredIndex:
        return self.engine.index.narrowed(**self.asked.conditions(without=without, kind=kind))

    def _page(self, number):
        paginator = Paginator(_Results(self), PER_PAGE)
        page = paginator.get_page(number)
        page.elided_range = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
        page.object_list = self._hits(list(page.object_list))
        return page

    def _hits(self, keys) -> list[Hit]:
        found = Entry.objects.filter(pk__in=keys).select_related("text", "content_type")
        entries = found.in_bulk()
        objects: dict[tuple, object] = {}
        for source in sources():
            wanted = [e.object_id for e in entries.values() if e.content_type.model_class() is source.model]
            if wanted:
                shown = source.shown(wanted)
                objects |= {(source.model, key): obj for key, obj in shown.items()}
        hits = []
        for key in keys:
            entry = entries[key]
            obj = objects.get((entry.content_type.model_class(), entry.object_id))
            if obj is not None:
                query = self.reading.query
                text = f"{entry.text.lead}\n{entry.text.body}".strip()
                hits.append(Hit(entry, obj, highlighted(entry.title, query), snippet(text, query)))
        return hits


class _Results:
    """The keys of all results, of which a page is asked for."""

    def __init__(self, answer: Answer):
        self.answer = answer
        self.expression = answer.reading.expression
        self.ranked, self.close = [], 0
        if answer.asked.order != "moi":
            self.ranked, self.close = answer.engine.ranked(answer.reading, answer.index)

    @cached_property
    def _count(self) -> int:
        exactly = self.answer.index.count(self.expression) if self.expression is not None else 0
        return min(exactly + self.close, PER_PAGE * _MOST_PAGES)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, part: slice) -> list[int]:
        keys = self.ranked[part]
        missing = part.stop - part.start - len(keys)
        if not missing or self.expression is None:
            return keys
        offset = max(0, part.start - len(self.ranked))
        return keys + self.answer.index.newest(self.expression, missing, offset, without=self.ranked)


def written(query: Query) -> str:
    """A query as one would type it."""
    parts = []
    for group in query.groups:
        words = " ".join(token.written for token in group.typed)
        parts.append(f"“{words}”" if group.is_quoted else words)
    excluded = [f"-{' '.join(token.written for token in phrase)}" for phrase in query.excluded]
    return " ".join([*parts, *excluded])
