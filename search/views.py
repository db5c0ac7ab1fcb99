"""The search page, on Wagtail's own search."""

from django.core.paginator import Paginator
from django.db import connection
from django.shortcuts import render
from wagtail.models import Locale

from articles.models import ArticlePage
from directory.models import Institute
from directory.selection import clean_text

from .query import clean_query, search_terms

PER_PAGE = 10


def searched_fields() -> list[str] | None:
    """Return the fields to search, or None for all of the index.

    On SQLite the fallback backend compares columns as they are stored, and a body is stored as JSON.
    """
    return ["title", "lead"] if connection.vendor == "sqlite" else None


def search(request):
    """Articles of the active language that hold every word of ``?q=``, ten to a page; and the number of institutes
    with these words in their names, whom the directory shows.
    """
    query = clean_query(request.GET.get("q", ""))
    terms = search_terms(query)
    found = ArticlePage.objects.none()
    if terms:
        # The search backend does not compile the subquery of readable(): Wagtail's own public() here.
        articles = ArticlePage.objects.live().public().filter(locale=Locale.get_active()).for_listing()
        # Newest first on every database: relevance waits for an index that knows Vietnamese.
        found = articles.order_by("-publication_date").search(
            terms, fields=searched_fields(), operator="and", order_by_relevance=False
        )
    paginator = Paginator(found, PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    page.elided_range = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    context = {"query": query, "results": page, "institute_count": _count_institutes(query)}
    return render(request, "pages/search_page.html", context)


def _count_institutes(query) -> int:
    name = clean_text(query)
    return Institute.objects.public().named(name).count() if name else 0
