"""The lists that a new installation starts with."""

import pytest

from directory.classification import ensure_classification
from directory.models import Province, ResearchField

pytestmark = pytest.mark.django_db


def test_there_are_34_provinces_in_vietnamese_order():
    names = list(Province.objects.values_list("name", flat=True))
    assert len(names) == 34
    assert names.index("Cà Mau") < names.index("Đà Nẵng") < names.index("Gia Lai")


def test_every_province_of_before_july_2025_is_found_once():
    former = "An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước"
    former += (
        ",Bình Thuận,Cà Mau,Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai"
    )
    former += (
        ",Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang"
    )
    former += (
        ",Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ"
    )
    former += (
        ",Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình"
    )
    former += ",Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Hồ Chí Minh,Trà Vinh,Tuyên Quang,Vĩnh Long"
    former += ",Vĩnh Phúc,Yên Bái"
    listed = [name for p in Province.objects.all() for name in {p.name, *p.former_names.splitlines()}]
    assert len(former.split(",")) == 63
    assert [name for name in former.split(",") if listed.count(name) != 1] == []


def test_fields_of_research_are_the_two_levels_of_the_oecd():
    codes = list(ResearchField.objects.values_list("code", flat=True))
    assert sum("." not in code for code in codes) == 6
    assert sum("." in code for code in codes) == 42
    assert {code.partition(".")[0] for code in codes} == set("123456")


def test_what_the_office_changed_added_or_took_away_stays():
    Province.objects.filter(name="Huế").delete()
    Province.objects.create(name="Tỉnh mới")
    ResearchField.objects.filter(code="1.1").update(name_vi="Toán học và thống kê")
    ResearchField.objects.filter(code="6").delete()
    ensure_classification()
    assert not Province.objects.filter(name="Huế").exists()
    assert Province.objects.count() == 34
    assert ResearchField.objects.get(code="1.1").name_vi == "Toán học và thống kê"
    assert not ResearchField.objects.filter(code="6").exists()


def test_list_that_is_empty_is_filled_again():
    Province.objects.all().delete()
    ensure_classification()
    assert Province.objects.count() == 34


def test_fields_stand_in_the_order_of_their_numbers():
    for code in ("2.1", "2.2", "2.10", "2.9", "." * 12):
        ResearchField.objects.get_or_create(code=code, defaults={"name_vi": code, "name_en": code})
    second = [field.code for field in ResearchField.objects.filter(code__startswith="2")]
    assert second == ["2", *(f"2.{number}" for number in range(1, 12))]
