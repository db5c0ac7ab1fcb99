"""Translations that are older than what they translate."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page

from editorial.audit.drift import outdated
from editorial.audit.views.outdated import OutdatedView
from editorial.gate import publish_reviewed_elsewhere
from editorial.models import Publication
from tests.editorial import verbs
from tests.editorial.newsroom import is_refused, screen
from tests.factories import ArticleFactory, UserFactory, section

from .reading import export

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/reports/outdated-translations/"


def publish(page, days_ago, **fields):
    """Publish a version with these fields, so many days ago."""
    version = verbs.again(page).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(version, name, value)
    publication = publish_reviewed_elsewhere(version, user=None, reason="Test")
    moment = timezone.now() - timedelta(days=days_ago)
    Publication.objects.filter(pk=publication.pk).update(published_at=moment)
    Page.objects.filter(pk=page.pk).update(last_published_at=moment)
    if verbs.again(page).first_published_at > moment:
        Page.objects.filter(pk=page.pk).update(first_published_at=moment)
    return verbs.again(page)


def translated(page, days_ago=None, language="en", **fields):
    """Its translation, as a draft or published so many days ago."""
    translation = page.copy_for_translation(Locale.objects.get(language_code=language))
    fields = {"title": f"Translation of {page.title}"} | fields
    return publish(translation, days_ago, **fields) if days_ago is not None else translation


@pytest.fixture
def original():
    """An article in Vietnamese, published twenty days ago."""
    return publish(ArticleFactory(live=False, title="Tin gốc"), 20)


def titles():
    return [page.title for page in outdated()]


def test_bootstrapped_site_has_none():
    assert titles() == []


def test_translation_that_is_as_new_as_its_original_is_not_listed(original):
    translated(original, 10)
    assert titles() == []


def test_translation_is_listed_when_its_original_goes_live_again(original):
    translation = translated(original, 10)
    publish(original, 4, lead="Số liệu đã được sửa.")
    (row,) = outdated()
    assert (row.pk, row.original_id) == (translation.pk, original.pk)
    versions = list(Publication.objects.of(original).values_list("revision_id", flat=True))
    assert [row.version_now, row.version_then] == versions


def test_translation_that_followed_is_not_listed(original):
    translation = translated(original, 10)
    publish(original, 4, lead="Số liệu đã được sửa.")
    publish(translation, 2, lead="Figures corrected.")
    assert titles() == []


def test_draft_of_the_original_makes_nothing_old(original):
    translated(original, 10)
    verbs.edit(original, verbs.reporter(), lead="Chưa ai duyệt câu này.")
    assert titles() == []


def test_original_that_is_again_what_it_was_makes_nothing_old(original):
    translated(original, 10)
    lead = original.lead
    publish(original, 5, lead="Sửa nhầm.")
    publish(original, 4, lead=lead)
    assert titles() == []


def test_drafts_and_what_is_offline_are_not_listed(original):
    translated(original)
    other = publish(ArticleFactory(live=False, title="Tin khác"), 20)
    offline = translated(other, 10)
    publish(original, 4, lead="Mới.")
    publish(other, 4, lead="Mới.")
    offline.unpublish()
    assert titles() == []


def test_original_that_is_offline_has_no_outdated_translation(original):
    translated(original, 10)
    publish(original, 4, lead="Mới.").unpublish()
    assert titles() == []


def test_alias_is_no_translation(original):
    translation = translated(original, 10)
    Page.objects.filter(pk=translation.pk).update(alias_of=original)
    publish(original, 4, lead="Mới.")
    assert titles() == []


def test_article_that_was_english_first_is_the_original():
    english = publish(ArticleFactory(live=False, title="News", parent=section(language="en")), 20)
    vietnamese = translated(english, 10, language="vi", title="Bản dịch tiếng Việt")
    assert titles() == []
    publish(vietnamese, 6, lead="Bản dịch được sửa.")
    assert titles() == []
    publish(english, 4, lead="Corrected.")
    assert titles() == ["Bản dịch tiếng Việt"]


def test_where_all_came_at_once_vietnamese_is_the_original(original):
    translation = translated(original, 20)
    moment = original.first_published_at
    Page.objects.filter(pk=translation.pk).update(first_published_at=moment)
    publish(translation, 4, lead="Corrected.")
    assert titles() == []
    publish(original, 3, lead="Sửa.")
    assert titles() == [translation.title]


@pytest.mark.parametrize("role", ["Quản trị danh bạ", "Đại diện viện"])
def test_report_is_closed_to_who_neither_audits_nor_translates(sign_in, role):
    assert is_refused(sign_in(role).get(ADDRESS))


def test_report_shows_the_public_title_not_that_of_a_draft(sign_in, original):
    translation = translated(original, 10)
    publish(original, 4, lead="Mới.")
    for page in (original, translation):
        verbs.edit(page, verbs.reporter(), title="Tiêu đề chưa duyệt")
    body = sign_in("Phóng viên").get(ADDRESS).content.decode()
    assert translation.title in body
    assert "Tiêu đề chưa duyệt" not in body


def test_changes_are_a_link_for_those_who_may_see_them(sign_in, original):
    translation = translated(original, 10)
    publish(original, 4, lead="Số liệu đã được sửa.")
    now, then = Publication.objects.of(original).values_list("revision_id", flat=True)
    compare = screen("revisions_compare", original.pk, then, now)
    client = sign_in("Biên tập")
    assert compare in client.get(ADDRESS).content.decode()
    assert "Số liệu đã được sửa." in client.get(compare).content.decode()
    body = sign_in("Phóng viên").get(ADDRESS).content.decode()
    assert compare not in body
    assert screen("edit", translation.pk) not in body


def test_link_to_the_translation_is_for_its_author(client, original):
    translation = translated(original, 10)
    publish(original, 4, lead="Mới.")
    author = UserFactory(role="Phóng viên")
    Page.objects.filter(pk=translation.pk).update(owner=author)
    client.force_login(author)
    assert screen("edit", translation.pk) in client.get(ADDRESS).content.decode()


def test_lost_version_leaves_the_history_to_look_at(sign_in, original):
    translated(original, 10)
    publish(original, 4, lead="Mới.")
    Publication.objects.of(original).update(revision=None)
    assert screen("history", original.pk) in sign_in("Lãnh đạo").get(ADDRESS).content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_spreadsheet_holds_both_titles_and_days(sign_in, original, kind):
    translated(original, 10, title="=Translation")
    publish(original, 4, lead="Mới.")
    (row,) = export(sign_in("Quản trị"), ADDRESS, OutdatedView, kind)
    assert (row["title"], row["original_title"]) == ("'=Translation", "Tin gốc")
    assert row["language"] == str(Locale.objects.get(language_code="en"))
    assert int(row["days"]) == 4
    assert str(row["original_at"]) > str(row["translated_at"])


def test_filters_by_language_and_section(sign_in, original):
    translated(original, 10)
    publish(original, 4, lead="Mới.")
    client = sign_in("Biên tập")

    def count(**filters):
        return len(export(client, ADDRESS, OutdatedView, **filters))

    assert (count(), count(locale="en"), count(locale="vi")) == (1, 1, 0)
    english = section(language="en")
    assert (count(place=english.pk), count(place=english.get_parent().pk)) == (1, 1)
    ArticleFactory(parent=section("thong-bao", language="en"))
    assert count(place=section("thong-bao", language="en").pk) == 0


@pytest.mark.parametrize(
    "query", ["locale=xx", "place=abc&p=abc", "place=99999999999999999999", "place=1", "export=pdf&p=-1"]
)
def test_odd_filters_are_no_error_of_the_server(sign_in, original, query):
    translated(original, 10)
    publish(original, 4, lead="Mới.")
    assert sign_in("Quản trị").get(f"{ADDRESS}?{query}").status_code == 200


@pytest.mark.parametrize("role", ["Phóng viên", "Quản trị"])
def test_report_takes_as_many_queries_for_many_as_for_few(sign_in, role):
    client = sign_in(role)

    def fill():
        page = publish(ArticleFactory(live=False, owner=UserFactory()), 20)
        translated(page, 10)
        publish(page, 4, lead="Mới.")

    def count():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(ADDRESS).status_code == 200
        return len(queries)

    fill()
    count()
    first = count()
    fill()
    fill()
    assert count() == first
