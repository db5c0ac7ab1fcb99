"""A link that no longer works says so kindly, in the language of the page, and tells nothing of the text."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import AgencyProfile
from editorial.models import PreviewLink
from editorial.preview.links import State, revoke
from editorial.preview.tokens import resolve, token_of
from tests.editorial.verbs import draft
from tests.factories import UserFactory, publish, section
from tests.support.html import parse, words

from .sharing import address, expire, share

pytestmark = pytest.mark.django_db

LANGUAGES = {"vi": "Bản xem trước này đã đóng", "en": "This preview is closed"}


@pytest.fixture(params=LANGUAGES)
def link(request):
    """A link to a draft in each of the languages."""
    return share(draft(title="Bí mật chưa công bố", parent=section(language=request.param)))


def delete_version(link):
    """As `purge_revisions` does once a later one was published."""
    publish(link.revision.content_object)
    link.revision.delete()


def delete_page(link):
    link.revision.content_object.delete()


def rewrite_version(link):
    """As nothing on the site does: past `save_revision`."""
    link.revision.content["title"] = "Tên khác"
    link.revision.save()


CLOSED = {
    "expired": (expire, State.EXPIRED),
    "revoked": (lambda link: revoke(link, UserFactory()), State.REVOKED),
    "version deleted": (delete_version, State.GONE),
    "page deleted": (delete_page, State.GONE),
    "version rewritten": (rewrite_version, State.GONE),
}


@pytest.mark.parametrize("what", CLOSED)
def test_closed_link_is_gone_for_good(client, link, what):
    close, state = CLOSED[what]
    old_address, token = address(link), token_of(link)
    close(link)
    response = client.get(old_address)
    assert response.status_code == 410
    assert resolve(token)[0] is state
    text = words(parse(response))
    assert "Bí mật" not in text
    assert "Tên khác" not in text


@pytest.mark.parametrize("what", ["expired", "revoked", "version rewritten"])
def test_closed_link_speaks_the_language_of_the_page(client, link, what):
    language = link.revision.content_object.locale.language_code
    old_address = address(link)
    CLOSED[what][0](link)
    response = client.get(old_address, headers={"accept-language": "fr"})
    assert response["Content-Language"] == parse(response).html["lang"] == language


@pytest.mark.parametrize("what", ["version deleted", "page deleted"])
def test_link_to_what_exists_no_longer_speaks_vietnamese(client, link, what):
    old_address = address(link)
    CLOSED[what][0](link)
    assert client.get(old_address)["Content-Language"] == "vi"


@pytest.mark.parametrize("what", CLOSED)
def test_closed_link_is_as_confidential_as_the_preview(client, link, what):
    old_address = address(link)
    CLOSED[what][0](link)
    response = client.get(old_address)
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert parse(response).find("meta", {"name": "robots"})["content"].startswith("noindex")
    assert not response.cookies
    assert old_address not in response.content.decode()


def test_closed_link_names_the_office_and_nobody_in_it(client, link):
    AgencyProfile.objects.update_or_create(site_id=1, defaults={"email": "toasoan@example.org"})
    creator = link.created_by
    creator.first_name, creator.last_name = "Trần", "Bảo Ngọc"
    creator.save()
    expire(link)
    text = words(parse(client.get(address(link))))
    assert "toasoan@example.org" in text
    assert "Bảo Ngọc" not in text
    assert creator.username not in text
    assert creator.email not in text
    assert link.recipient not in text


def test_opening_a_closed_link_is_not_counted(client, link):
    expire(link)
    client.get(address(link))
    link.refresh_from_db()
    assert link.opened_count == 0


def test_link_works_until_its_last_moment(client, link):
    PreviewLink.objects.filter(pk=link.pk).update(expires_at=timezone.now() + timedelta(seconds=30))
    assert client.get(address(link)).status_code == 200


def test_revoking_weighs_more_than_expiring(link):
    revoke(link, UserFactory())
    link.refresh_from_db()
    expire(link)
    assert resolve(token_of(link))[0] is State.REVOKED
