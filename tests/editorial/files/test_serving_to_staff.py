"""Who sees a document before it is public."""

import pytest
from django.contrib.auth.models import Group

from tests.factories import UserFactory

from .library import add_collection, add_document, article_with

pytestmark = pytest.mark.django_db

SEES = ("Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị danh bạ", "Quản trị")


def assert_private(response):
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("role", SEES)
def test_whoever_may_choose_documents_sees_each(sign_in, document, role, public):
    if public:
        article_with(document)
    response = sign_in(role).get(document.url)
    assert response.status_code == 200
    assert_private(response)


def test_whoever_has_no_part_in_the_library_is_a_reader(sign_in, document):
    client = sign_in("Đại diện viện")
    assert client.get(document.url).status_code == 404
    article_with(document)
    response = client.get(document.url)
    assert response.status_code == 200
    assert_private(response)


def test_account_without_the_admin_is_a_reader(client, document):
    user = UserFactory(role="Phóng viên")
    Group.objects.get(name="Phóng viên").permissions.clear()
    client.force_login(user)
    assert client.get(document.url).status_code == 404


def test_closed_account_is_a_reader(sign_in, document):
    client = sign_in("Biên tập")
    client.user.is_active = False
    client.user.save()
    assert client.get(document.url).status_code == 404


def test_made_up_session_is_a_reader_s(client, document):
    client.cookies["sessionid"] = "khong-co-that"
    response = client.get(document.url)
    assert response.status_code == 404
    assert_private(response)
    article_with(document)
    response = client.get(document.url)
    assert response.status_code == 200
    assert_private(response)


def test_superuser_sees_each(admin_client, document):
    response = admin_client.get(document.url)
    assert response.status_code == 200
    assert_private(response)


def test_right_over_one_collection_shows_no_other(sign_in, document):
    group = Group.objects.get(name="Phóng viên")
    mine = add_collection("Của phóng viên")
    group.collection_permissions.update(collection=mine)
    client = sign_in("Phóng viên")
    assert client.get(document.url).status_code == 404
    assert client.get(add_document("cua-toi.txt", collection=mine).url).status_code == 200


def test_staff_have_no_way_around_a_private_collection(sign_in):
    document = add_document(collection=add_collection(private=True))
    response = sign_in("Biên tập").get(document.url)
    assert b"password" in response.content
    assert "no-store" in response["Cache-Control"]


def test_queries_for_staff_do_not_grow_with_use(sign_in, document, django_assert_num_queries):
    client = sign_in("Biên tập")
    client.get(document.url)
    for _ in range(4):
        article_with(document)
    # Document, session, account; rights of the account and its groups, rights over collections; the collection and
    # the restrictions above it.
    with django_assert_num_queries(8):
        assert client.get(document.url).status_code == 200
