"""What other pages show of the directory."""

from collections.abc import Sequence
from dataclasses import dataclass

from .article_counts import count_articles
from .listing import MOST_PINS, number_as_on, totals
from .map import Chart, map_of
from .models import Institute


@dataclass(frozen=True)
class LookUp:
    """The numbers of the directory, some of its entries, and the chart; see `listing.totals` for the first."""

    totals: Sequence
    institutes: Sequence[Institute]
    chart: Chart | None


def units_of(body, count) -> list[Institute]:
    """The first ``count`` public units of ``body``, in order. Queries: they, and their fields of research."""
    units = Institute.objects.public().filter(parent__translation_key=body.translation_key, parent__live=True)
    return list(units.for_listing().in_order()[:count])


def look_up(keys) -> LookUp | None:
    """The directory, with the entries that have the translation ``keys``; None while it is empty.

    Queries: numbers, entries with their fields of research (2), their articles, those on the map.
    """
    numbers = totals()
    if not numbers[0].count:
        return None
    places = {key: place for place, key in enumerate(keys)}
    public = Institute.objects.public()
    found = list(public.for_listing().filter(translation_key__in=places))
    articles = count_articles(found)
    for institute in found:
        institute.article_count = articles.get(institute.translation_key, 0)
    chart = map_of(public.located().in_order()[:MOST_PINS], numbers[0].count)
    number_as_on(chart, found)
    return LookUp(numbers, sorted(found, key=lambda one: places[one.translation_key]), chart)
