"""A reader who searches."""

from django.urls import reverse
from django.utils import translation

from tests.support.html import parse


def address(language="vi") -> str:
    with translation.override(language):
        return reverse("search")


def found(client, query, language="vi", **parameters) -> list[str]:
    """Addresses of the results on the page, in their order."""
    response = client.get(address(language), {"q": query} | parameters)
    assert response.status_code == 200
    return [link["href"] for link in parse(response).select("article h3 a")]
