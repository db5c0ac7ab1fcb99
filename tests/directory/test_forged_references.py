"""Keys that no chooser offered: what they lead to is neither saved nor shown."""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.test.utils.form_data import rich_text

from tests.editorial import verbs as newsroom
from tests.factories import ArticleFactory, ImageFactory, InstituteFactory

from . import desk

pytestmark = pytest.mark.django_db

SECRET = "Tên chưa ai được biết"


@pytest.fixture
def entry():
    return InstituteFactory(name_vi="Viện Hải dương học")


@pytest.fixture
def representative(entry):
    return desk.representative_of(entry)


def described_by(kind, **value):
    """The description of a form: one block."""
    block = {"count": "1", "0-deleted": "", "0-order": "0", "0-type": kind, "0-id": ""} | value
    return {f"description-{name}": text for name, text in block.items()}


def paragraph(html):
    return described_by("paragraph", **{"0-value": rich_text(html)})


def figure():
    key = str(ImageFactory(title=SECRET).pk)
    value = {
        "image-image": key,
        "image-decorative": "",
        "image-alt_text": "Mô tả",
        "caption": "",
        "credit": "",
    }
    return described_by("figure", **{f"0-value-{name}": text for name, text in value.items()})


def documents():
    document = Document.objects.create(title=SECRET, file=ContentFile(b"x", name="mat.pdf"))
    value = {"count": "1", "0-deleted": "", "0-order": "0", "0-id": "", "0-value": str(document.pk)}
    return described_by("documents", **{f"0-value-{name}": text for name, text in value.items()})


def link_to_draft():
    page = newsroom.draft(title=SECRET)
    return paragraph(f'<p><a linktype="page" id="{page.pk}">x</a></p>')


FORGED = {
    "logo": lambda: {"logo": str(ImageFactory(title=SECRET).pk)},
    "figure": figure,
    "documents": documents,
    "link": link_to_draft,
}
SIGNS = (SECRET, json.dumps(SECRET)[1:-1], "ten-chua-ai-duoc-biet", "/media/images/")


def shown(*responses) -> set:
    """What of the secret any of these answers shows."""
    return {sign for response in responses for sign in SIGNS if sign in response.content.decode()}


@pytest.mark.parametrize("also_wrong", [{}, {"email": "x"}], ids=["", "with another mistake"])
@pytest.mark.parametrize("name", FORGED)
def test_representative_gets_nothing_by_its_key(representative, entry, name, also_wrong):
    address = desk.screen("edit", entry.pk)
    before = desk.again(entry).latest_revision_id
    data = desk.form_of(representative, address) | FORGED[name]() | also_wrong
    answer = representative.post(address, data)
    assert shown(answer, representative.get(address)) == set()
    assert desk.again(entry).latest_revision_id == before


@pytest.mark.parametrize("name", FORGED)
def test_preview_shows_nothing_by_its_key(representative, entry, name):
    address = desk.screen("preview_on_edit", entry.pk)
    data = desk.form_of(representative, desk.screen("edit", entry.pk)) | FORGED[name]()
    assert not representative.post(address, data).json()["is_valid"]
    assert shown(representative.get(address, {"mode": ""})) == set()


@pytest.mark.parametrize("name", FORGED)
def test_locked_entry_shows_nothing_by_its_key(representative, entry, name):
    address = desk.screen("edit", entry.pk)
    data = desk.form_of(representative, address) | FORGED[name]()
    entry.locked = True
    entry.save(update_fields=["locked"])
    assert shown(representative.post(address, data)) == set()


def test_whoever_is_refused_is_told_why(representative, entry):
    answer = desk.save(representative, entry, **FORGED["logo"]())
    assert answer.status_code == 302
    messages = [str(message) for message in answer.wsgi_request._messages]
    assert len(messages) == 1


def test_what_a_keeper_chose_stays(representative, entry):
    version = desk.newest(entry)
    version.logo, version.parent = ImageFactory(), desk.draft(name_vi="Cơ quan chủ quản")
    version.save_revision()
    assert desk.save(representative, entry, head="Bà B").status_code == 302
    newest = desk.newest(entry)
    assert (newest.head, newest.logo, newest.parent) == ("Bà B", version.logo, version.parent)


def test_representative_links_to_what_is_public(representative, entry):
    public = ArticleFactory()
    html = f'<p><a linktype="page" id="{public.pk}">x</a></p>'
    assert desk.save(representative, entry, **paragraph(html)).status_code == 302
    assert "linktype" in str(desk.newest(entry).description.raw_data)


def test_keeper_uses_the_library(entry):
    image = ImageFactory()
    assert desk.save(desk.member(desk.KEEPER), entry, logo=str(image.pk)).status_code == 302
    assert desk.newest(entry).logo == image
