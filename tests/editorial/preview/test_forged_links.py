"""A link that was never ours is not found, whatever was changed in it, and tells nothing."""

import string

import pytest
from django.core.signing import Signer

from editorial.preview.links import State
from editorial.preview.tokens import resolve, token_of
from tests.editorial.verbs import edit
from tests.factories import UserFactory

from .sharing import address, share

pytestmark = pytest.mark.django_db

# One of each kind of character that a token can hold, or an address at all.
KINDS = {
    "small letter": "q",
    "capital": "Q",
    "digit": "7",
    "hyphen": "-",
    "underscore": "_",
    "dot": ".",
    "colon": ":",
    "space": " ",
    "percent sign": "%",
    "letter with marks": "ệ",
    "full-width digit": "7",
    "picture": "⚓",
    "tilde": "~",
}


@pytest.fixture
def link():
    return share()


def parts(link) -> dict:
    """The three parts of a token with their places in it."""
    key, digest, _ = token_of(link).split(".")
    return {"key": 0, "digest": len(key) + 1, "signature": len(key) + len(digest) + 2}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", ["key", "digest", "signature"])
def test_link_with_another_character_is_not_found(client, link, part, kind):
    token, place = token_of(link), parts(link)[part]
    other = KINDS[kind] if token[place] != KINDS[kind] else "x"
    forged = token[:place] + other + token[place + 1 :]
    assert resolve(forged) == (State.TAMPERED, None)
    assert client.get(address(link).replace(token, forged)).status_code == 404


def test_link_with_any_one_character_left_out_is_not_found(link):
    token = token_of(link)
    shorter = {token[:place] + token[place + 1 :] for place in range(len(token))}
    assert {resolve(forged)[0] for forged in shorter} == {State.TAMPERED}


def test_last_character_of_the_signature_has_one_right_value(link):
    """In base64 several last characters stand for the same bytes."""
    token = token_of(link)
    others = {token[:-1] + letter for letter in string.ascii_letters + string.digits + "-_"} - {token}
    assert {resolve(forged)[0] for forged in others} == {State.TAMPERED}


@pytest.mark.parametrize(
    "token", ["1", ".", "..", "1.2", "1..", "None", "a" * 3000, "1.abc.def", "0x1.a.b", "-1.a.b", "'", "%FF"]
)
def test_made_up_link_is_not_found(client, token):
    assert client.get(f"/xem-truoc/{token}/").status_code == 404


def test_address_without_a_token_is_not_found(client):
    assert client.get("/xem-truoc/").status_code == 404


def test_bytes_that_are_no_text_are_not_found(client):
    assert client.get("/xem-truoc/%ED%A0%80%FF.a.b/").status_code == 404


def test_nul_is_refused(client):
    assert client.get("/xem-truoc/1%00.a.b/").status_code == 400


def test_link_signed_for_something_else_is_not_found(client, link):
    key, digest, _ = token_of(link).split(".")
    elsewhere = Signer(sep=".", salt="another purpose").sign(f"{key}.{digest}")
    assert client.get(f"/xem-truoc/{elsewhere}/").status_code == 404


def test_link_signed_with_another_secret_is_not_found(client, link, settings):
    made_before = address(link)
    settings.SECRET_KEY = "another"
    assert client.get(made_before).status_code == 404


def test_digest_of_another_version_does_not_fit(client, link):
    newer = share(edit(link.revision.content_object, UserFactory(), title="Bài đã sửa"))
    key, _, signature = token_of(link).split(".")
    _, digest, other_signature = token_of(newer).split(".")
    for forged in (f"{key}.{digest}.{signature}", f"{key}.{digest}.{other_signature}"):
        assert client.get(f"/xem-truoc/{forged}/").status_code == 404


def test_nothing_is_counted_and_the_title_is_not_told(client, link):
    response = client.get(address(link)[:-2] + "x/")
    assert link.revision.object_str not in response.content.decode()
    link.refresh_from_db()
    assert link.opened_count == 0


def test_answer_is_as_confidential_as_the_preview(client, link):
    response = client.get(address(link)[:-2] + "!/")
    assert response.status_code == 404
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
