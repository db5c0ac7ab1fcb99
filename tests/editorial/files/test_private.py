"""Documents behind passwords: of their own collection, and of the only pages that refer to them."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from editorial.files.serving import check_use
from tests.factories import UserFactory, make_private

from .library import add_collection, add_document, article_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def behind_page(document):
    """A document that only a page with a password refers to."""
    make_private(article_with(document))
    return document


@pytest.fixture
def behind_collection(db):
    """A document in use that is in a collection with a password."""
    document = add_document(collection=add_collection(private=True))
    article_with(document)
    return document


def enter(client, document, password="mat-khau"):
    """Fill in the form that the document answers with, and send it."""
    form = client.get(document.url)
    return client.post(
        form.context["action_url"],
        {"password": password, "return_url": form.context["form"]["return_url"].value()},
    )


@pytest.mark.parametrize("place", ["behind_page", "behind_collection"])
def test_reader_is_asked_for_the_password(client, request, place):
    document = request.getfixturevalue(place)
    response = client.get(document.url)
    assert response.status_code == 200
    assert not response.streaming
    assert b"Bao cao" not in response.content
    assert b'name="password"' in response.content
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("place", ["behind_page", "behind_collection"])
def test_wrong_password_opens_nothing(client, request, place):
    document = request.getfixturevalue(place)
    assert enter(client, document, "sai").status_code == 200
    assert not client.get(document.url).streaming


@pytest.mark.parametrize("place", ["behind_page", "behind_collection"])
def test_password_opens_the_document_to_that_reader_alone(client, request, place):
    document = request.getfixturevalue(place)
    answer = enter(client, document)
    assert (answer.status_code, answer.url) == (302, document.url)
    response = client.get(document.url)
    assert response.streaming
    assert response["Cache-Control"] == "private, no-store"
    client.cookies.clear()
    assert not client.get(document.url).streaming


def test_password_of_the_page_is_enough_for_its_document(client, behind_page):
    restriction = PageViewRestriction.objects.get()
    page = restriction.page
    address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
    client.post(address, {"password": "mat-khau", "return_url": page.url})
    assert client.get(behind_page.url).streaming


def test_password_of_one_of_several_pages_is_enough(client, document):
    first, second = article_with(document), article_with(document)
    first.view_restrictions.create(restriction_type="password", password="mot")
    second.view_restrictions.create(restriction_type="password", password="hai")
    restriction = PageViewRestriction.objects.get(page=second)
    address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, second.pk])
    client.post(address, {"password": "hai", "return_url": "/"})
    assert client.get(document.url).streaming


def test_one_of_two_passwords_above_a_page_is_not_enough(client, document):
    article = article_with(document)
    make_private(article)
    make_private(article.get_parent())
    enter(client, document)
    assert not client.get(document.url).streaming
    enter(client, document)
    assert client.get(document.url).streaming


def test_page_for_those_signed_in_leads_to_the_sign_in(client, document):
    article_with(document).view_restrictions.create(restriction_type="login")
    response = client.get(document.url)
    assert response.status_code == 302
    assert response.url.endswith(f"?next={document.url}")
    assert "no-store" in response["Cache-Control"]
    client.force_login(UserFactory())
    assert client.get(document.url).streaming


def test_page_for_a_group_is_for_its_members(client, document):
    restriction = article_with(document).view_restrictions.create(restriction_type="groups")
    restriction.groups.add(Group.objects.get(name="Đại diện viện"))
    client.force_login(UserFactory())
    assert client.get(document.url).status_code == 302
    client.force_login(UserFactory(role="Đại diện viện"))
    assert client.get(document.url).streaming


def test_page_that_was_taken_down_lets_nobody_in(client, behind_page):
    enter(client, behind_page)
    PageViewRestriction.objects.get().page.specific.unpublish()
    assert client.get(behind_page.url).status_code == 404


def test_nobody_is_asked_for_the_password_of_what_is_in_no_use(client):
    document = add_document(collection=add_collection(private=True))
    assert client.get(document.url).status_code == 404
    restriction = CollectionViewRestriction.objects.get()
    address = reverse("wagtaildocs_authenticate_with_password", args=[restriction.pk])
    client.post(address, {"password": "mat-khau", "return_url": document.url})
    assert client.get(document.url).status_code == 404


def test_password_of_the_page_does_not_open_the_collection(client, behind_collection):
    make_private(behind_collection.get_usage()[0][0])
    enter(client, behind_collection)
    assert not client.get(behind_collection.url).streaming
    enter(client, behind_collection)
    assert client.get(behind_collection.url).streaming


def test_form_of_a_password_leads_to_no_other_site(client, behind_collection):
    restriction = CollectionViewRestriction.objects.get()
    address = reverse("wagtaildocs_authenticate_with_password", args=[restriction.pk])
    answer = client.post(address, {"password": "mat-khau", "return_url": "https://evil.example/"})
    assert answer.url == "/"


def test_queries_do_not_grow_with_private_pages(rf, document, django_assert_num_queries):
    for _ in range(4):
        make_private(article_with(document))
    request = rf.get(document.url)
    request.session = {}
    # Whether a page that anyone may read refers to it, or anything that is no page; the private pages; restrictions
    # and the aliases of their pages. Then Wagtail's answer for the first page: the page, its restrictions, and four for
    # what an article puts around its form.
    with django_assert_num_queries(11):
        assert check_use(document, request).status_code == 200
