"""What a reader sees when there is no page, or when something broke."""

import pytest
from django.test import RequestFactory
from django.views.defaults import server_error

from core.models import AgencyProfile
from tests.factories import ArticleFactory, section
from tests.support.html import links, parse, words

MISSING = {"vi": "/khong-co/", "en": "/en/khong-co/"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/tin-tuc/khong-co/", "/tin-tuc/tin-hoat-dong/khong-co/bai/", "/a.html", "/x/?q=%00"]
)
def test_nothing_below_any_page_is_a_404(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_404_of_a_draft_does_not_betray_it(client):
    draft = ArticleFactory(live=False, title="Chưa duyệt")
    response = client.get(draft.url)
    assert response.status_code == 404
    assert "Chưa duyệt" not in response.content.decode()


@pytest.mark.django_db
def test_404_escapes_the_address(client):
    response = client.get("/<script>alert(1)</script>/")
    assert response.status_code == 404
    assert "<script>alert(1)" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("below", ["tin-tuc/rss.xml", "danh-ba/xuat.csv", "tim-kiem/", "khong-co/"])
def test_404_leads_to_no_site_that_the_address_names(client, below):
    response = client.get("/", PATH_INFO=f"//evil/{below}")
    assert response.status_code == 404
    addresses = links(parse(response))
    assert addresses
    assert not [address for address in addresses if address.startswith("//")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "heading", "way_out"),
    [
        ("vi", "Không tìm thấy trang này", ["/", "/tim-kiem/"]),
        ("en", "This page was not found", ["/en/", "/en/search/"]),
    ],
)
def test_404_speaks_the_language_of_the_address_and_shows_a_way_out(client, language, heading, way_out):
    document = parse(client.get(MISSING[language]))
    assert document.html["lang"] == language
    assert words(document.h1) == heading
    assert links(document.find(class_="tools")) == way_out
    assert links(document.find(class_="doors-list"))[0] == section(language=language).url


@pytest.mark.django_db
def test_404_is_not_indexed_and_carries_the_name_of_the_site(client):
    AgencyProfile.objects.update(name="Cổng thông tin")
    document = parse(client.get(MISSING["vi"]))
    assert document.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not document.find("link", rel="canonical")
    assert "Cổng thông tin" in document.title.string


def test_500_needs_neither_database_nor_request():
    # No mark django_db: a query would fail here.
    response = server_error(RequestFactory().get("/"))
    document = parse(response)
    assert response.status_code == 500
    assert document.html["lang"] == "vi"
    assert "sự cố" in words(document.h1)
    assert document.find("p", lang="en")
    assert links(document.main) == ["/"]


@pytest.mark.django_db
def test_error_in_a_page_is_answered_with_the_500_page(client, monkeypatch):
    monkeypatch.setattr("search.views.Asked", lambda query: 1 / 0)
    client.raise_request_exception = False
    response = client.get("/tim-kiem/?q=a")
    assert response.status_code == 500
    assert "sự cố" in words(parse(response).h1)
    assert "ZeroDivisionError" not in response.content.decode()
