"""Articles from a file, a line of JSON for each: `id, title, lead, body, date, category`.

An article is known again by its id: its key of translations is made of it, so that a second run changes nothing. What
was edited here since is never overwritten.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import islice
from uuid import UUID, uuid5

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.dateparse import parse_date

from articles.models import ArticlePage, SectionPage
from core.text import as_xml_text, nfc, slugify
from editorial.bulk import add_pages_reviewed_elsewhere
from editorial.gate import publish_reviewed_elsewhere
from editorial.models import Publication

# Rows that are stored in bulk send no signals of their own: `keys` of those that are public now, and the end of it.
batch_imported, import_finished = Signal(), Signal()
BATCH = 200
REASON = "Imported: it was public before"
OUTCOMES = ("created", "changed", "unchanged", "skipped", "refused")
_NAMESPACE = UUID("b9b0c1f2-7a34-5e0e-9d53-6a1f7e1c2d90")
_LONGEST_TITLE, _LONGEST_LEAD, _LONGEST_SLUG = 255, 1000, 200


class RowRefused(ValueError):
    """Why a line is no article."""


@dataclass(frozen=True)
class Row:
    """A line of the file."""

    key: UUID
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    date: date | None  # of what has none, the day of the import is taken

    @property
    def body(self) -> list[tuple[str, str]]:
        """The blocks of the body. Whatever looks like markup is text."""
        return [("paragraph", f"<p>{escape(text, quote=False)}</p>") for text in self.paragraphs]


def read_row(line: str) -> Row:
    """Read a line. Raises RowRefused."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise RowRefused("not JSON") from error
    if not isinstance(data, dict) or not data.get("id"):
        raise RowRefused("no id")
    title, lead, body = (_text(data.get(name)) for name in ("title", "lead", "body"))
    title = " ".join(title.split())[:_LONGEST_TITLE]
    if not title:
        raise RowRefused("no title")
    day = _date(data.get("date"))
    if len(lead) > _LONGEST_LEAD:
        lead, body = "", f"{lead}\n\n{body}"
    paragraphs = tuple(part for part in (" ".join(line.split()) for line in body.splitlines()) if part)
    return Row(uuid5(_NAMESPACE, str(data["id"])), title, " ".join(lead.split()), paragraphs, day)


class ArticleImport:
    """An import into one section. With ``user`` the articles are public at once, on his word; else they are drafts."""

    def __init__(self, section: SectionPage, *, user=None, owner=None, published=False):
        self.section, self.user, self.owner, self.published = section, user, owner, published
        self.counts: Counter = Counter(dict.fromkeys(OUTCOMES, 0))
        self.refusals: list[tuple[int, str]] = []
        self._slugs = set(section.get_children().values_list("slug", flat=True))

    def run(self, lines: Iterable[str], progress: Callable[[int], None] = lambda done: None) -> None:
        """Import every line; each batch is stored as a whole or not at all."""
        done = 0
        for batch in _batches(lines, BATCH):
            self._import(batch, done)
            done += len(batch)
            progress(done)
        if self.counts["created"] or self.counts["changed"]:
            import_finished.send(sender=ArticlePage)

    @transaction.atomic
    def _import(self, lines, before) -> None:
        rows: dict[UUID, Row] = {}
        for number, line in enumerate(lines, start=before + 1):
            if not line.strip():
                continue
            try:
                row = read_row(line)
            except RowRefused as refusal:
                self._refuse(number, str(refusal))
                continue
            if row.key in rows:
                self._refuse(number, "the id of another line")
                continue
            rows[row.key] = row
        present = {
            article.translation_key: article
            for article in ArticlePage.objects.filter(translation_key__in=rows, locale=self.section.locale)
        }
        new = [self._page(row) for key, row in rows.items() if key not in present]
        if self.published:
            add_pages_reviewed_elsewhere(self.section, new, user=self.user, reason=REASON)
            batch_imported.send(sender=ArticlePage, keys=[page.pk for page in new])
        else:
            for page in new:
                self.section.add_child(instance=page)
                page.save_revision(user=page.owner)
        self.counts["created"] += len(new)
        for key, article in present.items():
            self.counts[self._update(article, rows[key])] += 1

    def _refuse(self, number, why) -> None:
        self.counts["refused"] += 1
        self.refusals.append((number, why))

    def _page(self, row: Row) -> ArticlePage:
        return ArticlePage(
            title=row.title,
            slug=self._free_slug(row.title),
            lead=row.lead,
            body=row.body,
            publication_date=row.date or timezone.localdate(),
            translation_key=row.key,
            locale=self.section.locale,
            owner=self.owner,
            live=False,
        )

    def _free_slug(self, title) -> str:
        wanted = slugify(title)[:_LONGEST_SLUG].strip("-") or "bai"
        slug, number = wanted, 1
        while slug in self._slugs:
            number += 1
            slug = f"{wanted}-{number}"
        self._slugs.add(slug)
        return slug

    def _update(self, article, row) -> str:
        """Bring an article up to date that came from the same line. Returns what became of it."""
        latest = article.get_latest_revision_as_object()
        blocks = [
            (block.block_type, str(block.value.source))
            for block in latest.body
            if hasattr(block.value, "source")
        ]
        day = row.date or latest.publication_date
        is_same = (latest.title, latest.lead, latest.publication_date) == (row.title, row.lead, day)
        if is_same and blocks == row.body and (article.live or not self.published):
            return "unchanged"
        if self._was_edited_here(article):
            return "skipped"
        latest.title, latest.lead, latest.body = row.title, row.lead, row.body
        latest.publication_date = day
        revision = latest.save_revision(user=self.owner)
        if self.published:
            publish_reviewed_elsewhere(article, user=self.user, reason=REASON, revision=revision)
        return "changed"

    @staticmethod
    def _was_edited_here(article) -> bool:
        """Whether anything but an import made its latest version."""
        last = Publication.objects.of(article).first()
        if last is None:
            return article.revisions.count() > 1
        return last.basis != Publication.Basis.ELSEWHERE or last.revision_id != article.latest_revision_id


def _text(value) -> str:
    if value is not None and not isinstance(value, str):
        raise RowRefused("title, lead and body are texts")
    return nfc(as_xml_text(value or ""))


def _date(value) -> date | None:
    if not value:
        return None
    try:
        found = parse_date(str(value)[:10])
    except ValueError:
        found = None
    if found is None or not 1900 <= found.year < 2200:
        raise RowRefused("no date (YYYY-MM-DD)")
    return found


def _batches(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    lines = iter(lines)
    while batch := list(islice(lines, size)):
        yield batch
