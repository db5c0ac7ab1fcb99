"""A tile server of the office in the place of the drawn coast."""

import re
from types import SimpleNamespace

import pytest
from django.core.checks import run_checks

from core.csp import PUBLIC_POLICY, allow_pictures_of, build_policy
from directory.ground import WIDTH, TileServer
from directory.map import map_around, map_of
from tests.factories import InstituteFactory
from tests.support.html import parse, words

ADDRESS = "https://o.vn/{z}/{x}/{y}.png"
HANOI = (105.70, 20.90, 106.00, 21.15)
LAKE = SimpleNamespace(latitude=21.0287, longitude=105.8523, name="Hồ Gươm")


@pytest.fixture
def _tiles(settings):
    settings.MAP_TILES, settings.MAP_AREA, settings.MAP_CREDIT = ADDRESS, HANOI, "© Bản đồ của Sở"


def numbers(tile) -> list[int]:
    """Zoom, column and row in the address of a tile."""
    return [int(number) for number in re.findall(r"\d+", tile.address.removeprefix("https://o.vn"))]


def covers(tiles, left, top, width, height) -> bool:
    """Whether every corner and the middle of a part of the map lies on a tile."""
    points = [(left, top), (left + width - 0.1, top + height - 0.1), (left + width / 2, top + height / 2)]
    points += [(left + width - 0.1, top), (left, top + height - 0.1)]
    return all(
        any(
            float(tile.x) - 0.1 <= x <= float(tile.x) + float(tile.size) + 0.1
            and float(tile.y) - 0.1 <= y <= float(tile.y) + float(tile.size) + 0.1
            for tile in tiles
        )
        for x, y in points
    )


@pytest.mark.parametrize(
    ("tiles", "area", "error"),
    [
        ("https://o.vn/{z}/{x}.png", HANOI, "directory.E002"),
        ("https://o.vn/{z}/{x}/{y}/{s}.png", HANOI, "directory.E002"),
        ("https://o.vn/{z}/{x}/{y", HANOI, "directory.E002"),
        (ADDRESS, (106, 21, 105, 20), "directory.E001"),
        (ADDRESS, (106, 21, 107), "directory.E001"),
        (ADDRESS, (105, -90, 106, 21), "directory.E001"),
        (ADDRESS, HANOI, None),
        ("", HANOI, None),
    ],
)
def test_settings_that_show_no_map_are_named_at_the_start(settings, tiles, area, error):
    settings.MAP_TILES, settings.MAP_AREA = tiles, area
    assert [found.id for found in run_checks() if found.id.startswith("directory.")] == [error] * bool(error)


def test_place_lies_on_the_tile_that_map_servers_have_for_it():
    """The example of the OpenStreetMap wiki on names of tiles: the statue of Hachikō is on 18/232798/103246."""
    server = TileServer(ADDRESS, (139.6, 35.6, 139.8, 35.8))
    left, top = server.place(35.6590699, 139.7006793)
    on_it = [
        numbers(tile)
        for tile in server.tiles(left - 11, top - 11, 22, 22)
        if 0 <= left - float(tile.x) < float(tile.size) and 0 <= top - float(tile.y) < float(tile.size)
    ]
    assert on_it == [[18, 232798, 103246]]


@pytest.mark.usefixtures("_tiles")
def test_tiles_cover_the_whole_map_and_are_few():
    chart = map_of([LAKE])
    assert covers(chart.tiles, 0, 0, WIDTH, chart.height)
    assert 4 <= len(chart.tiles) <= 48
    assert len({tile.address for tile in chart.tiles}) == len(chart.tiles)


@pytest.mark.usefixtures("_tiles")
def test_part_around_an_institute_has_finer_tiles():
    near, whole = map_around(LAKE), map_of([LAKE])
    assert covers(near.tiles, near.left, near.top, near.width, near.height)
    assert numbers(near.tiles[0])[0] == numbers(whole.tiles[0])[0] + 1


@pytest.mark.usefixtures("_tiles")
@pytest.mark.parametrize("place", [(20.8, 106.7), (21.2, 105.85), (21.0, 105.69)])
def test_what_lies_outside_the_area_is_not_on_the_map(place):
    assert map_of([SimpleNamespace(latitude=place[0], longitude=place[1], name="Xa")]) is None


def test_browser_may_ask_the_tile_server_for_pictures_and_nothing_else():
    policy = build_policy(allow_pictures_of(ADDRESS, PUBLIC_POLICY))
    assert "img-src 'self' data: https://o.vn;" in policy
    assert policy.count("o.vn") == 1


@pytest.mark.parametrize("address", ["", "/tiles/{z}/{x}/{y}.png"])
def test_tiles_of_the_site_itself_change_no_policy(address):
    assert allow_pictures_of(address, PUBLIC_POLICY) == PUBLIC_POLICY


@pytest.mark.django_db
@pytest.mark.usefixtures("_tiles")
def test_pages_show_the_tiles_and_whose_they_are(client):
    InstituteFactory(name_vi="Viện Hồ", latitude="21.0287", longitude="105.8523")
    for address in ("/danh-ba/", "/danh-ba/vien-ho/"):
        figure = parse(client.get(address)).select_one("figure.map__box")
        assert figure.select("svg image[href^='https://o.vn/']")
        assert not figure.select("defs")
        assert "© Bản đồ của Sở" in words(figure.figcaption)
