"""The log of one thing, and the way to it from the history of a page."""

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import Page

from articles.models import ArticlePage
from editorial.audit.views.item import log_address
from editorial.audit.views.log import LogView
from tests.editorial import verbs
from tests.editorial.newsroom import ROLES, is_refused, screen
from tests.factories import UserFactory

from .reading import export

pytestmark = pytest.mark.django_db


def address(thing):
    model = Page if isinstance(thing, Page) else type(thing)
    return log_address(ContentType.objects.get_for_model(model), thing.pk)


@pytest.mark.parametrize("role", [role for role in ROLES if role not in {"Biên tập", "Lãnh đạo", "Quản trị"}])
def test_log_of_a_page_that_one_may_not_edit_is_closed(sign_in, draft, role):
    assert is_refused(sign_in(role).get(address(draft)))
    assert is_refused(sign_in(role).get(address(draft), {"export": "csv"}))


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập"])
def test_log_of_an_account_or_a_group_is_for_the_audit(sign_in, colleague, role):
    assert is_refused(sign_in(role).get(address(colleague)))
    assert is_refused(sign_in(role).get(address(Group.objects.first())))


@pytest.mark.parametrize(
    "path", ["999999/1", "0/1", "{page}/abc", "{page}/99999999999999999999", "{user}/không-có", "{page}/１"]
)
@pytest.mark.parametrize("role", ["Phóng viên", "Quản trị"])
def test_log_of_what_is_not_there_is_empty_or_not_found(sign_in, path, role):
    kinds = {name: ContentType.objects.get(model=name).pk for name in ("page", "user")}
    response = sign_in(role).get(f"/admin/reports/log/{path.format(**kinds)}/")
    assert response.status_code in {200, 302, 404}


def test_author_downloads_the_log_of_his_own_page(client):
    page = verbs.ask_for_changes(verbs.in_review(), verbs.desk_editor(), "Thiếu nguồn.")
    other = verbs.in_review()
    client.force_login(page.owner)
    for kind in ("csv", "xlsx"):
        rows = export(client, address(page), LogView, kind)
        assert {str(row["object_id"]) for row in rows} == {str(page.pk)} != {str(other.pk)}
        assert [row["comment"] for row in rows if row["comment"]] == ["Thiếu nguồn."]
        assert "wagtail.workflow.start" not in {row["label"] for row in rows}


def test_log_is_found_by_the_kind_of_page_too(sign_in, published):
    kind = ContentType.objects.get_for_model(ArticlePage)
    rows = export(sign_in("Lãnh đạo"), log_address(kind, published.pk), LogView)
    assert {row["object_id"] for row in rows} == {str(published.pk)}


def test_log_of_a_deleted_page_stays(sign_in, draft):
    where, key = address(draft), draft.pk
    log(draft, "wagtail.delete", user=draft.owner, deleted=True)
    draft.delete()
    rows = export(sign_in("Quản trị"), where, LogView)
    assert {row["object_id"] for row in rows} == {str(key)}
    assert "Bản thảo chưa duyệt" in {row["label"] for row in rows}


def test_log_of_an_account_holds_its_rights_and_sign_ins(client, sign_in):
    user = UserFactory(role="Phóng viên")
    client.force_login(user)
    rows = export(sign_in("Lãnh đạo"), address(user), LogView)
    assert {(row["label"], row["object_id"]) for row in rows} == {(user.username, str(user.pk))}


def test_entry_of_the_report_leads_to_the_log_of_its_item(sign_in, draft):
    log(draft, "wagtail.lock", user=draft.owner)
    client = sign_in("Quản trị")
    kind = ContentType.objects.get_for_model(ArticlePage)
    where = log_address(kind, draft.pk)
    assert where in client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    body = client.get(where).content.decode()
    assert draft.title in body
    assert f"{where}results/" in body


@pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị"])
def test_history_of_a_page_leads_to_its_spreadsheets(sign_in, published, role):
    body = sign_in(role).get(screen("history", published.pk)).content.decode()
    for kind in ("csv", "xlsx"):
        assert f"{address(published)}?export={kind}" in body
