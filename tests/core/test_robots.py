"""What crawlers may read."""

from urllib.robotparser import RobotFileParser

import pytest
from django.urls import reverse
from django.utils import translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def robots(client):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    parser = RobotFileParser()
    parser.parse(response.content.decode().splitlines())
    return parser


def test_admin_is_closed(robots):
    assert not robots.can_fetch("*", reverse("wagtailadmin_home"))
    assert not robots.can_fetch("Googlebot", reverse("wagtailadmin_login"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_search_results_are_closed_in_each_language(robots, language):
    """Else any words that somebody links to become a title on the agency's domain."""
    with translation.override(language):
        assert not robots.can_fetch("*", reverse("search") + "?q=thuoc+la")


@pytest.mark.parametrize("address", ["/", "/tin-tuc/", "/en/", "/en/news/rss.xml", "/media/images/a.webp"])
def test_pages_feeds_and_pictures_are_open(robots, address):
    assert robots.can_fetch("*", address)


def test_sitemap_is_named_by_its_full_address(robots):
    assert robots.site_maps() == ["http://testserver/sitemap.xml"]
