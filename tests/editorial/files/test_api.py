"""The admin's API names a file to those alone who may choose or change it."""

import pytest
from django.contrib.auth.models import Permission

from .library import add_collection, add_document
from .test_serving_to_staff import SEES

pytestmark = pytest.mark.django_db

KINDS = ("documents", "images")


@pytest.fixture(autouse=True)
def _files(document, picture):
    """One of each."""


def listed(client, kind) -> list:
    return [file["id"] for file in client.get(f"/admin/api/main/{kind}/").json()["items"]]


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_has_no_part_in_the_library_sees_no_file(sign_in, document, picture, kind):
    client = sign_in("Đại diện viện")
    number = document.pk if kind == "documents" else picture.pk
    assert listed(client, kind) == []
    assert client.get(f"/admin/api/main/{kind}/{number}/").status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_reader_is_sent_to_the_sign_in(client, kind):
    assert client.get(f"/admin/api/main/{kind}/").status_code == 302


def test_right_over_one_collection_shows_no_other(sign_in):
    client = sign_in("Đại diện viện")
    mine = add_document("cua-toi.txt", uploaded_by_user=client.user, collection=add_collection())
    permission = Permission.objects.get(codename="choose_document")
    client.user.groups.get().collection_permissions.create(collection=mine.collection, permission=permission)
    assert listed(client, "documents") == [mine.pk]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("role", SEES)
def test_whoever_chooses_files_finds_them(sign_in, role, kind):
    assert len(listed(sign_in(role), kind)) == 1
