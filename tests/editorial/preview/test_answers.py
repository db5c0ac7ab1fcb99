"""What comes with a preview: never cached, never indexed, no cookie, no session, no address for other sites."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.csp import PUBLIC_POLICY, build_policy
from tests.editorial.verbs import draft
from tests.factories import ArticleFactory, ImageFactory, TopicFactory, UserFactory
from tests.support.html import parse

from .sharing import address, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def link():
    return share()


@pytest.fixture(params=["outsider", "staff"])
def visitor(request, client):
    """Somebody without an account, and somebody who happens to be signed in."""
    if request.param == "staff":
        client.force_login(UserFactory(role="Biên tập"))
    return client


@pytest.mark.parametrize("method", ["get", "head"])
def test_headers(visitor, link, method):
    response = getattr(visitor, method)(address(link))
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Content-Security-Policy"] == build_policy(PUBLIC_POLICY)
    assert "ETag" not in response


def test_no_cookie_is_set_and_nothing_varies_by_reader(visitor, link):
    response = visitor.get(address(link), headers={"accept-language": "en"})
    assert not response.cookies
    assert response.get("Vary", "Accept-Encoding") == "Accept-Encoding"


def test_nobody_gets_the_user_bar(visitor, link):
    assert "userbar" not in visitor.get(address(link)).content.decode()


def test_who_is_signed_in_is_not_even_asked(client, link):
    client.get(address(link))
    with CaptureQueriesContext(connection) as by_outsider:
        client.get(address(link))
    client.force_login(UserFactory(role="Biên tập"))
    with CaptureQueriesContext(connection) as by_staff:
        client.get(address(link))
    assert len(by_staff.captured_queries) == len(by_outsider.captured_queries) > 0
    assert "django_session" not in str(by_staff.captured_queries)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_only_reading_is_allowed(link, method):
    client = Client(enforce_csrf_checks=True)
    response = getattr(client, method)(address(link))
    assert response.status_code == 405
    assert not response.cookies
    link.refresh_from_db()
    assert link.opened_count == 0


def test_head_has_no_body(client, link):
    assert client.head(address(link)).content == b""


def test_search_engines_and_other_sites_are_told_nothing(client, link):
    head = parse(client.get(address(link))).head
    assert head.find("meta", {"name": "robots"})["content"] == "noindex, nofollow"
    assert not head.find_all("link", rel=["canonical", "alternate"])
    assert not head.find_all("meta", property=lambda name: name and name.startswith("og:"))


def test_address_of_the_preview_is_nowhere_in_the_page(client, link):
    """Neither in links nor in what is meant to be sent on or printed."""
    assert address(link).split("/")[2] not in client.get(address(link)).content.decode()


def test_page_carries_no_inline_script_or_style(client, link):
    html = client.get(address(link)).content.decode().replace('<script type="application/ld+json">', "")
    assert "<script>" not in html
    assert "<style" not in html
    assert " style=" not in html


def test_address_without_its_last_slash_leads_there(client, link):
    response = client.get(address(link).rstrip("/"))
    assert response.status_code == 301
    assert response.url == address(link)


@pytest.mark.parametrize("others", [0, 20])
def test_opening_takes_twenty_three_queries(client, django_assert_num_queries, others):
    topics = TopicFactory.create_batch(2)
    link = share(draft(list_image=ImageFactory(), topics=topics))
    ArticleFactory.create_batch(others, topics=topics)
    client.get(address(link))
    # The link with its version, the page as stored, its language (3); what the version names, looked up one by one
    # as Wagtail reads it back: language, type, owner, picture, topics, page, parent, comments (8); site, agency,
    # frame, related articles, picture in lists (5); counting and logging, whose row is checked first, in a
    # transaction (7).
    with django_assert_num_queries(3 + 8 + 5 + 7):
        client.get(address(link))
