"""Facts that cannot be: what the form says of them, and what an import says."""

import pytest
from django.utils import timezone

from tests.factories import InstituteFactory

from . import desk
from .importing import problems

pytestmark = pytest.mark.django_db
A = {"name_vi": "Viện A"}
NEXT_YEAR = timezone.localdate().year + 1


@pytest.fixture
def errors():
    """Function that saves the form of an entry with some fields; return what it says of each."""
    client, entry = desk.member(desk.KEEPER), InstituteFactory()

    def save(**fields):
        response = desk.save(client, entry, **fields)
        return dict(response.context["form"].errors) if response.status_code == 200 else {}

    return save


@pytest.mark.parametrize("phone", ["abc", "12345", "0225 3836 656 máy lẻ 2", "+-()"])
def test_what_is_no_telephone_number_is_refused(errors, phone):
    assert errors(phone=phone).keys() == {"phone"}
    assert problems(A | {"phone": phone})


@pytest.mark.parametrize("phone", ["(0225) 3836.656", "+84 225-3836656, 0225/3836657", "115115"])
def test_telephone_numbers_are_taken(errors, phone):
    assert errors(phone=phone) == {}
    assert problems(A | {"phone": phone}) == []


@pytest.mark.parametrize("name", ["founded", "staff_year"])
def test_year_in_the_future_is_refused(errors, name):
    assert errors(**{name: "2150"}).keys() == {name}
    assert len(problems(A | {name: "2150"})) == 1
    assert errors(**{name: str(NEXT_YEAR)}) == {}


def test_name_of_the_future_is_refused():
    assert problems(A | {"former_names": "Viện cũ (1990-2150)"})
    assert not problems(A | {"former_names": f"Viện cũ (1990-{NEXT_YEAR})"})


def test_tax_code_with_a_wrong_digit_is_not_told_to_have_ten(errors):
    too_short, wrong_digit = errors(tax_code="010123"), errors(tax_code="0101234567")
    assert list(too_short["tax_code"]) != list(wrong_digit["tax_code"])


@pytest.mark.parametrize("latitude", ["120", "95", "x", "-90.5", "20.86212345"])
def test_wrong_latitude_is_told_once_and_is_not_called_missing(errors, latitude):
    said = errors(latitude=latitude, longitude="106.7")
    assert said.keys() == {"latitude"}
    assert len(said["latitude"]) == 1
    assert "20.862" in said["latitude"][0]


@pytest.mark.parametrize("latitude", ["120", "x", "-90.5"])
def test_wrong_latitude_is_told_once_by_an_import(latitude):
    said = problems(A | {"latitude": latitude, "longitude": "106.7"})
    assert len(said) == 1
    assert "20.862" in said[0]


def test_missing_longitude_is_asked_for(errors):
    assert errors(latitude="20.862").keys() == {"longitude"}
    assert len(problems(A | {"latitude": "20.862"})) == 1


@pytest.mark.parametrize(
    ("day", "said"),
    [("31/02/2026", "lịch"), ("2026-12-40", "lịch"), ("hôm qua", "31/12/2026")],
)
def test_day_that_does_not_exist_is_refused_with_what_is_wrong(errors, day, said):
    assert said in errors(status_date=day)["status_date"][0]
    assert said in errors(go_live_at=f"{day} 08:00")["go_live_at"][0]


@pytest.mark.parametrize("name", ["status_date", "go_live_at"])
def test_calendar_leaves_what_was_typed(name):
    page = desk.member(desk.KEEPER).get(desk.screen("edit", InstituteFactory().pk))
    assert page.context["form"].fields[name].widget.get_config()["validateOnBlur"] is False
