"""What the home page shows: no story twice, no column without content, and a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Q, prefetch_related_objects

from articles.models import ArticlePage
from articles.querysets import pictures

LATEST_COUNT = 5


@dataclass(frozen=True)
class Column:
    """A column of a row. ``kind`` is the block's name; ``section`` and ``articles`` are empty for links."""

    kind: str
    section: object = None
    articles: tuple = ()
    heading: str = ""
    links: tuple = ()

    @property
    def lead(self):
        """The article shown large: the newest that has a picture, else the newest."""
        return next((article for article in self.articles if article.list_image_id), self.articles[0])

    @property
    def others(self) -> list:
        """The articles below it."""
        return [article for article in self.articles if article is not self.lead]


def front_page_context(home_page) -> dict:
    """Return ``lead``, ``latest`` and ``rows`` for the template of ``home_page``.

    Queries: which stories were chosen, the top stories, the newest of each section, pictures, renditions, and
    the pages that blocks name (one for each kind of block).
    """
    articles = ArticlePage.objects.live_in(home_page.locale_id).defer_streamfields()
    top = _top_stories(home_page, articles)
    shown = {article.pk for article in top}
    blocks = [block for row in home_page.rows for block in row.value if block.value.get("section")]
    sections = {block.value["section"] for block in blocks}
    # As many more as could be taken away again because they stand on top.
    wanted = max((_count(block) for block in blocks), default=0) + len(shown)
    strips = list(articles.newest_of_each(sections, wanted))
    prefetch_related_objects([*top, *strips], pictures("lead", "card"))
    by_section: dict[str, list] = {}
    for article in strips:
        if article.pk not in shown:
            by_section.setdefault(article.path[: -article.steplen], []).append(article)
    rows = ([_column(block, by_section) for block in row.value] for row in home_page.rows)
    return {
        "lead": top[0] if top else None,
        "latest": top[1:],
        "rows": [columns for row in rows if (columns := [column for column in row if column])],
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


def _column(block, by_section):
    """Return the Column for a block, or None when there is nothing to show in it."""
    if block.block_type == "links":
        links = tuple(link for link in block.value["links"] if link["url"] or _readable(link["page"]))
        return Column("links", heading=block.value["heading"], links=links) if links else None
    section = block.value["section"]
    articles = by_section.get(section.path, [])[: _count(block)] if _readable(section) else []
    return Column(block.block_type, section, tuple(articles)) if articles else None


def _readable(page) -> bool:
    return page is not None and page.live
