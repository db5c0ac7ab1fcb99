"""What the tests of the home page have in common."""

from datetime import date, timedelta

from home.models import FrontPage, FrontPageStory
from tests.factories import ArticleFactory, home, section
from tests.support.html import links, parse

NEWEST = date(2026, 3, 22)


def front_page(language="vi") -> FrontPage:
    return FrontPage.objects.get(home_page=home(language))


def choose(*articles, language="vi") -> None:
    """Choose stories past the form, as if they had been chosen when they still could be."""
    for place, article in enumerate(articles):
        FrontPageStory.objects.create(front_page=front_page(language), article=article, sort_order=place)


def articles(count, slug="tin-hoat-dong", **fields) -> list:
    """Articles of a section, newest first."""
    return [
        ArticleFactory(parent=section(slug), publication_date=NEWEST - timedelta(days=age), **fields)
        for age in range(count)
    ]


def top(client, address="/") -> list[str]:
    """Addresses of the top stories of a home page, in their order."""
    found = parse(client.get(address)).select(".grid--lead h2 a, .grid--lead ol.headlines > li > a")
    return [link["href"] for link in found]


def stories(client, address="/") -> list[str]:
    """Addresses of all stories of a home page: those with an article's address, in their order."""
    main = parse(client.get(address)).main
    return [link for link in links(main) if link.count("/") == 4 + link.startswith("/en/")]
