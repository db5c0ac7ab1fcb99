"""The search page itself."""

from xml.etree import ElementTree

import pytest

from directory.models import DirectoryPage, InstituteName
from tests.factories import ArticleFactory, ImageFactory, InstituteFactory, make_private, section
from tests.support.html import links, parse, words

from .reader import address, found

pytestmark = pytest.mark.django_db


@pytest.fixture
def many():
    return ArticleFactory.create_batch(23, title="Lúa chịu mặn")


def page(client, query="", language="vi", **parameters):
    return parse(client.get(address(language), {"q": query} | parameters))


def test_results_are_not_indexed_and_have_no_canonical_address(client, many):
    document = page(client, "lúa")
    assert document.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not document.find("link", rel="canonical")


def test_answer_sets_no_cookie(client):
    assert not client.get(address(), {"q": "lúa"}).cookies


def test_without_words_there_is_a_form_and_no_result(client, many):
    document = page(client)
    assert words(document.h1) == "Tìm kiếm"
    assert document.select_one("#qs")["name"] == "q"
    assert not document.select("article")


def test_nothing_found_says_so_and_helps_on(client):
    document = page(client, "zzzz")
    assert "zzzz" in words(document.h1)
    assert "Không" in words(document.h1)
    assert section().url in links(document.main)


def test_ten_results_stand_on_a_page_and_every_one_is_reached(client, many):
    pages = [found(client, "lúa", page=number) for number in (1, 2, 3)]
    assert [len(urls) for urls in pages] == [10, 10, 3]
    assert len({url for urls in pages for url in urls}) == 23


def test_page_past_the_end_shows_the_last(client, many):
    assert len(found(client, "lúa", page=9)) == 3


def test_pager_keeps_the_words(client, many):
    document = page(client, "lúa mặn", page=2)
    pager = document.select_one("nav.pager")
    assert pager.find("a", rel="prev")["href"] == "?q=l%C3%BAa+m%E1%BA%B7n&page=1"
    assert pager.find("a", rel="next")["href"] == "?q=l%C3%BAa+m%E1%BA%B7n&page=3"
    assert words(pager.find(attrs={"aria-current": "page"})) == "Trang 2"


def test_result_shows_section_title_lead_and_date(client):
    article = ArticleFactory(title="Lúa chịu mặn", lead="Năng suất đạt 5 tấn.", publication_date="2024-03-22")
    result = page(client, "lúa").select_one("article")
    assert links(result) == [section().url, article.url]
    assert words(result.h3) == "Lúa chịu mặn"
    assert "Năng suất đạt 5 tấn." in words(result)
    assert words(result.time) == "22/03/2024"


def test_number_of_results_is_grouped_and_said_in_each_language(client, many):
    ArticleFactory(parent=section(language="en"), title="Rice")
    assert "23" in words(page(client, "lúa").select_one("#results-h"))
    assert words(page(client, "rice", "en").select_one("#results-h")) == "1 result"


def test_form_on_every_page_leads_to_the_search_of_its_language(client):
    for start, target in (("/", "/tim-kiem/"), ("/en/", "/en/search/"), ("/khong-co/", "/tim-kiem/")):
        form = parse(client.get(start)).find("form", role="search")
        assert (form["action"], form.get("method", "get")) == (target, "get")
        assert form.find("label")["for"] == form.find("input")["id"]


class TestInstitutes:
    """Entries of the directory among the results."""

    def test_is_found_by_a_former_name_and_shown_by_its_name(self, client):
        former = InstituteName(kind="former", name="Trạm Nghiên cứu biển Hải Phòng")
        InstituteFactory(name_vi="Viện Tài nguyên biển", names=[former])
        result = page(client, "tram nghien cuu bien").select_one("article")
        assert words(result.h3) == "Viện Tài nguyên biển"
        assert "Trạm Nghiên cứu biển Hải Phòng" in words(result)

    def test_draft_is_not_found(self, client):
        InstituteFactory(name_vi="Viện Hải dương học", live=False)
        assert found(client, "Hải dương học") == []

    def test_directory_that_readers_may_not_open_hides_its_entries(self, client):
        InstituteFactory(name_vi="Viện Hải dương học")
        make_private(DirectoryPage.objects.get(locale__language_code="vi"))
        assert found(client, "Hải dương học") == []

    def test_name_of_each_language_is_shown_in_it(self, client):
        InstituteFactory(name_vi="Viện Hải dương học", name_en="Institute of Oceanography")
        assert words(page(client, "oceanography").select_one("article h3")) == "Viện Hải dương học"
        english = page(client, "hai duong hoc", "en").select_one("article h3")
        assert words(english) == "Institute of Oceanography"


@pytest.mark.parametrize(("home", "results"), [("/", "/tim-kiem/"), ("/en/", "/en/search/")])
def test_browser_learns_to_search_here_from_its_own_box(client, home, results):
    link = parse(client.get(home)).find("link", rel="search")
    response = client.get(link["href"])
    assert response["Content-Type"] == link["type"] == "application/opensearchdescription+xml"
    url = ElementTree.fromstring(response.content).find("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url.get("template") == f"http://testserver{results}?q={{searchTerms}}"


def test_query_count_is_constant(client, django_assert_num_queries):
    image = ImageFactory()
    ArticleFactory(title="Lúa chịu mặn", list_image=image)
    client.get(address(), {"q": "lúa"})
    # Abbreviations (1); is the word known, and how strictly are accents taken (2); candidates with its accents and
    # without, in the head and in the whole (4), their words (1), which of them are right (1); how many (1); the
    # entries and articles of the page (2); site, the agency's facts, the structure of the site (3); the numbers of
    # other languages and of the tabs (2); the facets (3) and the names of sections (1).
    with django_assert_num_queries(21):
        client.get(address(), {"q": "lúa"})
    # With ten that have its accents, nothing else is looked for (-2).
    ArticleFactory.create_batch(20, title="Lúa chịu mặn", list_image=image)
    for page_number in (1, 2):
        with django_assert_num_queries(19):
            client.get(address(), {"q": "lúa", "page": page_number})
