"""Answers as a reader sees them."""

from bs4 import BeautifulSoup, Tag


def parse(response) -> BeautifulSoup:
    """The document of an answer, read as a browser reads it."""
    return BeautifulSoup(response.content, "html5lib")


def words(element: Tag) -> str:
    """The text of an element on one line; no-break spaces count as spaces."""
    return " ".join(element.get_text().split())


def links(element: Tag) -> list[str]:
    """Where the links in an element lead."""
    return [link["href"] for link in element.find_all("a", href=True)]
