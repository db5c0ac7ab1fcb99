"""The order of the list, the same on every database, and its A-Z."""

import random

import pytest
from wagtail.models import Locale

from directory.models import Institute
from tests.core.test_sort_key import IN_ORDER
from tests.directory.reading import LIST, names, read
from tests.factories import InstituteFactory
from tests.support.html import words

pytestmark = pytest.mark.django_db
ENGLISH = "/en/directory/"


def letters(client, query="") -> dict[str, str]:
    """The letters that lead somewhere, with the number of entries."""
    found = read(client, query).select(".az a")
    return {link.find(string=True): link.span.string.strip(" ()") for link in found}


@pytest.fixture
def _tricky():
    """The forty names, stored in no order."""
    shuffled = random.Random(4).sample(IN_ORDER, len(IN_ORDER))
    locale = Locale.objects.get(language_code="vi")
    for name in shuffled:
        institute = Institute(name_vi=name, locale=locale, live=True)
        institute._tidy()
        Institute.objects.bulk_create([institute])


@pytest.mark.usefixtures("_tricky")
def test_database_returns_forty_tricky_names_as_a_vietnamese_dictionary_has_them():
    assert [institute.name_vi for institute in Institute.objects.public().in_order()] == IN_ORDER


@pytest.mark.usefixtures("_tricky")
def test_pages_of_the_list_follow_one_another_in_that_order(client):
    assert [*names(client), *names(client, "?page=2")] == IN_ORDER


def test_letter_of_its_own_is_not_the_plain_one(client):
    for name in ("Đài A", "Dài B", "Ấn C", "An D", "Ứng E", "Ung F", "Ông G", "Ong H", "Ôn I"):
        InstituteFactory(name_vi=name)
    assert letters(client) == {
        "A": "1",
        "Â": "1",
        "D": "1",
        "Đ": "1",
        "O": "1",
        "Ô": "2",
        "U": "1",
        "Ư": "1",
    }
    assert names(client, "?chu=%C3%94") == ["Ôn I", "Ông G"]
    assert names(client, "?chu=d") == ["Dài B"]
    assert names(client, "?chu=%C4%91") == names(client, "?chu=%C4%90") == ["Đài A"]


def test_letters_stand_in_their_order_and_empty_ones_lead_nowhere(client):
    InstituteFactory(name_vi="Đài A")
    shown = [words(sign)[0] for sign in read(client).select(".az > *")]
    assert "".join(shown) == "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
    assert list(letters(client)) == ["Đ"]


def test_foreign_letter_and_digit_appear_where_a_name_begins_with_one(client):
    InstituteFactory(name_vi="Wigner"), InstituteFactory(name_vi="108 Hospital")
    assert letters(client) == {"W": "1", "#": "1"}
    assert names(client, "?chu=%23") == ["108 Hospital"]


def test_letters_count_what_the_filters_leave_and_not_what_the_letter_does(client):
    InstituteFactory(name_vi="Viện A", kind="institute")
    InstituteFactory(name_vi="Học viện B", kind="university")
    assert letters(client, "?chu=V") == {"V": "1", "H": "1"} | letters(client, "?chu=V")
    assert letters(client, "?chu=V").keys() == {"V", "H"}
    assert letters(client, "?loai=institute") == {"V": "1"}


class TestInEnglish:
    """The list in English shows English names where there are some, and orders by what it shows."""

    @pytest.fixture(autouse=True)
    def _institutes(self):
        InstituteFactory(name_vi="Đại học Đà Nẵng", name_en="University of Danang")
        InstituteFactory(name_vi="Viện Hải dương", name_en="Institute of Oceanography")
        InstituteFactory(name_vi="Đài Khí tượng", name_en="")
        InstituteFactory(name_vi="", name_en="Zoological Garden", founded=1865)

    def test_entries_stand_in_the_order_of_the_names_that_are_shown(self, client):
        shown = ["Đài Khí tượng", "Institute of Oceanography", "University of Danang", "Zoological Garden"]
        assert names(client, address=ENGLISH) == shown
        assert names(client)[:2] == ["Đại học Đà Nẵng", "Đài Khí tượng"]

    def test_letters_are_those_of_the_names_that_are_shown(self, client):
        signs = [words(sign)[0] for sign in read(client, address=ENGLISH).select(".az > *")]
        assert "".join(signs) == "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ"
        assert names(client, "?chu=U", ENGLISH) == ["University of Danang"]


def test_letter_that_is_chosen_is_marked(client):
    InstituteFactory(name_vi="Viện A")
    assert [words(link)[0] for link in read(client, "?chu=V").select(".az [aria-current]")] == ["V"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Viện A", "Viện B", "Viện C", "Viện D"]),
        ("?sapxep=moi", ["Viện C", "Viện A", "Viện B", "Viện D"]),
        ("?sapxep=cu", ["Viện A", "Viện B", "Viện C", "Viện D"]),
    ],
)
def test_orders_by_year_have_those_without_one_last_and_equal_ones_by_name(client, query, expected):
    for name, year in (("Viện D", None), ("Viện C", 2001), ("Viện B", 1951), ("Viện A", 1951)):
        InstituteFactory(name_vi=name, founded=year)
    assert names(client, query) == expected
    assert LIST + query in [link["href"] for link in read(client, query).select("a[aria-current=true]")]
