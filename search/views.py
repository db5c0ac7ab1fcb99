"""The search page and the suggestions while typing."""

from django.http import JsonResponse
from django.shortcuts import render

from .answering import Answer
from .asking import ORDERS, Asked, clean
from .suggesting import suggest


def search(request):
    """What answers ``?q=`` in the language of the page, ten to a page, with everything to narrow it by.

    Queries: what is found and how it is mended, at most two dozen; then the same for every page of results.
    """
    asked = Asked(request.GET)
    answer = Answer(asked, request.GET.get("page"))
    orders = [(label, asked.query(sapxep=value), value == asked.order) for value, label in ORDERS.items()]
    return render(
        request,
        "pages/search_page.html",
        {"asked": asked, "answer": answer, "results": answer.page, "orders": orders},
    )


def description(request):
    """How a browser searches here from its own box: an OpenSearch description."""
    return render(request, "search/opensearch.xml", content_type="application/opensearchdescription+xml")


def suggestions(request):
    """Titles that begin to answer what is being typed: a list of texts as JSON."""
    return JsonResponse({"suggestions": suggest(clean(request.GET.get("q", "")))})
