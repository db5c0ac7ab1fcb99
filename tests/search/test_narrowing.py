"""Tabs, filters and orders of the results."""

import pytest

from articles.models import ArticleInstitute
from search.finding import remembered
from search.indexing import count_terms
from tests.factories import ArticleFactory, InformationPageFactory, InstituteFactory, SectionFactory, section
from tests.support.html import parse, words

from .reader import address, found

pytestmark = pytest.mark.django_db


@pytest.fixture
def institute():
    return InstituteFactory(name_vi="Viện Rong biển")


@pytest.fixture
def articles(institute):
    """Three about seaweed: two here, one in another section; of three years; one about an institute."""
    other = SectionFactory(title="Chuyên mục khác")
    links = [ArticleInstitute(institute=institute)]
    return [
        ArticleFactory(title="Rong biển một", publication_date="2022-05-01"),
        ArticleFactory(title="Rong biển hai", publication_date="2023-06-02", institute_links=links),
        ArticleFactory(title="Rong biển ba", publication_date="2024-07-03", parent=other),
    ]


def page(client, **parameters):
    return parse(client.get(address(), {"q": "rong biển"} | parameters))


def tabs(document) -> dict[str, str]:
    return {link.find(string=True).strip(): words(link.span) for link in document.select("nav.tabs a")}


def options(document, name) -> dict[str, str]:
    boxes = document.select(f".facets input[name={name}][type=checkbox]")
    return {words(box.find_next("span")): words(box.parent.select_one(".n")).split()[0] for box in boxes}


def test_tabs_count_each_kind(client, articles):
    InformationPageFactory(title="Về rong biển")
    assert tabs(page(client)) == {"Tất cả": "5", "Bài viết": "3", "Trường, viện": "1", "Trang": "1"}


def test_tab_shows_its_kind_alone_and_keeps_the_numbers_of_the_others(client, articles, institute):
    document = page(client, loai="institute")
    assert [words(link) for link in document.select("article h3 a")] == ["Viện Rong biển"]
    assert tabs(document)["Bài viết"] == "3"
    assert words(document.select_one(".tabs [aria-current]")).startswith("Trường, viện")


def test_section_year_and_institute_narrow_and_combine(client, articles, institute):
    one, two, three = (article.url for article in articles)
    assert found(client, "rong biển", muc=section().pk, loai="article") == [two, one]
    assert found(client, "rong biển", nam=["2022", "2024"]) == [three, one]
    assert found(client, "rong biển", donvi=institute.pk, loai="article") == [two]
    assert found(client, "rong biển", muc=section().pk, nam="2024") == []


def test_filters_count_what_the_others_leave(client, articles):
    document = page(client, nam="2023")
    assert options(document, "nam") == {"2023": "1", "2024": "1", "2022": "1"}
    assert options(document, "muc") == {"Tin hoạt động": "1"}


def test_institutes_are_named_with_the_articles_about_them(client, articles):
    assert options(page(client, loai="article"), "donvi") == {"Viện Rong biển": "1"}


def test_range_of_dates(client, articles):
    assert found(client, "rong biển", tu="2023-01-01", den="2023-12-31") == [articles[1].url]


@pytest.mark.parametrize(
    "nonsense",
    [
        {"muc": "abc"},
        {"muc": "9" * 40},
        {"nam": "٢٠٢٤"},
        {"nam": "-1"},
        {"nam": "\x00"},
        {"donvi": "1; DROP TABLE"},
        {"tu": "2024-13-45"},
        {"den": "hôm qua"},
        {"loai": "x"},
        {"sapxep": "x"},
        {"nn": "xx"},
        {"dung": "x"},
    ],
)
def test_nonsense_in_an_address_is_passed_over(client, articles, nonsense):
    assert len(found(client, "rong biển", **nonsense)) == 4


def test_section_that_is_not_there_leaves_nothing(client, articles):
    assert found(client, "rong biển", muc="999999") == []
    assert "999999" not in words(page(client, muc="999999").main)


def test_newest_first(client, articles):
    assert found(client, "rong biển", sapxep="moi", loai="article") == [
        article.url for article in reversed(articles)
    ]


def test_links_keep_what_is_chosen(client, articles):
    document = page(client, nam="2023", sapxep="moi")
    for link in document.select("nav.tabs a"):
        assert "nam=2023" in link["href"]
        assert "sapxep=moi" in link["href"]
    hidden = {field["name"]: field["value"] for field in document.select(".facets input[type=hidden]")}
    assert hidden == {"q": "rong biển", "sapxep": "moi"}


def test_results_in_another_language_are_told_and_lead_there(client, articles):
    ArticleFactory(parent=section(language="en"), title="Rong biển in English")
    document = page(client)
    (link,) = document.select("p.suggest a[href*='nn=en']")
    assert words(link).startswith("2 kết quả")
    titles = [words(found) for found in parse(client.get(address() + link["href"])).select("article h3 a")]
    assert "Rong biển in English" in titles


class TestMending:
    @pytest.fixture(autouse=True)
    def _counted(self, articles):
        count_terms()
        remembered.forget()
        yield
        remembered.forget()

    def test_what_is_shown_instead_is_said_with_a_way_back(self, client):
        document = parse(client.get(address(), {"q": "rong bieenr"}))
        assert words(document.select_one(".suggest b")) == "rong biển"
        assert len(document.select("article")) == 4
        literal = document.select_one(".suggest a")
        assert words(literal) == "Tìm đúng “rong bieenr”"
        assert parse(client.get(address() + literal["href"])).select("article") == []

    def test_words_that_are_known_are_not_mended(self, client):
        assert not parse(client.get(address(), {"q": "rong biển"})).select(".suggest b")


def test_abbreviation_is_explained(client):
    article = ArticleFactory(title="Đổi mới sáng tạo ở cảng")
    document = parse(client.get(address(), {"q": "dmst cang"}))
    assert words(document.select_one(".suggest")) == "ĐMST: đổi mới sáng tạo"
    assert document.select_one("article h3 a")["href"] == article.url


def test_suggestions_begin_with_what_is_being_typed(client, articles):
    def suggested(typed):
        return client.get(f"{address()}goi-y/", {"q": typed}).json()["suggestions"]

    assert sorted(suggested("rong bi")) == sorted(
        [article.title for article in articles] + ["Viện Rong biển"]
    )
    assert suggested("rong biển h") == ["Rong biển hai"]
    assert suggested("r") == suggested("") == suggested('"') == suggested("zzz") == []
