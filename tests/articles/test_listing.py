"""Lists show what everybody may read, newest first, one page at a time."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles.listing import PER_PAGE
from tests.factories import ArticleFactory, make_private, publish, section
from tests.support.html import parse

pytestmark = pytest.mark.django_db

LISTS = [
    f"/tin-tuc/{place}"
    for place in ("", *(f"tin-hoat-dong/{period}" for period in ("", "2024/", "2024/03/")))
]
NONSENSE = ["abc", "0", "-1", "999999", "", "1.5", "9" * 5000, "%00", "1;DROP", "２", "1&page=2", "None"]


def titles(client, address):
    response = client.get(address)
    assert response.status_code == 200
    soup = parse(response)
    return [heading.string for heading in soup.select(".stories h2 a")]


def schedule(article):
    article.go_live_at = timezone.now() + timedelta(days=1)
    article.save_revision(approved_go_live_at=article.go_live_at)


def expire(article):
    article.unpublish(set_expired=True)


HIDE = {
    "draft": lambda article: article.unpublish(),
    "scheduled": schedule,
    "expired": expire,
    "private": make_private,
}


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("hide", HIDE.values(), ids=HIDE)
def test_what_nobody_may_read_is_not_listed(client, address, hide):
    ArticleFactory(title="Ai cũng đọc được")
    hidden = ArticleFactory(title="Không ai đọc được", live=hide is not schedule)
    hide(hidden)
    assert titles(client, address) == ["Ai cũng đọc được"]


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("number", NONSENSE)
def test_page_number_that_makes_no_sense_shows_a_page(client, address, number):
    ArticleFactory.create_batch(2)
    assert len(titles(client, f"{address}?page={number}")) == 2


@pytest.mark.parametrize("number", ["", "abc", "2", "999999"])
def test_empty_list_says_so(client, number):
    response = client.get(f"/tin-tuc/thong-bao/?page={number}")
    assert response.status_code == 200
    assert "Chưa có tin nào" in response.content.decode()


def test_private_section_is_missing_from_all_news(client):
    ArticleFactory(title="Tin công khai")
    ArticleFactory(title="Tin nội bộ", parent=section("thong-bao"))
    make_private(section("thong-bao"))
    assert titles(client, "/tin-tuc/") == ["Tin công khai"]


def test_each_language_lists_its_own(client):
    ArticleFactory(title="Tin tiếng Việt")
    ArticleFactory(title="News in English", parent=section(language="en"))
    assert titles(client, "/tin-tuc/") == ["Tin tiếng Việt"]
    assert titles(client, "/en/news/") == titles(client, "/en/news/tin-hoat-dong/") == ["News in English"]


def test_section_lists_its_own_and_the_index_all(client):
    ArticleFactory(title="Hoạt động")
    ArticleFactory(title="Thông báo", parent=section("thong-bao"))
    assert titles(client, "/tin-tuc/thong-bao/") == ["Thông báo"]
    assert sorted(titles(client, "/tin-tuc/")) == ["Hoạt động", "Thông báo"]


@pytest.mark.parametrize("address", LISTS[:3])
def test_newest_first_and_the_later_entry_first_within_a_day(client, address):
    for title, day in (("B", 22), ("A", 1), ("C", 22), ("D", 21), ("E", 22)):
        ArticleFactory(title=title, publication_date=date(2024, 3, day))
    assert titles(client, address) == ["E", "C", "B", "D", "A"]


def test_date_of_publishing_on_the_site_changes_no_order(client):
    """Articles carried over from an old site keep their dates."""
    ArticleFactory(title="Mới", publication_date=date(2024, 3, 22), last_published_at=timezone.now())
    old = ArticleFactory(title="Cũ", publication_date=date(2014, 3, 22))
    publish(old)
    assert titles(client, "/tin-tuc/") == ["Mới", "Cũ"]


def test_pages_follow_one_another_without_gap_or_repetition(client):
    made = [article.title for article in ArticleFactory.create_batch(2 * PER_PAGE + 1)]
    pages = [titles(client, f"/tin-tuc/?page={number}") for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [PER_PAGE, PER_PAGE, 1]
    assert [title for page in pages for title in page] == made[::-1]


def test_number_past_the_end_shows_the_last_page(client):
    first = ArticleFactory.create_batch(PER_PAGE + 1)[0]
    assert titles(client, "/tin-tuc/?page=999999") == [first.title]
