"""Only who may issue corrections finds them in the editor; with anybody else they stay as they are."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.editorial import newsroom
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, UserFactory
from tests.support.html import parse

from .correcting import REASON, TEXT, corrected, correction

pytestmark = pytest.mark.django_db

OTHERS = ["Biên tập", "Quản trị"]
FORGED = {"date": "2024-03-25", "text": "Chen vào", "reason": "Không ai duyệt"}


@pytest.fixture
def edit(client):
    """Function that saves an article as a member of a group, its corrections sent as given, unless None."""

    def edit(role, article, rows=None, initial=0, **fields):
        client.force_login(UserFactory(role=role))
        corrections = {} if rows is None else {"corrections": inline_formset(rows, initial=initial)}
        address = fields.pop("address", None) or newsroom.screen("edit", article.pk)
        return client.post(address, newsroom.form_of(article, **corrections) | fields)

    return edit


def wordings(article) -> list:
    """The corrections of the newest version."""
    article.refresh_from_db()
    return [row.text for row in article.get_latest_revision_as_object().corrections.all()]


def row_of(article, **fields) -> dict:
    row = article.corrections.get()
    return {"id": str(row.pk), "date": "2024-03-25", "text": row.text, "reason": row.reason} | fields


@pytest.mark.parametrize("role", OTHERS)
class TestWhoMayNot:
    def test_finds_no_panel(self, client, role):
        client.force_login(UserFactory(role=role))
        response = client.get(newsroom.screen("edit", corrected().pk))
        assert response.status_code == 200
        assert "corrections-TOTAL_FORMS" not in response.content.decode()

    def test_adds_none_by_a_forged_request(self, edit, role):
        article = ArticleFactory()
        assert edit(role, article, [FORGED], title="Sửa").status_code == 302
        assert wordings(article) == []
        assert article.get_latest_revision_as_object().title == "Sửa"

    def test_adds_none_to_a_new_article(self, client, role):
        client.force_login(UserFactory(role=role))
        parent = ArticleFactory().get_parent()
        form = newsroom.article_form(corrections=inline_formset([FORGED]))
        client.post(newsroom.add_article(parent), form)
        assert [wordings(page.specific) for page in parent.get_children().filter(live=False)] == [[]]

    @pytest.mark.parametrize("forged", [{"text": "Sửa lén"}, {"DELETE": "on"}], ids=["change", "delete"])
    def test_changes_and_deletes_none_by_a_forged_request(self, edit, role, forged):
        article = corrected()
        edit(role, article, [row_of(article, **forged)], initial=1, title="Sửa")
        assert wordings(article) == [TEXT]
        assert article.get_latest_revision_as_object().corrections.get().pk == article.corrections.get().pk

    def test_keeps_them_when_saving(self, edit, role):
        article = corrected()
        edit(role, article, title="Sửa")
        assert wordings(article) == [TEXT]
        assert article.get_latest_revision_as_object().title == "Sửa"

    def test_keeps_one_that_is_still_a_draft(self, edit, role):
        article = ArticleFactory()
        edit("Lãnh đạo", article, [FORGED])
        edit(role, article, title="Sửa")
        assert wordings(article) == ["Chen vào"]

    @pytest.mark.parametrize("draft", [False, True])
    def test_keeps_them_when_going_back_to_an_older_version(self, edit, role, draft):
        article = ArticleFactory()
        old = article.latest_revision
        article = corrected(article, title="Mới")
        if draft:
            edit("Lãnh đạo", article, [row_of(article), FORGED], initial=1, title="Mới hơn")
        address = newsroom.screen("revisions_revert", article.pk, old.pk)
        edit(role, article, address=address, revision=old.pk, title="Cũ")
        assert wordings(article) == ([TEXT, "Chen vào"] if draft else [TEXT])
        assert article.get_latest_revision_as_object().title == "Cũ"


class TestApprover:
    def test_finds_the_panel_with_what_was_written(self, client):
        client.force_login(UserFactory(role="Lãnh đạo"))
        soup = parse(client.get(newsroom.screen("edit", corrected().pk)))
        assert soup.select_one("[name=corrections-TOTAL_FORMS]")["value"] == "1"
        assert soup.select_one("[name=corrections-0-date]")["value"] == "25/03/2024"
        assert TEXT in soup.select_one("[name=corrections-0-text]").string

    def test_issues_a_correction_which_is_a_draft_at_first(self, edit):
        article = ArticleFactory()
        edit("Lãnh đạo", article, [FORGED])
        assert wordings(article) == ["Chen vào"]
        assert not article.corrections.exists()

    @pytest.mark.parametrize("missing", ["text", "reason", "date"])
    def test_correction_that_lacks_something_is_not_even_saved_as_a_draft(self, edit, missing):
        article = ArticleFactory()
        response = edit("Lãnh đạo", article, [FORGED | {missing: ""}])
        assert response.context["form"].formsets["corrections"].errors[0].keys() == {missing}
        assert wordings(article) == []

    @pytest.mark.parametrize(("field", "length"), [("text", 1001), ("reason", 301)])
    def test_correction_that_is_too_long_is_refused(self, edit, field, length):
        article = ArticleFactory()
        response = edit("Lãnh đạo", article, [FORGED | {field: "x" * length}])
        assert response.context["form"].formsets["corrections"].errors[0].keys() == {field}
        assert wordings(article) == []

    def test_article_that_was_never_published_is_not_corrected(self, edit):
        article = ArticleFactory(live=False)
        response = edit("Lãnh đạo", article, [FORGED])
        assert response.context["form"].formsets["corrections"].errors[0].keys() == {"text"}
        assert wordings(article) == []

    def test_unpublished_article_can_still_be_corrected(self, edit):
        article = ArticleFactory()
        article.unpublish()
        edit("Lãnh đạo", article, [FORGED])
        assert wordings(article) == ["Chen vào"]

    def test_changes_what_an_unpublished_translation_was_given(self, edit):
        article = ArticleFactory(live=False, corrections=[correction()])
        edit("Lãnh đạo", article, [row_of(article, text="Translated")], initial=1)
        assert wordings(article) == ["Translated"]

    def test_takes_one_back(self, edit):
        article = corrected()
        edit("Lãnh đạo", article, [row_of(article, DELETE="on")], initial=1)
        assert wordings(article) == []
        assert [row.reason for row in article.corrections.all()] == [REASON]

    def test_request_that_does_not_speak_of_corrections_changes_none(self, edit):
        article = corrected()
        assert edit("Lãnh đạo", article, title="Sửa").status_code == 302
        assert wordings(article) == [TEXT]

    def test_form_without_them_that_has_an_error_is_shown_again(self, edit):
        response = edit("Lãnh đạo", corrected(), slug="2024")
        assert response.context["form"].errors.keys() == {"slug"}

    def test_sees_them_when_comparing_versions(self, client):
        client.force_login(UserFactory(role="Biên tập"))
        article = corrected()
        address = reverse("wagtailadmin_pages:revisions_compare", args=[article.pk, "earliest", "latest"])
        assert TEXT in client.get(address).content.decode()


class TestReviewInTheEditor:
    @pytest.fixture
    def page(self):
        """A published article with a correction that waits for the desk."""
        return desk.submit(desk.edit(desk.approved(), desk.approver(), corrections=[correction()]))

    @staticmethod
    def approve(client, page, user, **fields):
        client.force_login(user)
        form = newsroom.form_of(page, **fields)
        form = {name: value for name, value in form.items() if not name.startswith("body-")}
        approval = {"action-workflow-action": "1", "workflow-action-name": "approve", "body-count": "0"}
        comment = {"workflow-action-extra-data": json.dumps({"comment": ""})}
        client.post(newsroom.screen("edit", page.pk), form | approval | comment)
        return desk.again(page)

    def test_desk_editor_who_finds_no_corrections_approves_them_with_the_rest(self, client, page):
        page = self.approve(client, page, desk.desk_editor())
        assert desk.step(page) == "Lãnh đạo duyệt"
        assert wordings(page) == [TEXT]

    def test_another_approver_publishes_it(self, client, page):
        page = desk.approve(page, desk.desk_editor())
        row = {"id": "", "date": "2024-03-25", "text": TEXT, "reason": REASON}
        page = self.approve(client, page, desk.approver(), corrections=inline_formset([row], initial=1))
        assert desk.step(page) == ""
        assert [row.text for row in page.corrections.all()] == [TEXT]
