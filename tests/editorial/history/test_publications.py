"""Editors of a page see what was published of it, and compare the versions."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from editorial.gate import publish_in_emergency
from editorial.models import Publication
from tests.editorial import verbs as desk
from tests.editorial.newsroom import is_refused, screen
from tests.factories import ArticleFactory, UserFactory, publish, section
from tests.support.html import links, parse, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    """Published three times."""
    article = ArticleFactory(title="Bản đầu", slug="bai", owner=UserFactory(role="Phóng viên"))
    for title in ("Bản hai", "Bản ba"):
        article.title = title
        publish(article)
    return article


def address(page) -> str:
    return reverse("page_publications", args=[page.pk])


def compare(page, earlier, later) -> str:
    return screen("revisions_compare", page.pk, earlier.pk, later.pk)


def rows(client, page):
    """What the table says."""
    response = client.get(address(page))
    assert response.status_code == 200
    return parse(response).select("table.listing tbody tr")


def sign_in(client, role="Biên tập"):
    client.force_login(UserFactory(role=role))


@pytest.mark.parametrize("role", ["Phóng viên", "Quản trị danh bạ", "Đại diện viện"])
def test_who_may_not_edit_the_page_sees_nothing(client, article, role):
    sign_in(client, role)
    assert is_refused(client.get(address(article)))


def test_visitor_is_sent_to_the_sign_in_page(client, article):
    assert client.get(address(article)).url.startswith(reverse("wagtailadmin_login"))


def test_unknown_page_is_not_found(client):
    sign_in(client)
    assert client.get(reverse("page_publications", args=[999_999])).status_code == 404


def test_page_that_was_never_published_has_none(client):
    sign_in(client)
    draft = desk.draft()
    assert rows(client, draft) == []
    assert address(draft) not in client.get(screen("edit", draft.pk)).content.decode()


def test_owner_sees_those_of_his_article(client, article):
    client.force_login(article.owner)
    assert len(rows(client, article)) == 3


@pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị"])
def test_editor_gets_there_from_the_page(client, article, role):
    sign_in(client, role)
    assert address(article) in client.get(screen("edit", article.pk)).content.decode()
    assert len(rows(client, article)) == 3


def test_versions_are_compared_with_the_one_before_and_with_the_newest(client, article):
    sign_in(client)
    first, second, third = article.revisions.order_by("pk")
    found = [[link for link in links(row) if "compare" in link] for row in rows(client, article)]
    assert found == [
        [compare(article, second, third)],
        [compare(article, first, second), compare(article, second, third)],
        [compare(article, first, third)],
    ]
    answer = client.get(compare(article, first, third)).content.decode()
    assert '<span class="deletion">đầu</span>' in answer


def test_version_whose_text_was_cleared_away_is_listed_without_links(client, article):
    Revision.objects.filter(object_str="Bản hai").delete()
    sign_in(client)
    newest, gone, oldest = rows(client, article)
    assert links(gone) == []
    assert [link for link in links(newest) if "compare" in link] == []
    assert len([link for link in links(oldest) if "compare" in link]) == 1


def test_who_published_on_what_basis_and_why_is_told(client):
    author = UserFactory(role="Quản trị", first_name="Hà", last_name="Nguyễn")
    page = desk.draft(author)
    publish_in_emergency(page, page.latest_revision, user=author, reason="Cảnh báo bão số 3 <b>")
    leader = UserFactory(role="Lãnh đạo", first_name="Bình", last_name="Trần")
    Publication.objects.update(confirmed_at=timezone.now(), confirmed_by=leader)
    sign_in(client)
    (row,) = rows(client, page)
    for said in (author.get_full_name(), leader.get_full_name(), "Cảnh báo bão số 3 <b>"):
        assert said in words(row)


def test_reviewed_version_names_who_approved_it_last(client):
    leader = UserFactory(role="Lãnh đạo", first_name="Bình", last_name="Trần")
    page = desk.approve(desk.desk_approved(), leader)
    sign_in(client)
    (row,) = rows(client, page)
    assert leader.get_full_name() in words(row)


def test_other_pages_than_articles_have_them_too(client):
    sign_in(client)
    assert len(rows(client, section())) == 1


def test_query_count_is_constant(client, article, django_assert_max_num_queries):
    sign_in(client)
    counts = []
    for _ in range(2):
        client.get(address(article))
        with django_assert_max_num_queries(60) as queries:
            client.get(address(article))
        counts.append(len(queries))
        for title in ("Bốn", "Năm", "Sáu"):
            article.title = title
            publish(article)
    assert counts[0] == counts[1]
