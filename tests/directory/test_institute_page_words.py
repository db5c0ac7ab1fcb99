"""How the page of an institute says what it says: whole sentences, in the right language, no empty boxes."""

from datetime import date

import pytest
from wagtail.rich_text import RichText

from tests.directory.reading import LIST, read
from tests.factories import InstituteFactory, ResearchFieldFactory
from tests.support.html import words

pytestmark = pytest.mark.django_db

ENGLISH = "/en/directory/"


def page_of(client, institute, address=LIST):
    return read(client, address=f"{address}{institute.slug}/")


class TestFate:
    @pytest.mark.parametrize(
        ("status", "day", "successor", "sentence"),
        [
            ("merged", None, "", "This organisation was merged into another."),
            ("merged", date(2019, 1, 1), "", "This organisation was merged into another on 1 January 2019."),
            ("merged", None, "Viện Mới", "This organisation was merged into Viện Mới."),
            (
                *("merged", date(2019, 1, 1), "Viện Mới"),
                "This organisation was merged into Viện Mới on 1 January 2019.",
            ),
            ("renamed", None, "", "This organisation was given another name."),
            ("renamed", date(2019, 1, 1), "Viện Mới", "This organisation became Viện Mới on 1 January 2019."),
            ("dissolved", date(2019, 1, 1), "", "This organisation was dissolved on 1 January 2019."),
            ("dissolved", None, "Viện Mới", "This organisation was dissolved; its successor is Viện Mới."),
        ],
    )
    def test_is_one_sentence(self, client, status, day, successor, sentence):
        body = InstituteFactory(name_vi=successor) if successor else None
        institute = InstituteFactory(status=status, status_date=day, successor=body)
        note = page_of(client, institute, ENGLISH).select_one("p.suggest[role=note]")
        assert words(note) == sentence
        assert [link["lang"] for link in note.select("a")] == (["vi"] if successor else [])

    def test_name_of_the_successor_is_no_markup(self, client):
        body = InstituteFactory(name_vi="Viện <b>Mới</b>")
        institute = InstituteFactory(status="merged", successor=body)
        assert not page_of(client, institute).select("p.suggest b")


class TestFacts:
    def test_nothing_known_leaves_no_box(self, client):
        page = page_of(client, InstituteFactory(phone="(0225) 000 0001"))
        assert not page.select("#facts-h")
        assert page.select("#contacts-h")

    def test_description_alone_has_no_empty_list_above_it(self, client):
        institute = InstituteFactory(description=[("paragraph", RichText("<p>Nuôi vi tảo.</p>"))])
        section = page_of(client, institute).select_one("[aria-labelledby=facts-h]")
        assert "Nuôi vi tảo." in words(section)
        assert not section.select("dl")

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            *[("agency_id", "H24.99.01"), ("founded", 1998), ("head", "Nguyễn Văn A"), ("staff", 12)],
            *[("registration", "A-000/ĐK"), ("tax_code", "0100686209"), ("ror", "04k25m262")],
            *[("wikidata", "Q4546769")],
        ],
    )
    def test_each_fact_by_itself_is_shown(self, client, field, value):
        page = page_of(client, InstituteFactory(**{field: value}))
        assert [words(dd) for dd in page.select("[aria-labelledby=facts-h] dl dd")] == [str(value)]

    def test_bodies_above_and_fields_of_research_are_facts_too(self, client):
        above = InstituteFactory(parent=InstituteFactory())
        fields = InstituteFactory(fields_of_research=[ResearchFieldFactory()])
        for institute in (above, fields):
            assert len(page_of(client, institute).select("[aria-labelledby=facts-h] dl dd")) == 1


def test_vietnamese_on_the_english_page_is_marked(client):
    institute = InstituteFactory(
        name_vi="Viện Biển", source="Nội dung trình diễn", street="Số 2 đường Mẫu", ward="phường Hải An"
    )
    page = page_of(client, institute, ENGLISH)
    for text in ("Nội dung trình diễn", "Số 2 đường Mẫu, phường Hải An", "Viện Biển"):
        for found in page.main.find_all(string=text):
            assert found.find_parent(lang=True)["lang"] == "vi", text
    assert not page_of(client, institute).select("main [lang=vi]")


def test_link_to_the_news_is_called_as_the_news_is(client):
    page = page_of(client, InstituteFactory())
    tab = page.select_one(".tabs a[href='#tin-bai']")
    tab.select_one(".n").decompose()
    assert words(tab) == words(page.select_one("#news-h"))


def test_names_in_a_row_have_no_gap_before_the_sign_that_parts_them(client):
    institute = InstituteFactory()
    for name in ("Viện A", "Viện B"):
        InstituteFactory(name_vi=name, successor=institute)
    assert "Viện A, Viện B" in page_of(client, institute).select_one("#ten-goi").get_text()
    crumbs = read(client, address=f"{LIST}{institute.slug}/bao-loi/").select(".crumbs li")
    assert all(crumb.get_text() == crumb.get_text().strip() for crumb in crumbs)


def test_name_that_is_the_same_in_both_languages_is_said_once(client):
    institute = InstituteFactory(name_vi="RMIT Việt Nam", name_en="RMIT Việt Nam")
    assert not page_of(client, institute).select(".org-head .alt")
