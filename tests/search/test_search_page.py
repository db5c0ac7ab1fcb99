"""The search page itself."""

import pytest

from directory.models import DirectoryPage
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
    assert words(page(client, "rice", "en").select_one("#results-h")) == "1 article"


def test_form_on_every_page_leads_to_the_search_of_its_language(client):
    for start, target in (("/", "/tim-kiem/"), ("/en/", "/en/search/"), ("/khong-co/", "/tim-kiem/")):
        form = parse(client.get(start)).find("form", role="search")
        assert (form["action"], form.get("method", "get")) == (target, "get")
        assert form.find("label")["for"] == form.find("input")["id"]


class TestDirectory:
    """What the search page says of the directory."""

    def line(self, client, query, language="vi"):
        return page(client, query, language).select_one("main a[href*='?q=']")

    @pytest.mark.parametrize("query", ["", "!!!", "%", "zzzz"])
    def test_nothing_is_said_where_no_institute_is_called_so(self, client, query):
        InstituteFactory(name_vi="Viện Hải dương học")
        assert self.line(client, query) is None

    def test_drafts_are_not_counted(self, client):
        InstituteFactory(name_vi="Viện Hải dương học", live=False)
        assert self.line(client, "hai duong") is None

    def test_directory_that_readers_may_not_open_is_not_mentioned(self, client):
        InstituteFactory(name_vi="Viện Hải dương học")
        make_private(DirectoryPage.objects.get(locale__language_code="vi"))
        document = page(client, "hai duong")
        assert document.select("main a[href*='?q=']") == []
        assert "Không" in words(document.h1)

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_number_leads_to_the_list_of_those_that_are_called_so(self, client, language):
        InstituteFactory(name_vi="Viện Hải dương học")
        InstituteFactory(name_vi="Trạm Hải dương")
        InstituteFactory(name_vi="Viện Toán học")
        line = self.line(client, "Hải dương", language)
        assert words(line).startswith("2 ")
        assert len(parse(client.get(line["href"])).select(".card")) == 2

    def test_heading_does_not_say_that_nothing_was_found(self, client):
        InstituteFactory(name_vi="Viện Hải dương học")
        assert "Không" not in words(page(client, "hai duong").h1)


def test_query_count_is_constant(client, django_assert_num_queries):
    image = ImageFactory()
    ArticleFactory(title="Lúa chịu mặn", list_image=image)
    client.get(address(), {"q": "lúa"})
    # Site, language (2); the sections behind a password (1); the count and the results (2), their pictures and
    # renditions (2); how many institutes are called so (1); the agency's facts (1); the structure of the site, which
    # frames every page (1).
    with django_assert_num_queries(10):
        client.get(address(), {"q": "lúa"})
    ArticleFactory.create_batch(20, title="Lúa chịu mặn", list_image=image)
    with django_assert_num_queries(10):
        client.get(address(), {"q": "lúa"})
