"""What the home page shows: no story twice, no column without content, and a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Q, prefetch_related_objects

from articles.institutes import in_the_news
from articles.models import ArticlePage
from articles.querysets import pictures
from directory.excerpts import LookUp, look_up, units_of

LATEST_COUNT = 5
# How many institutes stand in the band of the directory where the editor chose none.
NEWEST_INSTITUTES = 4


@dataclass(frozen=True)
class Column:
    """A column of a row. ``kind`` is the block's name, which says what else there is."""

    kind: str
    section: object = None
    articles: tuple = ()
    heading: str = ""
    links: tuple = ()
    body: object = None
    units: tuple = ()

    @property
    def lead(self):
        """The article shown large: the newest that has a picture, else the newest."""
        return next((article for article in self.articles if article.list_image_id), self.articles[0])

    @property
    def others(self) -> list:
        """The articles below it."""
        return [article for article in self.articles if article is not self.lead]


@dataclass(frozen=True)
class Row:
    """What stands side by side below the top stories: columns, or the directory across the whole page."""

    kind: str
    columns: tuple = ()
    heading: str = ""
    introduction: str = ""
    directory: LookUp | None = None


def front_page_context(home_page) -> dict:
    """Return ``lead``, ``latest`` and ``rows`` for the template of ``home_page``.

    Queries: which stories were chosen, the top stories, the newest of each section, pictures, renditions, and
    what blocks name (one for each kind of block); two for each block of units, and for one of the directory those
    of `look_up` and which institutes are in the news.
    """
    articles = ArticlePage.objects.live_in(home_page.locale_id).defer_streamfields()
    top = _top_stories(home_page, articles)
    shown = {article.pk for article in top}
    rows = [row for row in home_page.rows if row.block_type == "row"]
    blocks = [block for row in rows for block in row.value if block.value.get("section")]
    sections = {block.value["section"] for block in blocks}
    # As many more as could be taken away again because they stand on top.
    wanted = max((_count(block) for block in blocks), default=0) + len(shown)
    strips = list(articles.newest_of_each(sections, wanted))
    prefetch_related_objects([*top, *strips], pictures("lead", "card"))
    by_section: dict[str, list] = {}
    for article in strips:
        if article.pk not in shown:
            by_section.setdefault(article.path[: -article.steplen], []).append(article)
    drawn = (
        _directory(row) if row.block_type == "directory" else _row(row, by_section) for row in home_page.rows
    )
    return {
        "lead": top[0] if top else None,
        "latest": top[1:],
        "rows": [row for row in drawn if row],
    }


def _top_stories(home_page, articles) -> list:
    """The chosen stories in their order, then the newest ones."""
    count = 1 + LATEST_COUNT
    from .models import FrontPageStory  # the model's page asks this module for its context

    chosen_ids = FrontPageStory.objects.filter(front_page__home_page=home_page).values_list(
        "article_id", flat=True
    )
    order = {pk: place for place, pk in enumerate(chosen_ids)}
    newest = articles.newest_first().values("pk")[:count]
    stories = articles.filter(Q(pk__in=order) | Q(pk__in=newest)).newest_first()
    # Sorting is stable: what was not chosen keeps its order, behind what was.
    return sorted(stories, key=lambda story: order.get(story.pk, count))[:count]


def _count(block) -> int:
    return block.value.get("count") or 0


def _row(block, by_section) -> Row | None:
    """Columns side by side; None when there is nothing to show in any."""
    columns = tuple(column for child in block.value if (column := _column(child, by_section)))
    return Row("columns", columns=columns) if columns else None


def _directory(block) -> Row | None:
    """The band from which the directory is looked up; None while it is empty."""
    chosen = [institute.translation_key for institute in block.value["institutes"] if institute]
    directory = look_up(chosen or in_the_news(NEWEST_INSTITUTES))
    texts = {name: block.value[name] for name in ("heading", "introduction")}
    return Row("directory", directory=directory, **texts) if directory else None


def _column(block, by_section):
    """Return the Column for a block, or None when there is nothing to show in it."""
    if block.block_type == "units":
        body = block.value["body"]
        units = tuple(units_of(body, _count(block))) if body else ()
        return Column("units", heading=block.value["heading"], body=body, units=units) if units else None
    if block.block_type == "links":
        links = tuple(link for link in block.value["links"] if link["url"] or _readable(link["page"]))
        return Column("links", heading=block.value["heading"], links=links) if links else None
    section = block.value["section"]
    articles = by_section.get(section.path, [])[: _count(block)] if _readable(section) else []
    return Column(block.block_type, section, tuple(articles)) if articles else None


def _readable(page) -> bool:
    return page is not None and page.live
