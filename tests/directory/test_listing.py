"""The public list of institutes: whom it shows, how it is asked for, and what it answers to nonsense."""

from urllib.parse import quote

import pytest
from wagtail.models import Locale

from articles.models import ArticleInstitute
from directory.listing import PER_PAGE
from directory.models import DirectoryPage, InstituteName
from tests.directory.reading import LIST, names, read, ticked
from tests.factories import (
    ArticleFactory,
    InstituteFactory,
    ProvinceFactory,
    ResearchFieldFactory,
    make_private,
    section,
)
from tests.support.html import links, words

pytestmark = pytest.mark.django_db

PARAMETERS = ["q", "chu", "sapxep", "xem", "page", "loai", "nganh", "tinh", "coquan", "tinhtrang", "khong-co"]
NONSENSE = [
    "%00",
    "-1",
    "9" * 3000,
    "1.5",
    "';--",
    "<script>",
    "a" * 5000,
    "%F0%9F%92%A9",
    "%ED%A0%80",
    "%",
    "[]",
]
# Those that are text to find find nothing; every other parameter ignores what it does not know.
IGNORED = [(name, value) for name in PARAMETERS for value in NONSENSE if name != "q"]


def chips(client, query) -> dict[str, str]:
    """What is chosen, with the address of the list without it."""
    found = read(client, query).select("ul.chips a.chip:has(.icon)")
    return {words(chip.span): chip["href"] for chip in found}


@pytest.mark.parametrize("value", NONSENSE)
def test_text_that_is_no_name_is_answered(client, value):
    InstituteFactory()
    read(client, f"?q={value}")


@pytest.mark.parametrize(("parameter", "value"), IGNORED)
def test_what_makes_no_sense_is_ignored(client, parameter, value):
    InstituteFactory(name_vi="Viện Hải dương học")
    assert names(client, f"?{parameter}={value}") == ["Viện Hải dương học"]


def test_parameter_that_is_given_many_times_is_answered(client):
    InstituteFactory(name_vi="Viện Hải dương học")
    assert names(client, "?" + "&".join(f"coquan=vien-{n}" for n in range(500))) == ["Viện Hải dương học"]
    assert names(client, "?q=hai&q=duong") == ["Viện Hải dương học"]


def test_very_many_words_are_answered(client):
    InstituteFactory(name_vi="Viện Hải dương học")
    assert names(client, "?q=" + "hai+" * 3000) == ["Viện Hải dương học"]


def test_drafts_and_what_was_taken_down_are_not_listed(client):
    InstituteFactory(live=False)
    InstituteFactory().unpublish()
    assert names(client) == []
    assert not read(client).select(".counts")


def test_translation_of_an_entry_is_not_listed_beside_it(client):
    institute = InstituteFactory(name_vi="Viện Hải dương học")
    translation = institute.copy_for_translation(Locale.objects.get(language_code="en"))
    InstituteFactory._meta.model.objects.filter(pk=translation.pk).update(live=True)
    assert names(client) == names(client, address="/en/directory/") == ["Viện Hải dương học"]


def test_directory_that_is_private_shows_no_entry(client):
    InstituteFactory(name_vi="Viện Hải dương học")
    make_private(DirectoryPage.objects.get(locale__language_code="vi"))
    assert "Viện Hải dương học" not in client.get(LIST).content.decode()


def test_nothing_for_staff_alone_is_on_the_page(client):
    InstituteFactory(internal_contact="Bà Lan 0912 345 678")
    for query in ("", "?xem=bang"):
        content = client.get(f"{LIST}{query}").content.decode()
        assert "0912" not in content
        assert "Lan" not in content


def test_parent_body_that_is_a_draft_is_not_named(client):
    parent = InstituteFactory(name_vi="Sở Mật", live=False)
    InstituteFactory(parent=parent)
    for query in ("", "?xem=bang", f"?coquan={parent.slug}"):
        assert "Sở Mật" not in client.get(f"{LIST}{query}").content.decode()


def test_list_without_a_fitting_entry_says_so_and_leads_back(client):
    InstituteFactory()
    page = read(client, "?q=khongaitim")
    assert page.select("section .lede")
    assert LIST in links(page.select_one("ul.chips"))


