"""What a browser may load and run on our pages."""

import pytest
from django.urls import reverse

from core.csp import ADMIN_POLICY, PUBLIC_POLICY, build_policy
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def policy_of(response):
    directives = (part.split() for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in directives}


@pytest.mark.parametrize(
    "address", ["/", "/en/news/", "/tim-kiem/?q=bien", "/khong-co/", "/%00", "/healthz", "/tin-tuc/rss.xml"]
)
def test_readers_get_the_strict_policy(client, address):
    policy = policy_of(client.get(address))
    assert policy == PUBLIC_POLICY
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == policy["frame-ancestors"] == ["'none'"]


def test_strict_policy_allows_nothing_unsafe_and_no_third_party():
    sources = {source for sources in PUBLIC_POLICY.values() for source in sources}
    assert sources == {"'self'", "'none'", "data:"}


def test_readers_pages_carry_no_inline_script_or_style(client):
    """The policy would block it; JSON-LD is data, not script."""
    html = client.get("/").content.decode().replace('<script type="application/ld+json">', "")
    assert "<script>" not in html
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick=" not in html


def test_sign_in_page_gets_the_admin_policy(client):
    assert policy_of(client.get(reverse("wagtailadmin_login"))) == ADMIN_POLICY


def test_page_with_user_bar_gets_the_admin_policy(client):
    client.force_login(UserFactory(role="Biên tập"))
    assert policy_of(client.get("/")) == ADMIN_POLICY


def test_admin_allows_eval_and_third_parties_no_more_than_readers_do():
    allowed = {source for sources in ADMIN_POLICY.values() for source in sources}
    assert allowed == {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}


def test_policy_is_written_as_the_header_wants_it():
    assert build_policy({"default-src": ["'self'"], "img-src": ["'self'", "data:"]}) == (
        "default-src 'self'; img-src 'self' data:"
    )
