"""Places and provinces: what is certain is mapped, and nothing else."""

from collections import defaultdict

import pytest

from core.text import fold
from directory.importing.provinces import Provinces
from directory.models import Province

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("place", "province"),
    [
        ("Hanoi", "Hà Nội"),
        ("Hà Đông", "Hà Nội"),
        ("Ho Chi Minh City", "TP. Hồ Chí Minh"),
        ("Thu Dau Mot", "TP. Hồ Chí Minh"),
        ("Vũng Tàu", "TP. Hồ Chí Minh"),
        ("Haiphong", "Hải Phòng"),
        ("Hải Dương", "Hải Phòng"),
        ("Quảng Nam Province", "Đà Nẵng"),
        ("Thành Phố Nha Trang", "Khánh Hòa"),
        ("Thị Xã Từ Sơn", "Bắc Ninh"),
        ("Qui Nhon", "Gia Lai"),
        ("Hoà Bình", "Phú Thọ"),
        ("Da Lat", "Lâm Đồng"),
        ("Buon Ma Thuot", "Đắk Lắk"),
    ],
)
def test_known_place(place, province):
    assert Provinces().of(place).name == province


@pytest.mark.parametrize(
    "place", ["Châu Thành", "Huyện Châu Thành", "Sơn Tây", "Phù Yên", "Berlin", "", "Huyện Vinh"]
)
def test_place_that_is_not_certain(place):
    assert Provinces().of(place) is None


def test_place_that_the_office_lists_under_two_provinces_is_not_certain():
    for name in ("Hà Nội", "Huế"):
        province = Province.objects.get(name=name)
        province.former_names += "\nThị trấn Mới"
        province.save()
    assert Provinces().of("Thị trấn Mới") is None


def test_no_place_is_shipped_under_two_provinces():
    places = defaultdict(set)
    for province in Province.objects.all():
        for name in [province.name, *province.former_names.splitlines()]:
            places[fold(name)].add(province.name)
    assert {place: names for place, names in places.items() if len(names) > 1} == {}
