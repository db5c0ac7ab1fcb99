"""Wagtail's and wagtail-localize's own reports: no drafts of others, no formulas."""

import pytest
from django.urls import reverse
from wagtail.admin.menu import reports_menu
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from tests.editorial import verbs
from tests.editorial.newsroom import ROLES
from tests.factories import ArticleFactory, UserFactory, section
from tests.support.html import parse, words

from .reading import logged

pytestmark = pytest.mark.django_db

SECRET = "Bản nháp kín"
REPORTS = ("site_history", "aging_pages", "locked_pages", "workflow", "workflow_tasks", "page_types_usage")
OUTSIDERS = ("Phóng viên", "Quản trị danh bạ", "Đại diện viện")


def body_of(response) -> str:
    if response.status_code == 302:
        return ""
    assert response.status_code == 200
    return response.getvalue().decode() if response.streaming else response.content.decode()


@pytest.fixture
def secret():
    """A draft under review, locked."""
    page = verbs.in_review(verbs.draft(title=SECRET))
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=page.owner)
    return page


@pytest.mark.parametrize("role", OUTSIDERS)
@pytest.mark.parametrize("name", [f"{name}{suffix}" for name in REPORTS for suffix in ("", "_results")])
def test_drafts_of_others_show_in_no_report(sign_in, secret, role, name):
    client = sign_in(role)
    for query in ({}, {"export": "csv"}, {"page_locale": "vi"}):
        assert SECRET not in body_of(client.get(reverse(f"wagtailadmin_reports:{name}"), query))


def test_reports_show_something_to_whoever_may_edit(sign_in, secret):
    client = sign_in("Lãnh đạo")
    for name in ("site_history", "locked_pages", "workflow", "workflow_tasks", "page_types_usage"):
        assert SECRET in body_of(client.get(reverse(f"wagtailadmin_reports:{name}")))


def test_report_of_aging_pages_names_who_published_and_nobody_where_that_was_elsewhere(sign_in):
    ArticleFactory(title="Từ nơi khác")
    approver = UserFactory(role="Lãnh đạo", first_name="Đỗ Minh", last_name="Khuê")
    verbs.approve(verbs.desk_approved(verbs.draft(title="Duyệt ở đây")), approver)
    rows = parse(sign_in("Lãnh đạo").get(reverse("wagtailadmin_reports:aging_pages"))).select("tbody tr")
    publishers = {words(row.select_one("td")): words(row.select("td")[3]) for row in rows}
    assert next(name for title, name in publishers.items() if "Từ nơi khác" in title) == ""
    assert next(name for title, name in publishers.items() if "Duyệt ở đây" in title) == "Đỗ Minh Khuê"


@pytest.mark.parametrize("name", ["locked_pages", "workflow", "workflow_tasks"])
def test_formulas_of_authors_are_defused_in_wagtails_spreadsheets_too(sign_in, name):
    page = verbs.in_review(verbs.draft(title="=1+1", slug="mot-cong-mot"))
    Page.objects.filter(pk=page.pk).update(locked=True)
    body = body_of(sign_in("Lãnh đạo").get(reverse(f"wagtailadmin_reports:{name}"), {"export": "csv"}))
    assert "'=1+1" in body
    assert ",=1+1" not in body


@pytest.mark.parametrize("role", ROLES)
def test_menu_offers_what_opens(sign_in, role):
    client = sign_in(role)
    items = menu(client)
    assert [address for address in items if client.get(address).status_code != 200] == []
    audit = {reverse(f"editorial_audit:{name}") for name in ("timing", "emergencies")}
    assert (audit <= items) == (role in {"Lãnh đạo", "Quản trị"})
    assert (reverse("editorial_audit:outdated") in items) == (
        role in {"Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị"}
    )


def menu(client) -> set:
    """Where the items of the menu of reports lead."""
    request = client.get(reverse("wagtailadmin_home")).wsgi_request
    return {item.url for item in reports_menu.menu_items_for_request(request)}


def translation_of(page) -> Translation:
    source, _ = TranslationSource.get_or_create_from_instance(page)
    return Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))


@pytest.fixture
def list_of_translations(client):
    def read(user):
        client.force_login(user)
        names = ("translations_report", "translations_report_results")
        bodies = [body_of(client.get(reverse(f"wagtail_localize:{name}"))) for name in names]
        return "\n".join(bodies)

    return read


def test_drafts_of_others_are_not_listed_as_translated(list_of_translations):
    draft = ArticleFactory(title=SECRET, live=False, owner=UserFactory(role="Phóng viên"))
    translation_of(draft)
    assert SECRET not in list_of_translations(UserFactory(role="Phóng viên"))
    for user in (draft.owner, UserFactory(role="Biên tập"), UserFactory(role="Quản trị")):
        assert SECRET in list_of_translations(user)


def test_translation_that_is_a_draft_of_somebody_else_is_not_listed(list_of_translations):
    article = ArticleFactory(title="Tin đã đăng")
    translation_of(article)
    reporter = UserFactory(role="Phóng viên")
    assert "Tin đã đăng" in list_of_translations(reporter)
    draft = ArticleFactory(
        parent=section(language="en"), title="A secret draft", live=False, owner=UserFactory()
    )
    Page.objects.filter(pk=draft.pk).update(translation_key=article.translation_key)
    assert "A secret draft" not in list_of_translations(reporter)
    assert "A secret draft" in list_of_translations(UserFactory(role="Lãnh đạo"))


def test_lists_that_are_read_are_not_exports(sign_in, secret):
    sign_in("Lãnh đạo").get(reverse("wagtailadmin_reports:workflow"))
    assert not logged("haidang.export")


def test_translations_are_counted_in_vietnamese(list_of_translations):
    translation_of(ArticleFactory())
    assert "1 bản dịch" in list_of_translations(UserFactory(role="Quản trị"))


def test_types_of_pages_are_named_as_everywhere_else(sign_in):
    ArticleFactory()
    body = body_of(sign_in("Quản trị").get(reverse("wagtailadmin_reports:page_types_usage")))
    assert "Bài viết" in body
    assert "Bài Viết" not in body
