"""A page that somebody may not see is not there, at whatever address of the admin it is named."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from tests.factories import ArticleFactory, UserFactory, section

from . import verbs as desk
from .newsroom import article_form, bulk, form_of, screen

pytestmark = pytest.mark.django_db

OUTSIDERS = ("Phóng viên", "Quản trị danh bạ", "Đại diện viện")
SECRET = "Bản thảo chưa duyệt"
ADDRESSES = {
    "editor": lambda page: screen("edit", page.pk),
    "below it": lambda page: reverse("wagtailadmin_explore", args=[page.pk]),
    "below it, results": lambda page: reverse("wagtailadmin_explore_results", args=[page.pk]),
    "chooser": lambda page: reverse("wagtailadmin_choose_page_child", args=[page.pk]),
    "chosen": lambda page: f"{reverse('wagtailadmin_choose_page_chosen_multiple')}?id={page.pk}",
    "delete many": lambda page: bulk("delete", page),
    "move many": lambda page: bulk("move", page),
    "publish many": lambda page: bulk("publish", page),
    "unpublish many": lambda page: bulk("unpublish", page),
    "usage": lambda page: screen("usage", page.pk),
    "preview of a step": lambda page: screen("workflow_preview", page.pk, 1),
    "API": lambda page: reverse("wagtailadmin_api:pages:detail", args=[page.pk]),
}


def shows(response) -> bool:
    """Whether the title is in an answer, as text or as JSON writes it."""
    text = response.content.decode()
    return SECRET in text or json.dumps(SECRET)[1:-1] in text


@pytest.mark.parametrize("role", OUTSIDERS)
@pytest.mark.parametrize("name", ADDRESSES)
def test_draft_of_a_colleague_is_not_found(sign_in, draft, role, name):
    response = sign_in(role).get(ADDRESSES[name](draft), follow=True)
    assert response.status_code in (403, 404)
    assert not shows(response)


@pytest.mark.parametrize("name", ["editor", "below it", "chosen", "delete many"])
def test_whoever_works_in_the_admin_is_told_so_by_the_admin(sign_in, draft, name):
    client = sign_in("Phóng viên")
    missing = client.get(ADDRESSES[name](Page(pk=999_999)))
    for response in (client.get(ADDRESSES[name](draft)), missing):
        assert response.status_code == 404
        assert "wagtailadmin/404.html" in {template.name for template in response.templates}
    assert missing.content == client.get(ADDRESSES[name](draft)).content


@pytest.mark.parametrize("name", ["editor", "below it", "chooser", "chosen", "move many", "API"])
def test_draft_is_found_by_the_desk(sign_in, draft, name):
    response = sign_in("Biên tập").get(ADDRESSES[name](draft))
    assert response.status_code == 200
    assert shows(response)


def test_own_draft_is_found(client, draft):
    client.force_login(draft.owner)
    assert client.get(screen("edit", draft.pk)).status_code == 200


def test_text_is_found_by_whoever_has_to_review_it_and_may_edit_nothing_else(sign_in):
    page = desk.in_review()
    client = sign_in("Đại diện viện")
    task = page.current_workflow_task_state.task.specific
    task.groups.add(client.user.groups.get())
    assert client.get(screen("edit", page.pk)).status_code == 200


@pytest.mark.parametrize("number", ["abc", "", "1.5", "9" * 30, "-1", "0", "all"])
@pytest.mark.parametrize(
    "address",
    [
        reverse("wagtailadmin_choose_page_chosen_multiple"),
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]),
    ],
)
def test_what_is_no_page_is_no_error(sign_in, address, number):
    assert sign_in("Biên tập").get(f"{address}?id={number}").status_code < 500


def test_title_of_a_translation_that_is_a_draft_is_told_to_no_outsider(sign_in, published):
    translation = published.copy_for_translation(Locale.objects.get(language_code="en"))
    Page.objects.filter(pk=translation.pk).update(title=SECRET, draft_title=SECRET)
    address = f"{reverse('wagtailadmin_api:pages:detail', args=[published.pk])}?fields=*"
    assert not shows(sign_in("Phóng viên").get(address))
    assert shows(sign_in("Biên tập").get(address))


class TestLinks:
    """A link shows the title and the address of its page."""

    def save(self, client, page, **fields):
        return client.post(screen("edit", page.pk), form_of(page) | fields, follow=True)

    def related(self, other):
        return {
            "related-TOTAL_FORMS": "1",
            "related-0-article": str(other.pk),
            "related-0-ORDER": "1",
            "related-0-id": "",
        }

    @pytest.fixture
    def writer(self, sign_in):
        client = sign_in("Phóng viên")
        client.page = desk.draft(client.user)
        return client

    def test_to_a_draft_of_a_colleague_is_refused(self, writer, draft):
        response = self.save(writer, writer.page, **self.related(draft))
        assert "không tồn tại, hoặc bạn không được xem" in response.content.decode()
        assert not desk.again(writer.page).get_latest_revision_as_object().related.exists()

    def test_to_what_is_public_is_saved(self, writer):
        public = ArticleFactory()
        self.save(writer, writer.page, **self.related(public))
        assert desk.again(writer.page).get_latest_revision_as_object().related.get().article == public

    def test_in_a_text_to_a_draft_of_a_colleague_is_refused(self, writer, draft):
        self.save(writer, writer.page, **paragraph_with_link_to(draft))
        assert "linktype" not in str(desk.again(writer.page).latest_revision.content["body"])

    def test_in_a_text_to_what_is_public_is_saved(self, writer):
        self.save(writer, writer.page, **paragraph_with_link_to(ArticleFactory()))
        assert "linktype" in str(desk.again(writer.page).latest_revision.content["body"])

    def test_that_a_colleague_of_the_desk_made_stays(self, writer, draft):
        editor = desk.desk_editor()
        version = writer.page.get_latest_revision_as_object()
        version.related.create(article=draft)
        version.save_revision(user=editor)
        related = version.get_latest_revision_as_object().related.get()
        rows = self.related(draft) | {
            "related-INITIAL_FORMS": "1",
            "related-0-id": str(related.pk or ""),
        }
        self.save(writer, writer.page, title="Tiêu đề viết lại", **rows)
        assert desk.again(writer.page).latest_revision.content["title"] == "Tiêu đề viết lại"


def paragraph_with_link_to(page) -> dict:
    """The body of a form: one paragraph, with a link."""
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"id": page.pk, "url": "/"}}
    block = {
        "key": "aaaaa",
        "text": "Xem bài",
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [{"key": 0, "offset": 0, "length": 3}],
    }
    return {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "paragraph",
        "body-0-id": "",
        "body-0-value": json.dumps({"blocks": [block], "entityMap": {"0": link}}),
    }


FORGED_FIELDS = [
    {"authors-0-id": "abc"},
    {"authors-INITIAL_FORMS": "5"},
    {"authors-TOTAL_FORMS": "x"},
    {"comments-0-id": "abc", "comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "1"},
    {"body-count": "x"},
    {"body-count": "1"},
    {
        "body-count": "1",
        "body-0-type": "paragraph",
        "body-0-value": "[",
        "body-0-order": "0",
        "body-0-deleted": "",
    },
    {
        "body-count": "1",
        "body-0-type": "paragraph",
        "body-0-value": "[]",
        "body-0-order": "0",
        "body-0-deleted": "",
    },
    {"list_image": "abc"},
    {"related-0-article": "abc", "related-TOTAL_FORMS": "1"},
    {"related-0-article": "9" * 30, "related-TOTAL_FORMS": "1"},
    {"go_live_at": "01/01/0001 00:00"},
    {"overwrite_revision_id": "abc"},
]


@pytest.mark.parametrize("fields", FORGED_FIELDS)
def test_form_that_cannot_be_read_is_no_error_of_ours(sign_in, draft, fields):
    client = sign_in("Biên tập")
    before = draft.latest_revision_id
    response = client.post(screen("edit", draft.pk), form_of(draft) | fields)
    assert response.status_code < 500
    assert response.status_code == 302 or desk.again(draft).latest_revision_id == before
    new = client.post(screen("add", "articles", "articlepage", section().pk), article_form() | fields)
    assert new.status_code < 500


@pytest.mark.parametrize("parent", ["", "abc", "999999", None])
def test_copy_to_nowhere_is_no_error_of_ours(sign_in, published, parent):
    data = {"new_title": "Bản sao", "new_slug": "ban-sao"}
    if parent is not None:
        data["new_parent_page"] = parent
    assert sign_in("Biên tập").post(screen("copy", published.pk), data).status_code < 500


@pytest.mark.parametrize(
    "address",
    [
        lambda page: reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        lambda page: reverse("wagtailadmin_pages:search") + "?q=tên",
        lambda page: reverse("wagtailadmin_choose_page_child", args=[page.get_parent().pk]),
        lambda page: reverse("wagtailadmin_choose_page_search") + "?q=tên",
        lambda page: f"{reverse('wagtailadmin_choose_page_chosen_multiple')}?id={page.pk}",
        lambda page: reverse("wagtailadmin_reports:aging_pages"),
        lambda page: f"/admin/localize/submit/page/{page.pk}/",
        lambda page: f"/admin/api/main/pages/{page.pk}/",
    ],
)
def test_title_that_a_public_page_is_to_have_is_shown_to_those_who_may_edit_it(client, address):
    page = desk.edit(ArticleFactory(title="Tên công khai"), desk.desk_editor(), title="Tên mới chờ duyệt")
    shown = {}
    for role in ("Phóng viên", "Biên tập"):
        client.force_login(UserFactory(role=role))
        text = client.get(address(page)).content.decode()
        shown[role] = page.draft_title in text or json.dumps(page.draft_title)[1:-1] in text
    assert not shown["Phóng viên"]
    assert shown["Biên tập"] or "reports" in address(page)
