"""A section's archive: its years and months, at /2024/ and /2024/03/."""

from datetime import date

import pytest

from articles.archive import Archive
from tests.factories import ArticleFactory, make_private, section
from tests.support.html import parse

ADDRESS = "/tin-tuc/tin-hoat-dong/"
ROWS = [
    {"year": 2024, "month": 3, "count": 8},
    {"year": 2024, "month": 1, "count": 2},
    {"year": 2022, "month": 12, "count": 1},
]


def shares(archive):
    return {month.number: (month.count, month.share) for month in archive.months if month.count}


def test_archive_of_nothing_is_empty_but_exists():
    archive = Archive([])
    assert (archive.exists, archive.count, archive.years, archive.shown_year) == (True, 0, [], None)
    assert [month.count for month in archive.months] == [0] * 12


@pytest.mark.parametrize("period", [(2023,), (1900,), (0,), (2024, 2), (2024, 13), (2024, 0), (2022, 3)])
def test_period_without_articles_does_not_exist(period):
    assert not Archive(ROWS, *period).exists


@pytest.mark.parametrize(("period", "count"), [((), 11), ((2024,), 10), ((2024, 3), 8), ((2022, 12), 1)])
def test_counts_of_a_period(period, count):
    archive = Archive(ROWS, *period)
    assert archive.exists
    assert archive.count == count


def test_newest_year_is_shown_until_the_reader_chooses():
    assert Archive(ROWS).years == [2024, 2022]
    assert Archive(ROWS).years_with_counts == [(2024, 10), (2022, 1)]
    assert shares(Archive(ROWS)) == {1: (2, 25), 3: (8, 100)}
    assert shares(Archive(ROWS, 2022)) == {12: (1, 100)}


@pytest.fixture
def _articles():
    """Two in March 2024 on its edges, one in January 2024, one on the last day of 2022, one in English."""
    for day in (date(2024, 3, 1), date(2024, 3, 31), date(2024, 1, 15), date(2022, 12, 31)):
        ArticleFactory(title=f"Ngày {day:%d/%m/%Y}", publication_date=day)
    ArticleFactory(title="Thông báo", parent=section("thong-bao"), publication_date=date(2021, 5, 5))
    ArticleFactory(title="In English", parent=section(language="en"), publication_date=date(2020, 5, 5))


def read(client, address):
    return parse(client.get(address))


def titles(client, address):
    return [heading.string for heading in read(client, address).select(".stories h2 a")]


@pytest.mark.django_db
@pytest.mark.usefixtures("_articles")
@pytest.mark.parametrize(
    "period",
    [
        "2023/",
        "2021/",
        "2020/",
        "0/",
        "0000/",
        "-1/",
        "2024/2/",
        "2024/13/",
        "2024/0/",
        "2024/00/",
        "2024/03/1/",
        "20244/",
        "2024.5/",
        "99999999999999999999/",
        "2024/99999999999999999999/",
        "abc/",
        "2024/abc/",
    ],
)
def test_period_that_is_unknown_or_empty_is_not_found(client, period):
    assert client.get(ADDRESS + period).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("hide", [lambda page: page.unpublish(), make_private], ids=["draft", "private"])
def test_period_with_nothing_to_read_is_not_found(client, hide):
    hide(ArticleFactory())
    assert client.get(f"{ADDRESS}2024/").status_code == 404
    assert read(client, ADDRESS).select(".chip[href*='2024']") == []


@pytest.mark.django_db
@pytest.mark.usefixtures("_articles")
@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("", ["31/03/2024", "01/03/2024", "15/01/2024", "31/12/2022"]),
        ("2024/", ["31/03/2024", "01/03/2024", "15/01/2024"]),
        ("2024/03/", ["31/03/2024", "01/03/2024"]),
        ("2024/01/", ["15/01/2024"]),
        ("2022/12/", ["31/12/2022"]),
    ],
)
def test_period_lists_its_articles(client, period, days):
    assert titles(client, ADDRESS + period) == [f"Ngày {day}" for day in days]


@pytest.mark.django_db
@pytest.mark.usefixtures("_articles")
def test_years_and_months_link_to_what_they_count(client):
    soup = read(client, f"{ADDRESS}2024/")
    assert [link["href"] for link in soup.select("[aria-labelledby=years-h] a")] == [
        f"{ADDRESS}2024/",
        f"{ADDRESS}2022/",
    ]
    months = soup.select("[aria-labelledby=months-h] a")
    assert [link["href"] for link in months] == [f"{ADDRESS}2024/01/", f"{ADDRESS}2024/03/"]
    counts = [link.select_one("span span:last-child").string for link in months]
    assert [count.split()[1] for count in counts] == ["1", "2"]
    assert all(client.get(link["href"]).status_code == 200 for link in soup.select(".facet a"))


@pytest.mark.django_db
@pytest.mark.usefixtures("_articles")
def test_english_archive_counts_english_articles(client):
    assert titles(client, "/en/news/tin-hoat-dong/2020/05/") == ["In English"]
    assert client.get("/en/news/tin-hoat-dong/2024/").status_code == 404


@pytest.mark.django_db
def test_pages_of_a_period_stay_in_it(client):
    ArticleFactory.create_batch(13)
    ArticleFactory.create_batch(2, publication_date=date(2023, 1, 1))
    assert len(titles(client, f"{ADDRESS}2024/?page=2")) == 1
