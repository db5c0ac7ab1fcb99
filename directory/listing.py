"""The public list: a page of what the reader asks for, with everything that helps to ask for something else."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.text import capfirst
from django.utils.translation import gettext

from directory.article_counts import count_articles
from directory.exports import MAX_ROWS
from directory.facets import KindFacet
from directory.kinds import kind_label
from directory.map import map_of
from directory.models import Institute
from directory.selection import ORDERS, VIEWS, Selection

PER_PAGE = 24
MOST_PINS = 150
# The kinds whose numbers stand at the head of the directory.
COUNTED_KINDS = 2


def listing_context(request) -> dict:
    """Return the template context of the directory.

    Queries: the lists that facets are named by (2, and the parent bodies that are chosen), the five facets, the
    letters, the entries with their fields of research (2), their articles, the numbers at the head, those on the map.
    """
    selection = Selection(request.GET)
    letters = selection.letters()
    institutes = page_of(selection, request.GET.get("page"), _count(letters, selection.letter))
    groups = selection.groups()
    chart = map_of(_located(selection), institutes.paginator.count)
    number_as_on(chart, institutes)
    return {
        "selection": selection,
        "institutes": institutes,
        "letters": [(letter, selection.query(chu=letter.sign)) for letter in letters],
        "groups": groups,
        "has_options": any(options for _facet, options in groups),
        "orders": _links(selection, "sapxep", ORDERS, selection.order),
        "views": _links(selection, "xem", VIEWS, selection.view),
        "totals": totals(),
        "chart": chart,
        "export_kinds": [kind for kind, most in MAX_ROWS.items() if institutes.paginator.count <= most],
    }


def _located(selection):
    """The entries of the whole list, and not of its page alone, whose place is known; as many as a chart can show."""
    return selection.institutes.located()[:MOST_PINS]


def page_of(selection, number, count):
    """The page of entries that ``?page=`` asks for, each with the number of its articles. Nonsense shows a page."""
    paginator = Paginator(selection.institutes.for_listing(), PER_PAGE)
    paginator.count = count  # known already
    page = paginator.get_page(number)
    page.elided_range = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    page.object_list = list(page.object_list)
    articles = count_articles(page.object_list)
    for institute in page:
        institute.article_count = articles.get(institute.translation_key, 0)
    return page


def number_as_on(chart, institutes) -> None:
    """Give those of the ``institutes`` that are on the chart the number of their pin."""
    numbers = {pin.institute.pk: pin.number for pin in chart.pins} if chart else {}
    for institute in institutes:
        institute.pin_number = numbers.get(institute.pk)


class Total(NamedTuple):
    """How many entries are of a kind, or of all kinds; the query of an address narrows the list to them."""

    label: str
    count: int
    query: str = ""


def totals() -> list[Total]:
    """The number of all entries, and of those of the largest kinds: one query."""
    kinds = Institute.objects.public().order_by().values_list("kind").annotate(count=Count("pk"))
    counts = sorted(kinds, key=lambda row: -row[1])
    largest = [
        Total(capfirst(kind_label(kind, count)), count, f"?{KindFacet.parameter}={kind}")
        for kind, count in counts[:COUNTED_KINDS]
    ]
    return [Total(gettext("Entries"), sum(count for _, count in counts)), *largest]


def _count(letters, chosen) -> int:
    return sum(letter.count for letter in letters if not chosen or letter.is_chosen)


def _links(selection, parameter, labels, chosen) -> list[tuple]:
    """Label, query and whether it is the present one, for each of the ``labels``."""
    return [
        (label, selection.query(**{parameter: value}), value == chosen) for value, label in labels.items()
    ]
