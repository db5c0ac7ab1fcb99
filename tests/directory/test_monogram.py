"""What stands for an institute without a logo: what is on record, else nothing that looks like an abbreviation."""

from types import SimpleNamespace

import pytest

from directory.models import InstituteName
from directory.monogram import monogram
from tests.directory.reading import LIST, read
from tests.factories import InstituteFactory
from tests.support.html import words


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Banking University of Ho Chi Minh City", "B"),
        ("University of Da Nang", "D"),
        ("Bệnh viện Trung ương Quân đội 108", "T"),
        ("Trường Đại học Ánh Sáng", "Á"),
        ("Viện", "V"),
        ("108", "1"),
        ("", ""),
    ],
)
def test_name_without_an_abbreviation_on_record_gives_one_letter(name, letter):
    assert monogram(SimpleNamespace(name=name, short_name="")) == letter


def test_short_name_that_does_not_fit_is_no_monogram():
    assert monogram(SimpleNamespace(name="Viện Mẫu", short_name="Sở KH&CN")) == "M"
    assert monogram(SimpleNamespace(name="Viện Mẫu", short_name="VN UH")) == "M"


def test_short_name_comes_before_an_abbreviation():
    institute = SimpleNamespace(name="Viện Mẫu", short_name="VM", abbreviation="MI")
    assert monogram(institute) == "VM"


@pytest.mark.django_db
def test_first_abbreviation_on_record_is_shown_wherever_the_institute_is(client):
    names = [
        InstituteName(kind="former", name="NVN"),
        InstituteName(kind="abbreviation", name="NHA"),
        InstituteName(kind="abbreviation", name="CCTW"),
    ]
    parent = InstituteFactory(name_vi="Bộ Mẫu")
    hospital = InstituteFactory(name_vi="Bệnh viện Châm cứu Trung ương", names=names, parent=parent)
    InstituteFactory(name_vi="Viện Bạn", related=[hospital])
    InstituteFactory(name_vi="Viện Cũ", successor=hospital)
    assert words(read(client, "?q=cham").select_one(".card .mono")) == "NHA"
    assert words(read(client, address=f"{LIST}{hospital.slug}/").select_one(".org-head .mono")) == "NHA"
    assert words(read(client, address=f"{LIST}{parent.slug}/").select_one("#don-vi .mono")) == "NHA"
    assert words(read(client, address=f"{LIST}vien-ban/").select_one("#lien-quan .mono")) == "NHA"
