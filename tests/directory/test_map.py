"""Institutes on the chart: which are on it, where, and what is said of the others."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string

from directory.ground import WIDTH, Drawing
from directory.map import NEAR_HEIGHT, NEAR_WIDTH, map_around, map_of
from directory.models import DirectoryPage
from tests.factories import InstituteFactory

HARBOUR = (Decimal("20.824800"), Decimal("106.735000"))


def at(latitude, longitude, name="Viện"):
    return SimpleNamespace(latitude=latitude, longitude=longitude, name=name)


@pytest.mark.parametrize(
    "place",
    [
        (None, None),
        (HARBOUR[0], None),
        (None, HARBOUR[1]),
        (21.0285, 105.8542),
        (-20.8, 106.7),
        (20.8, 179.9),
    ],
)
def test_what_is_elsewhere_or_nowhere_is_not_on_the_chart(place):
    assert map_of([at(*place)]) is None
    assert map_around(at(*place)) is None


def test_no_institutes_make_no_chart():
    assert map_of([]) is None


def test_pins_are_numbered_in_the_order_of_the_list_and_the_others_counted():
    chart = map_of(
        [at(21.0285, 105.8542), at(*HARBOUR, name="Một"), at(None, None), at(*HARBOUR, name="Hai")]
    )
    assert [(pin.number, pin.institute.name) for pin in chart.pins] == [(1, "Một"), (2, "Hai")]
    assert chart.missing == 2


def test_lighthouse_stands_where_the_drawing_has_it():
    (pin,) = map_of([at(20.667, 106.8155)]).pins
    assert (float(pin.x), float(pin.y)) == pytest.approx((467.4, 424.7), abs=0.1)


@pytest.mark.parametrize("place", [HARBOUR, (21.02, 106.40), (20.48, 107.19)])
def test_part_around_an_institute_lies_within_the_drawing(place):
    chart = map_around(at(*place))
    assert 0 <= chart.left <= WIDTH - NEAR_WIDTH
    assert 0 <= chart.top <= Drawing.height - NEAR_HEIGHT
    assert chart.left <= chart.pins[0].left <= chart.left + NEAR_WIDTH
    assert chart.top <= chart.pins[0].top <= chart.top + NEAR_HEIGHT


@pytest.mark.django_db
def test_pins_are_links_with_names_and_the_rest_is_said_in_words(rf):
    institutes = [InstituteFactory(name_vi="Viện Biển", latitude=HARBOUR[0], longitude=HARBOUR[1])]
    institutes.append(InstituteFactory(name_vi="Viện Núi"))
    page = DirectoryPage.objects.get(locale__language_code="vi")
    context = {"chart": map_of(institutes), "page": page, "request": rf.get("/danh-ba/")}
    figure = BeautifulSoup(render_to_string("components/institute_map.html", context), "html.parser")
    chart = figure.find(role="group")
    assert chart["aria-label"]
    assert [(pin["href"], pin["aria-label"]) for pin in chart.find_all("a")] == [
        ("/danh-ba/vien-bien/", "1. Viện Biển")
    ]
    assert figure.figcaption.get_text().count("1") == 2


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["/danh-ba/", "/en/directory/"])
def test_page_of_an_institute_shows_its_place_with_numbers_that_drawings_understand(client, language):
    InstituteFactory(name_vi="Viện Biển", latitude=HARBOUR[0], longitude=HARBOUR[1])
    page = BeautifulSoup(client.get(f"{language}vien-bien/").content, "html.parser")
    chart = page.find("svg", role="img", attrs={"viewbox": True})
    assert "Viện Biển" in chart["aria-label"]
    assert "," not in chart["viewbox"]
    assert "," not in chart.select_one(".m-pin circle")["cx"]


@pytest.mark.django_db
def test_institute_elsewhere_has_no_chart_on_its_page(client):
    InstituteFactory(name_vi="Viện Núi", latitude=Decimal("21.028500"), longitude=Decimal("105.854200"))
    assert b"map__box" not in client.get("/danh-ba/vien-nui/").content


@pytest.mark.django_db
def test_list_shows_on_the_map_what_stands_on_its_other_pages_too(client):
    for number in range(30):
        InstituteFactory(name_vi=f"Viện A{number:02}")
    far = InstituteFactory(name_vi="Viện Y", latitude="20.667000", longitude="106.815500")
    page = client.get("/danh-ba/")
    assert far not in page.context["institutes"].object_list
    assert [pin.institute for pin in page.context["chart"].pins] == [far]
    assert page.context["chart"].missing == 30
