"""Answers as a reader sees them."""

from bs4 import BeautifulSoup, Tag

_UNREAD = ("script", "style", "template", "noscript")


def parse(response) -> BeautifulSoup:
    """The document of an answer, read as a browser reads it."""
    return BeautifulSoup(response.content, "html5lib")


def words(element: Tag) -> str:
    """What is to be read in an element, on one line; no-break spaces count as spaces."""
    texts = [text for text in element.find_all(string=True) if text.parent.name not in _UNREAD]
    return " ".join("".join(texts).split())


def links(element: Tag) -> list[str]:
    """Where the links in an element lead."""
    return [link["href"] for link in element.find_all("a", href=True)]
