"""Facets combine: each counts what the others leave, and not what is ticked in itself."""

import pytest

from directory.facets.facet import MAX_CHOSEN
from directory.facets.parent import SHOWN
from tests.directory.reading import names, options, read, ticked
from tests.factories import InstituteFactory, ProvinceFactory, ResearchFieldFactory
from tests.support.html import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def places():
    return ProvinceFactory(name="Tỉnh Biển"), ProvinceFactory(name="Tỉnh Núi")


@pytest.fixture
def _four(places):
    sea, mountains = places
    InstituteFactory(name_vi="Viện A", kind="institute", province=sea)
    InstituteFactory(name_vi="Viện B", kind="institute", province=mountains)
    InstituteFactory(name_vi="Trường C", kind="university", province=sea)
    InstituteFactory(name_vi="Trường D", kind="university", status="dissolved")


@pytest.mark.usefixtures("_four")
class TestCombining:
    def test_nothing_is_ticked_and_each_counts_all(self, client):
        assert options(client, "loai") == {"institute": "2", "university": "2"}
        assert options(client, "tinh") == {"tinh-bien": "2", "tinh-nui": "1"}
        assert options(client, "tinhtrang") == {"active": "3", "dissolved": "1"}

    def test_facet_counts_what_the_others_leave(self, client):
        assert options(client, "loai", "?tinh=tinh-bien") == {"institute": "1", "university": "1"}
        assert options(client, "tinhtrang", "?tinh=tinh-bien") == {"active": "2"}

    def test_facet_does_not_count_what_is_ticked_in_itself(self, client):
        assert options(client, "loai", "?loai=institute") == {"institute": "2", "university": "2"}
        assert options(client, "tinh", "?tinh=tinh-nui") == {"tinh-bien": "2", "tinh-nui": "1"}

    def test_values_of_one_facet_add_and_facets_narrow(self, client):
        assert names(client, "?loai=institute&loai=university&tinh=tinh-bien") == ["Trường C", "Viện A"]
        assert names(client, "?loai=institute&tinh=tinh-bien") == ["Viện A"]
        assert names(client, "?loai=university&tinhtrang=dissolved") == ["Trường D"]

    def test_text_and_letter_narrow_the_counts_too(self, client):
        assert options(client, "loai", "?q=truong") == {"university": "2"}
        assert options(client, "loai", "?chu=V") == {"institute": "2"}

    def test_what_is_ticked_stays_to_be_unticked_where_nothing_is_left(self, client):
        query = "?loai=institute&tinhtrang=dissolved"
        assert names(client, query) == []
        assert options(client, "loai", query) == {"institute": "0", "university": "1"}
        assert ticked(client, query) == ["institute", "dissolved"]

    def test_number_beside_a_value_is_the_length_of_the_list_when_it_is_ticked(self, client):
        for parameter in ("loai", "tinh", "tinhtrang"):
            for value, number in options(client, parameter).items():
                assert len(names(client, f"?{parameter}={value}")) == int(number)


class TestFields:
    def test_parts_count_as_the_whole_and_each_institute_once(self, client):
        broad = ResearchFieldFactory(name_vi="Khoa học biển")
        parts = [ResearchFieldFactory(code=f"{broad.code}.{n}") for n in (1, 2)]
        InstituteFactory(name_vi="Viện A", fields_of_research=parts)
        InstituteFactory(name_vi="Viện B", fields_of_research=[broad])
        InstituteFactory(name_vi="Viện C", fields_of_research=[ResearchFieldFactory(code=f"{broad.code}0")])
        assert options(client, "nganh")[broad.code] == "2"
        assert names(client, f"?nganh={broad.code}") == ["Viện A", "Viện B"]

    def test_part_of_a_field_cannot_be_ticked(self, client):
        part = ResearchFieldFactory(code="77.3")
        InstituteFactory(fields_of_research=[part])
        assert options(client, "nganh") == {}
        assert ticked(client, "?nganh=77.3") == []

    def test_two_fields_add(self, client):
        first, second = ResearchFieldFactory(), ResearchFieldFactory()
        InstituteFactory(name_vi="Viện A", fields_of_research=[first, second])
        InstituteFactory(name_vi="Viện B", fields_of_research=[second])
        assert names(client, f"?nganh={first.code}&nganh={second.code}") == ["Viện A", "Viện B"]


class TestParents:
    def test_draft_is_offered_to_nobody(self, client):
        hidden = InstituteFactory(name_vi="Sở Mật", live=False)
        InstituteFactory(parent=hidden)
        assert options(client, "coquan") == {}
        assert ticked(client, f"?coquan={hidden.slug}") == []

    def test_those_with_the_most_units_are_offered_and_the_one_that_is_ticked(self, client):
        parents = [InstituteFactory(name_vi=f"Sở {n:02}") for n in range(SHOWN + 1)]
        for parent in parents:
            InstituteFactory(parent=parent)
        InstituteFactory(parent=parents[-2], kind="centre")
        offered = options(client, "coquan")
        assert len(offered) == SHOWN
        assert next(iter(offered.items())) == (parents[-2].slug, "2")
        assert parents[-1].slug not in offered
        query = f"?coquan={parents[-1].slug}"
        assert next(iter(options(client, "coquan", query).items())) == (parents[-1].slug, "1")
        # Even where none of its units is left by what else is ticked.
        assert options(client, "coquan", f"{query}&loai=centre") == {
            parents[-1].slug: "0",
            parents[-2].slug: "1",
        }

    def test_units_are_found_by_the_address_part_of_the_parent(self, client):
        parent = InstituteFactory(name_vi="Sở Khoa học và Công nghệ")
        InstituteFactory(name_vi="Trung tâm A", parent=parent)
        assert names(client, f"?coquan={parent.slug}") == ["Trung tâm A"]

    def test_one_with_an_english_name_alone_says_its_language(self, client):
        parent = InstituteFactory(name_vi="", name_en="Ministry of the Sea")
        InstituteFactory(parent=parent)
        (box,) = read(client).select("input[name=coquan]")
        label = box.find_next_sibling("span")
        assert (words(label), label["lang"]) == ("Ministry of the Sea", "en")


def test_values_beyond_what_anybody_ticks_are_left_out(client):
    provinces = [ProvinceFactory(name=f"Tỉnh {n:02}") for n in range(MAX_CHOSEN + 5)]
    for province in provinces:
        InstituteFactory(province=province)
    query = "?" + "&".join(f"tinh=tinh-{n:02}" for n in range(MAX_CHOSEN + 5))
    assert len(ticked(client, query)) == MAX_CHOSEN
