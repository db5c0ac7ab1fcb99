"""What the public list says: of an entry, of the chart, of an empty list, and in the other language."""

import pytest

from articles.models import ArticleInstitute
from directory.models import Institute
from tests.directory.reading import LIST, names, read
from tests.factories import ArticleFactory, InstituteFactory, ProvinceFactory
from tests.support.html import links, words

pytestmark = pytest.mark.django_db

ENGLISH = "/en/directory/"
DO_SON = {"latitude": "20.718", "longitude": "106.78"}


class TestEmptyList:
    def test_word_alone_leads_to_the_whole_list_and_asks_for_no_filter_to_be_taken_away(self, client):
        InstituteFactory()
        page = read(client, "?q=khongaitim", ENGLISH)
        assert links(page.select_one("section .lede")) == [ENGLISH]
        assert "filter" not in words(page.select_one("section .lede"))

    def test_word_with_a_filter_asks_to_take_one_away(self, client):
        InstituteFactory()
        page = read(client, "?q=khongaitim&loai=hospital", ENGLISH)
        assert "Take away a filter" in words(page.select_one("section .lede"))

    def test_there_is_no_button_for_filters_where_there_are_none(self, client):
        InstituteFactory()
        assert read(client, "?q=khongaitim").select_one(".facets").has_attr("hidden")
        assert not read(client).select_one(".facets").has_attr("hidden")
        assert not read(client, "?q=khongaitim&loai=hospital").select_one(".facets").has_attr("hidden")


class TestChart:
    @pytest.mark.parametrize(("query", "entry"), [("", ".card"), ("?xem=bang", "tbody tr")])
    def test_entry_on_the_chart_has_the_number_of_its_pin_and_no_other_has(self, client, query, entry):
        InstituteFactory(name_vi="Viện A", **DO_SON)
        InstituteFactory(name_vi="Viện B")
        InstituteFactory(name_vi="Viện C", **DO_SON)
        said = [words(row) for row in read(client, query, ENGLISH).select(entry)]
        numbers = [text.partition("No. ")[2][:2].strip() for text in said]
        assert numbers == ["1", "", "2"]

    def test_pin_says_the_name_to_whoever_points_at_it(self, client):
        InstituteFactory(name_vi="Viện A", **DO_SON)
        InstituteFactory(name_vi="", name_en="B Institute", **DO_SON)
        pins = read(client).select("a.m-pin")
        assert [words(pin.title) for pin in pins] == ["B Institute", "Viện A"]
        assert [pin.get("lang") for pin in pins] == ["en", None]


class TestEntry:
    def test_card_without_anything_below_has_no_foot(self, client):
        InstituteFactory()
        assert not read(client).select(".card__foot")

    def test_no_articles_are_not_counted_on_a_card(self, client):
        InstituteFactory(founded=1990)
        assert "0" not in words(read(client).select_one(".card__foot")).replace("1990", "")
        ArticleFactory(institute_links=[ArticleInstitute(institute=Institute.objects.get())])
        assert "1 article" in words(read(client, address=ENGLISH).select_one(".card__foot"))

    def test_place_of_the_source_is_not_passed_off_as_a_province(self, client):
        InstituteFactory(name_vi="Viện A", city="Xóm Tra Gình")
        InstituteFactory(name_vi="Viện B", city="Hanoi", province=ProvinceFactory(name="Tỉnh Đèn Biển"))
        first, second = (words(card.li) for card in read(client, address=ENGLISH).select(".card"))
        assert "Location: Xóm Tra Gình" in first
        assert "Tỉnh Đèn Biển" in second
        assert "Location" not in second
        headings = [words(th) for th in read(client, "?xem=bang", ENGLISH).select("thead th")]
        assert "Location" in headings
        assert "Province" not in headings


def test_kinds_are_counted_in_the_plural_where_there_are_several(client):
    InstituteFactory.create_batch(2, kind="university")
    InstituteFactory(kind="hospital")
    labels = [words(dt) for dt in read(client, address=ENGLISH).select(".counts dt")]
    assert labels == ["Entries", "Universities, academies", "Hospital"]


class TestOtherLanguage:
    def switch(self, client, query, address=LIST):
        return read(client, query, address).select_one("ul.langs a")["href"]

    def test_what_was_asked_for_is_kept(self, client):
        InstituteFactory.create_batch(30, kind="university")
        assert self.switch(client, "?q=vien") == f"{ENGLISH}?q=vien"
        assert self.switch(client, "?q=vien", ENGLISH) == f"{LIST}?q=vien"
        query = "?q=vien&loai=university&sapxep=moi&xem=bang&page=2"
        assert self.switch(client, query) == f"{ENGLISH}{query}"

    def test_what_makes_no_sense_is_dropped(self, client):
        InstituteFactory()
        assert self.switch(client, "?khong-co=1&page=9&loai=nonsense") == ENGLISH

    def test_search_engines_are_told_of_the_whole_list_alone(self, client):
        InstituteFactory()
        found = read(client, "?q=vien").select("link[hreflang]")
        assert {link["href"] for link in found} == {f"http://testserver{LIST}", f"http://testserver{ENGLISH}"}


class TestMostArticlesFirst:
    def about(self, institute, **kwargs):
        return ArticleFactory(institute_links=[ArticleInstitute(institute=institute)], **kwargs)

    def test_those_that_nobody_may_read_do_not_count_and_ties_keep_their_order(self, client):
        institutes = {name: InstituteFactory(name_vi=f"Viện {name}") for name in "ABCD"}
        self.about(institutes["C"])
        for _ in range(2):
            self.about(institutes["D"])
            self.about(institutes["A"], live=False)
        assert names(client, "?sapxep=tin") == ["Viện D", "Viện C", "Viện A", "Viện B"]

    def test_works_with_everything_else_that_is_chosen(self, client):
        few, many = (InstituteFactory(name_vi=name, kind="centre") for name in ("Trạm A", "Trạm B"))
        self.about(InstituteFactory(name_vi="Viện"))
        self.about(many)
        assert names(client, "?sapxep=tin&loai=centre&q=tram&xem=bang") == [many.name, few.name]

    def test_is_kept_by_the_file_of_the_list(self, client):
        InstituteFactory(name_vi="Viện A")
        self.about(InstituteFactory(name_vi="Viện B"))
        found = client.get(f"{LIST}xuat.json?sapxep=tin").getvalue().decode()
        assert found.index("Viện B") < found.index("Viện A")
