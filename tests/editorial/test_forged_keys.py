"""Keys that are none, and pages named where only a forged request names them: never an error of ours, never a title."""

import json
from functools import partialmethod

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from home.models import FrontPage, HomePage, InformationPage
from tests.directory import desk as directory
from tests.factories import InstituteFactory, UserFactory, section

from . import verbs as desk
from .newsroom import ROLES, article_form, bulk, form_of, screen

pytestmark = pytest.mark.django_db

SECRET = "Bản thảo chưa duyệt"
BIG = "9" * 30


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    """Have clients give the answer instead of raising."""
    monkeypatch.setattr(Client, "__init__", partialmethod(Client.__init__, raise_request_exception=False))


@pytest.fixture
def everybody():
    """Somebody who may open every screen."""
    user = UserFactory(is_superuser=True)
    user.groups.set(Group.objects.filter(name__in=ROLES))
    return directory.signed_in(user)


NAMED_IN_FORMS = {
    "copy": lambda own, key: (
        screen("copy", own.pk),
        {"new_title": "x", "new_slug": "x", "new_parent_page": key},
    ),
    "move": lambda own, key: (screen("move", own.pk), {"new_parent_page": key}),
    "move many": lambda own, key: (bulk("move", own), {"chooser": key}),
    "create": lambda own, key: ("/admin/pages/create/articles/articlepage", {"parent_page": key}),
}


@pytest.mark.parametrize("way", NAMED_IN_FORMS)
def test_page_in_a_form_is_not_there_for_whoever_may_not_see_it(way):
    hidden = desk.draft(title=SECRET)
    client = directory.member("Phóng viên")
    address, data = NAMED_IN_FORMS[way](desk.draft(client.user), hidden.pk)
    answer = client.post(address, data)
    assert answer.status_code == 404
    assert SECRET not in answer.content.decode()


@pytest.mark.parametrize("key", ["", "abc", BIG, "-1"])
@pytest.mark.parametrize("way", NAMED_IN_FORMS)
def test_no_page_in_a_form_is_no_error_of_ours(everybody, way, key):
    address, data = NAMED_IN_FORMS[way](desk.draft(everybody.user), key)
    assert everybody.post(address, data).status_code < 500


@pytest.mark.parametrize("key", ["abc", BIG, "1.5", "-1"])
@pytest.mark.parametrize(
    "address",
    [
        "/admin/snippets/choose/directory/province/chosen/KEY/",
        "/admin/snippets/choose/articles/topic/chosen/KEY/",
        "/admin/snippets/choose/directory/researchfield/chosen-multiple/?id=KEY",
        "/admin/images/chooser/chosen/KEY/",
        "/admin/documents/chooser/chosen/KEY/",
        "/admin/images/chooser/chosen-multiple/?id=KEY",
        "/admin/bulk/directory/province/delete/?id=KEY",
        "/admin/bulk/articles/topic/delete/?id=KEY",
        "/admin/bulk/core/customimage/delete/?id=KEY",
        "/admin/bulk/auth/user/delete/?id=KEY",
        "/admin/editing-sessions/ping/directory/institute/KEY/1/",
        "/admin/editing-sessions/ping/wagtailcore/page/KEY/1/",
        "/admin/localize/submit/snippet/directory/institute/KEY/",
    ],
)
def test_what_is_no_key_is_no_error_of_ours(everybody, address, key):
    for method in (everybody.get, everybody.post):
        assert method(address.replace("KEY", key)).status_code in (400, 404, 405)


SENT_ALONG = [
    {"user": 1},
    {"task_state": 1},
    {"self": 1},
    {"comment": "\ud800"},
    {"comment": 5},
    {"comment": None},
    {"comment": "a\0b"},
    {"seen": []},
]


@pytest.mark.parametrize("data", SENT_ALONG, ids=ascii)
def test_review_with_odd_data_is_not_recorded(data):
    page, client = desk.in_review(), directory.member("Biên tập")
    sent = {"action-workflow-action": "1", "workflow-action-name": "reject"}
    sent["workflow-action-extra-data"] = json.dumps({"comment": "Sai"} | data)
    assert client.post(screen("edit", page.pk), form_of(page) | sent).status_code < 500
    assert desk.again(page).workflow_in_progress


@pytest.mark.parametrize("data", SENT_ALONG, ids=ascii)
def test_review_of_an_institute_with_odd_data_is_not_recorded(data):
    entry, client = InstituteFactory(), directory.member("Biên tập")
    directory.submit(directory.member(directory.KEEPER), entry, head="Ông A")
    sent = {"action-workflow-action": "1", "workflow-action-name": "reject"}
    sent["workflow-action-extra-data"] = json.dumps({"comment": "Sai"} | data)
    assert directory.save(client, entry, **sent).status_code < 500
    assert directory.again(entry).workflow_in_progress


FORGED = [
    {},
    {"title": "x"},
    {"body-count": "x", "rows-count": "x", "description-count": "x"},
    {"body-count": "1", "rows-count": "1", "description-count": "1"},
    {"authors-0-id": "abc", "authors-TOTAL_FORMS": "1", "authors-INITIAL_FORMS": "1"},
    {"names-0-id": "abc", "names-TOTAL_FORMS": "1", "names-INITIAL_FORMS": "1"},
    {"list_image": "abc", "logo": "abc"},
]


@pytest.mark.parametrize("keep", [True, False], ids=["added", "alone"])
@pytest.mark.parametrize("fields", FORGED, ids=str)
def test_preview_of_an_article_that_cannot_be_read_is_no_error_of_ours(everybody, fields, keep):
    page = desk.draft()
    data = (form_of(page) if keep else {}) | fields
    on_edit = screen("preview_on_edit", page.pk)
    assert everybody.post(on_edit, data).status_code < 500
    assert everybody.get(on_edit).status_code < 500
    on_add = screen("preview_on_add", "articles", "articlepage", section().pk)
    assert everybody.post(on_add, (article_form() if keep else {}) | fields).status_code < 500


@pytest.mark.parametrize("fields", FORGED, ids=str)
def test_preview_of_another_kind_that_cannot_be_read_is_no_error_of_ours(everybody, fields):
    pages = [HomePage.objects.first(), InformationPage.objects.first()]
    addresses = [screen("preview_on_edit", page.pk) for page in pages if page]
    addresses += [
        directory.screen("preview_on_edit", InstituteFactory().pk),
        directory.screen("preview_on_add"),
    ]
    assert {everybody.post(address, fields).status_code for address in addresses} <= {200, 400}


@pytest.mark.parametrize("initial", ["0", "1"])
def test_front_page_that_cannot_be_read_is_no_error_of_ours(everybody, initial):
    front = FrontPage.objects.first()
    data = {"stories-TOTAL_FORMS": "1", "stories-INITIAL_FORMS": initial}
    data |= {"stories-0-article": "abc", "stories-0-id": "abc"}
    address = reverse("wagtailsnippets_home_frontpage:edit", args=[front.pk])
    assert everybody.post(address, data).status_code < 500


@pytest.mark.parametrize("kept", ["abc", BIG, "9" * 5000, "²", "-1"])
def test_merge_into_what_is_no_entry_is_no_error_of_ours(everybody, kept):
    address = reverse("merge_institute", args=[InstituteFactory().pk])
    assert everybody.get(address, {"kept": kept}).status_code == 400
    assert everybody.post(address, {"kept": kept}).status_code == 400


def test_a_page_that_exists_is_still_a_key(everybody):
    assert everybody.get(screen("edit", Page.objects.last().pk)).status_code == 200
