"""The menu, the footer and the way back."""

import json

import pytest

from home.models import InformationPage
from tests.factories import ArticleFactory, InformationPageFactory, home, make_private, news_index, section
from tests.support.html import links, parse, words

pytestmark = pytest.mark.django_db


def menu(client, address="/") -> list[str]:
    return [words(link) for link in parse(client.get(address)).select("#menu > li > a")]


def current(client, address) -> list[str]:
    return [words(link) for link in parse(client.get(address)).select("#menu > li > a[aria-current=page]")]


def footer(client, address="/") -> list[str]:
    return links(parse(client.get(address)).footer)


def crumbs(client, address) -> list[str]:
    return [words(item) for item in parse(client.get(address)).select("nav.crumbs li")]


@pytest.mark.parametrize(
    "hide",
    [make_private, lambda page: page.unpublish(), lambda page: page.delete()],
    ids=["private", "draft", "deleted"],
)
def test_page_that_readers_cannot_open_is_in_neither_menu_nor_footer(client, hide):
    page = InformationPage.objects.get(slug="gioi-thieu")
    assert "Giới thiệu" in menu(client)
    assert page.url in footer(client)
    hide(page)
    assert "Giới thiệu" not in menu(client)
    assert page.url not in footer(client)


def test_section_that_readers_cannot_open_is_not_in_the_footer(client):
    address = section("thong-bao").url
    assert address in footer(client)
    section("thong-bao").unpublish()
    assert address not in footer(client)


def test_page_that_is_not_for_the_menu_is_in_the_footer_alone(client):
    page = InformationPageFactory(title="Sơ đồ tổ chức")
    assert page.title not in menu(client)
    assert page.url in footer(client)


def test_page_below_another_is_not_in_the_menu(client):
    about = InformationPage.objects.get(slug="gioi-thieu")
    InformationPageFactory(parent=about, title="Chức năng", show_in_menus=True)
    assert "Chức năng" not in menu(client)


def test_menu_holds_the_pages_of_its_language_in_their_order(client):
    assert menu(client) == [
        *("Trang chủ", "Tin tức", "Danh bạ trường, viện"),
        *("Giới thiệu", "Liên hệ"),
    ]
    assert menu(client, "/en/") == ["Home", "News", "Directory", "About", "Contact"]
    assert menu(client, "/en/khong-co/") == menu(client, "/en/search/") == menu(client, "/en/")


def test_sections_stand_below_the_news_and_the_one_that_is_read_is_marked(client):
    article = ArticleFactory(parent=section("thong-bao"))
    news = parse(client.get(article.url)).select_one(f'#menu > li:has(> a[href="{news_index().url}"])')
    assert [words(link) for link in news.ul.find_all("a")] == [
        *("Tin hoạt động", "Nghiên cứu - ứng dụng", "Đổi mới sáng tạo", "Sở hữu trí tuệ"),
        *("Tiêu chuẩn - đo lường - chất lượng", "Thông báo"),
    ]
    assert [link["href"] for link in news.ul.select("a[aria-current=page]")] == [section("thong-bao").url]


def test_menu_marks_where_the_reader_is(client):
    article = ArticleFactory()
    about = InformationPage.objects.get(slug="gioi-thieu")
    assert current(client, "/") == ["Trang chủ"]
    for address in (article.url, section().url, news_index().url, f"{section().url}2024/"):
        assert current(client, address) == ["Tin tức"]
    assert current(client, about.url) == ["Giới thiệu"]
    assert current(client, "/tim-kiem/") == current(client, "/khong-co/") == []


def test_way_back_leads_from_the_home_page_to_the_page(client):
    article = ArticleFactory()
    way = parse(client.get(article.url)).select_one("nav.crumbs")
    assert links(way) == [home().url, news_index().url, section().url]
    assert words(way) == "Trang chủ Tin tức Tin hoạt động"
    assert crumbs(client, section("thong-bao").url) == ["Trang chủ", "Tin tức", "Thông báo"]
    assert crumbs(client, "/en/contact/") == ["Home", "Contact"]
    assert crumbs(client, "/tim-kiem/") == ["Trang chủ", "Tìm kiếm"]


def test_way_back_is_described_to_search_engines(client):
    article = ArticleFactory()
    scripts = parse(client.get(article.url)).find_all("script", type="application/ld+json")
    described = [json.loads(script.string) for script in scripts]
    (way,) = [data for data in described if data["@type"] == "BreadcrumbList"]
    assert [step["name"] for step in way["itemListElement"]] == [
        *("Trang chủ", "Tin tức", "Tin hoạt động"),
        article.title,
    ]
    assert way["itemListElement"][-1]["item"] == article.full_url


def test_footer_leads_to_the_sign_in_page(client):
    assert "/admin/" in footer(client)