@pytest.mark.parametrize(
    "query", ["?q=hai+duong", "?q=H%E1%BA%A3i+D%C6%B0%C6%A1ng", "?q=HHH", "?q=vien+cu", "?q=oceano"]
)
def test_entry_is_found_by_any_of_its_names_with_accents_or_without(client, query):
    InstituteFactory(
        name_vi="Viện Hải dương học",
        name_en="Institute of Oceanography",
        short_name="HHH",
        names=[InstituteName(kind="former", name="Viện Cũ")],
    )
    InstituteFactory(name_vi="Đại học Huế")
    assert names(client, query) == ["Viện Hải dương học"]


def test_text_in_decomposed_letters_finds_as_well_and_is_shown_composed(client):
    InstituteFactory(name_vi="Viện Hải dương học")
    page = read(client, f"?q={quote('Hải')}")
    assert page.select_one("input[type=search][form=loc]")["value"] == "Hải"
    assert names(client, f"?q={quote('Hải')}") == ["Viện Hải dương học"]


def test_entry_without_a_vietnamese_name_shows_the_english_one_with_its_language(client):
    InstituteFactory(name_vi="", name_en="Institute of Oceanography")
    for query in ("", "?xem=bang"):
        (link,) = read(client, query).select(".card h3 a, tbody th a")
        assert (words(link), link.get("lang")) == ("Institute of Oceanography", "en")


def test_each_language_shows_its_name_first(client):
    InstituteFactory(name_vi="Viện Hải dương học", name_en="Institute of Oceanography")
    card = read(client).select_one(".card")
    assert (words(card.h3), words(card.p), card.p["lang"]) == (
        *("Viện Hải dương học", "Institute of Oceanography", "en"),
    )
    card = read(client, address="/en/directory/").select_one(".card")
    assert (words(card.h3), words(card.p), card.p["lang"]) == (
        *("Institute of Oceanography", "Viện Hải dương học", "vi"),
    )


def test_entry_leads_to_its_page(client):
    institute = InstituteFactory()
    assert f"{LIST}{institute.slug}/" in links(read(client).select_one(".card"))
    assert f"/en/directory/{institute.slug}/" in links(
        read(client, address="/en/directory/").select_one(".card")
    )


def test_cards_and_table_are_two_addresses(client):
    InstituteFactory(name_vi="Viện Hải dương học")
    cards, table = read(client), read(client, "?xem=bang")
    assert (len(cards.select(".card")), len(cards.select("main table"))) == (1, 0)
    assert (len(table.select(".card")), len(table.select("main table"))) == (0, 1)
    assert links(cards.select_one(".seg--view")) == [LIST, f"{LIST}?xem=bang"]
    assert table.select_one(".seg--view [aria-current]")["href"] == f"{LIST}?xem=bang"


def test_everything_that_is_chosen_is_in_the_address_and_in_each_link(client):
    province, field = ProvinceFactory(name="Tỉnh Đèn Biển"), ResearchFieldFactory()
    InstituteFactory(province=province, kind="centre", fields_of_research=[field], name_vi="Đài Hải văn")
    query = f"?q=hai&loai=centre&nganh={field.code}&tinh=tinh-den-bien&tinhtrang=active&sapxep=moi&xem=bang"
    page = read(client, query)
    assert ticked(client, query) == ["centre", field.code, "tinh-den-bien", "active"]
    (letter,) = page.select(".az a")
    for part in query[1:].split("&"):
        assert part in letter["href"] or part.startswith("chu=")
    hidden = {field["name"]: field["value"] for field in page.select("#loc input[type=hidden]")}
    assert hidden == {"sapxep": "moi", "xem": "bang"}
    assert names(client, letter["href"].removeprefix(LIST)) == ["Đài Hải văn"]


def test_form_asks_by_get_and_has_a_button(client):
    InstituteFactory()
    form = read(client).select_one("form#loc")
    assert form.get("method", "get") == "get"
    assert form["action"] == LIST
    assert form.select("button[type=submit]")


