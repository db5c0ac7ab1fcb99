"""The public list as a reader sees it."""

from tests.support.html import parse, words

LIST = "/danh-ba/"


def read(client, query="", address=LIST):
    """The document at an address of the list, which answers whatever it is asked."""
    response = client.get(f"{address}{query}")
    assert response.status_code == 200
    return parse(response)


def names(client, query="", address=LIST) -> list[str]:
    """The names in the list, in its order, from cards or from a table."""
    return [words(link) for link in read(client, query, address).select(".card h3 a, tbody th a")]


def options(client, parameter, query="") -> dict[str, str]:
    """What can be ticked in a facet: value and number."""
    boxes = read(client, query).select(f".facets input[name={parameter}]")
    return {box["value"]: words(box.parent.select_one(".n")).split()[0] for box in boxes}


def ticked(client, query) -> list[str]:
    """The values that are ticked, in any facet."""
    return [box["value"] for box in read(client, query).select(".facets input[checked]")]
