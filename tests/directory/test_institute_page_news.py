"""The news about an institute on its page, and the institutes on the page of an article."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from articles.models import ArticleInstitute
from tests.factories import ArticleFactory, InstituteFactory, make_private, section

pytestmark = pytest.mark.django_db

ADDRESS = "/danh-ba/vien-cong-nghe-sinh-hoc-bien/"
ENGLISH = "/en/directory/vien-cong-nghe-sinh-hoc-bien/"


@pytest.fixture
def institute():
    return InstituteFactory(name_vi="Viện Công nghệ sinh học biển")


def about(*institutes, **fields):
    """An article about them."""
    links = [ArticleInstitute(institute=institute) for institute in institutes]
    return ArticleFactory(institute_links=links, **fields)


@pytest.fixture
def titles(client):
    """The titles of the news on a page, in order."""

    def read(address=ADDRESS):
        response = client.get(address)
        assert response.status_code == 200
        page = BeautifulSoup(response.content, "html.parser")
        return [link.get_text() for link in page.select(".track a")]

    return read


def test_drafts_and_private_articles_are_not_named(titles, institute):
    about(institute, title="Bản nháp", live=False)
    about(institute, title="Tin nội bộ", parent=section("thong-bao"))
    make_private(section("thong-bao"))
    assert titles() == []


def test_articles_about_others_are_not_named(titles, institute):
    about(InstituteFactory(), title="Tin khác")
    assert titles() == []


@pytest.mark.parametrize("number", ["0", "-1", "99", "hai", "", "1%00", "²"])
def test_page_of_the_news_that_makes_no_sense_shows_some_page(titles, institute, number):
    about(institute, title="Giống hàu tam bội")
    assert titles(f"{ADDRESS}?page={number}") == ["Giống hàu tam bội"]


def test_news_is_newest_first_ten_on_a_page(titles, institute):
    for day in range(1, 13):
        about(institute, title=f"Tin ngày {day}", publication_date=date(2024, 3, day))
    assert titles() == [f"Tin ngày {day}" for day in range(12, 2, -1)]
    assert titles(f"{ADDRESS}?page=2") == ["Tin ngày 2", "Tin ngày 1"]


def test_article_in_two_languages_is_named_once_in_that_of_the_reader(titles, institute):
    article = about(institute, title="Giống hàu tam bội")
    key = {"translation_key": article.translation_key, "parent": section(language="en")}
    about(institute, title="Triploid oysters", **key)
    assert titles() == ["Giống hàu tam bội"]
    assert titles(ENGLISH) == ["Triploid oysters"]


def test_article_without_translation_is_named_in_the_language_it_has(client, institute):
    about(institute, title="Giống hàu tam bội")
    page = BeautifulSoup(client.get(ENGLISH).content, "html.parser")
    assert page.select_one(".track a")["lang"] == "vi"


def test_article_names_its_public_institutes_with_links(client, institute):
    draft = InstituteFactory(name_vi="Viện chưa công bố", live=False)
    second = InstituteFactory(name_vi="Trường bạn")
    article = about(second, draft, institute)
    facts = BeautifulSoup(client.get(article.url).content, "html.parser").select_one(".article__info")
    assert [link["href"] for link in facts.select('a[href^="/danh-ba/"]')] == [
        "/danh-ba/truong-ban/",
        ADDRESS,
    ]
    assert "chưa công bố" not in facts.get_text()


def test_article_about_no_institute_names_none(client):
    page = BeautifulSoup(client.get(ArticleFactory().url).content, "html.parser")
    assert not page.select('.article__info a[href^="/danh-ba/"]')