def test_each_thing_that_is_chosen_can_be_taken_away_by_itself(client):
    InstituteFactory(name_vi="Viện Hải dương học", kind="centre")
    found = chips(client, "?q=hai&loai=centre&loai=college&chu=V&sapxep=moi")
    # The values of a facet come in its own order, so that one choice has one address.
    assert list(found.values()) == [
        f"{LIST}?loai=college&loai=centre&chu=V&sapxep=moi",
        f"{LIST}?q=hai&loai=college&loai=centre&sapxep=moi",
        f"{LIST}?q=hai&loai=centre&chu=V&sapxep=moi",
        f"{LIST}?q=hai&loai=college&chu=V&sapxep=moi",
    ]
    assert chips(client, "") == {}


def test_what_was_typed_is_no_markup(client):
    assert not read(client, f"?q={quote('<script>alert(1)</script>')}").select("main script:not([type])")


def test_long_list_has_pages_that_keep_what_is_chosen(client):
    InstituteFactory.create_batch(PER_PAGE + 1, kind="centre")
    page = read(client, "?loai=centre&xem=bang")
    assert len(names(client, "?loai=centre")) == PER_PAGE
    assert "?loai=centre&xem=bang&page=2" in links(page.select_one(".pager"))
    assert len(names(client, "?loai=centre&page=2")) == 1


@pytest.mark.parametrize("number", NONSENSE)
def test_page_number_that_makes_no_sense_shows_a_page(client, number):
    InstituteFactory.create_batch(2)
    assert len(names(client, f"?page={number}")) == 2


@pytest.mark.parametrize("query", ["?q=vien", "?chu=V", "?loai=institute", "?sapxep=moi", "?xem=bang"])
def test_list_that_was_chosen_is_not_for_search_engines(client, query):
    InstituteFactory()
    assert read(client, query).select("meta[name=robots][content=noindex]")


def test_whole_list_and_its_pages_are_for_search_engines(client):
    InstituteFactory.create_batch(PER_PAGE + 1)
    for query in ("", "?page=2", "?khong-co=1"):
        assert not read(client, query).select("meta[name=robots]")
    assert read(client, "?page=2").select_one("link[rel=canonical]")["href"].endswith(f"{LIST}?page=2")


def test_head_of_the_list_counts_all_entries_whatever_is_chosen(client):
    InstituteFactory.create_batch(3, kind="university")
    InstituteFactory.create_batch(2, kind="centre")
    InstituteFactory(kind="hospital")
    InstituteFactory(kind="hospital", live=False)
    for query in ("", "?loai=centre"):
        numbers = [words(number) for number in read(client, query).select(".counts dd")]
        assert numbers == ["6", "3", "2"]


class TestArticles:
    """The number of articles about an institute."""

    def count(self, client, address=LIST) -> str:
        (row,) = read(client, "?xem=bang", address).select("tbody tr")
        return words(row.select("td")[-1])

    def about(self, institute, **kwargs):
        return ArticleFactory(institute_links=[ArticleInstitute(institute=institute)], **kwargs)

    def test_what_nobody_may_read_is_not_counted(self, client):
        institute = InstituteFactory()
        self.about(institute)
        self.about(institute, live=False)
        self.about(institute).unpublish()
        make_private(self.about(institute))
        assert self.count(client) == "1"

    def test_article_that_names_it_twice_counts_once(self, client):
        institute = InstituteFactory()
        twice = [ArticleInstitute(institute=institute), ArticleInstitute(institute=institute)]
        ArticleFactory(institute_links=twice)
        assert self.count(client) == "1"

    def test_article_counts_once_with_its_translation_as_on_the_page_of_the_institute(self, client):
        institute = InstituteFactory()
        article = self.about(institute)
        self.about(institute)
        self.about(
            institute,
            parent=section(language="en"),
            translation_key=article.translation_key,
            locale=Locale.objects.get(language_code="en"),
        )
        assert self.count(client) == self.count(client, "/en/directory/") == "2"
        assert len(read(client, address=f"{LIST}{institute.slug}/").select(".track li")) == 2
