"""A reader's page is the same for everybody; what staff see is kept out of shared caches."""

import pytest
from django.utils.translation import get_language

from tests.factories import ArticleFactory, UserFactory, section

pytestmark = pytest.mark.django_db

VIETNAMESE = ["/", "/tin-tuc/", "/tin-tuc/tin-hoat-dong/", "/tin-tuc/tin-hoat-dong/bai-bao/", "/gioi-thieu/"]
VIETNAMESE += ["/tin-tuc/tin-hoat-dong/2024/", "/tin-tuc/tin-hoat-dong/2024/03/", "/tim-kiem/?q=bien"]
ENGLISH = ["/en/", "/en/news/", "/en/news/tin-hoat-dong/", "/en/news/tin-hoat-dong/an-article/", "/en/about/"]
ENGLISH += ["/en/search/?q=sea"]
FILES = ["/tin-tuc/rss.xml", "/en/news/atom.xml", "/sitemap.xml", "/sitemap-pages.xml", "/robots.txt"]


@pytest.fixture(autouse=True)
def _articles():
    ArticleFactory(title="Bài báo")
    ArticleFactory(title="An article", parent=section(language="en"))


def varies_by(response):
    return {name.strip().lower() for name in response.headers.get("Vary", "").split(",") if name.strip()}


@pytest.mark.parametrize("address", VIETNAMESE + ENGLISH + FILES)
def test_reader_gets_no_cookie_and_nothing_that_varies(client, address):
    response = client.get(address, headers={"accept-language": "en"})
    assert response.status_code == 200
    assert not response.cookies
    assert varies_by(response) <= {"accept-encoding"}
    assert "private" not in response.headers.get("Cache-Control", "")


def test_page_that_is_not_found_sets_no_cookie_either(client):
    response = client.get("/khong-co/")
    assert response.status_code == 404
    assert not response.cookies
    assert varies_by(response) <= {"accept-encoding"}


@pytest.mark.parametrize("address", [*VIETNAMESE, *ENGLISH, "/khong-co/"])
def test_answer_to_a_session_cookie_is_private_even_if_the_session_is_unknown(client, address):
    client.cookies["sessionid"] = "khong-con-hieu-luc"
    response = client.get(address)
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "cookie" in varies_by(response)


def test_answer_to_staff_is_private_and_has_the_user_bar(client):
    client.force_login(UserFactory(role="Biên tập"))
    response = client.get("/")
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "wagtail-userbar" in response.content.decode()


def test_reader_gets_no_user_bar(client):
    assert "wagtail-userbar" not in client.get("/").content.decode()


@pytest.mark.parametrize("address", VIETNAMESE)
@pytest.mark.parametrize("asked", ["en", "fr", "vi", "en;q=0.9, vi;q=0.1", "x" * 600])
def test_unprefixed_address_is_vietnamese_whatever_the_browser_asks(client, address, asked):
    response = client.get(address, headers={"accept-language": asked})
    assert response.headers["Content-Language"] == "vi"
    assert '<html lang="vi">' in response.content.decode()


@pytest.mark.parametrize("address", ENGLISH)
def test_prefixed_address_is_english_whatever_the_browser_asks(client, address):
    response = client.get(address, headers={"accept-language": "vi"})
    assert response.headers["Content-Language"] == "en"
    assert '<html lang="en">' in response.content.decode()


def test_language_cookie_of_a_reader_is_ignored(client):
    client.cookies["django_language"] = "en"
    assert client.get("/").headers["Content-Language"] == "vi"


def test_language_does_not_leak_into_the_next_request(client):
    client.get("/en/")
    assert client.get("/").headers["Content-Language"] == "vi"
    assert get_language() == "vi"


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.parametrize("address", VIETNAMESE + ENGLISH + FILES)
def test_unchanged_page_is_answered_with_304(client, address, encoding):
    first = client.get(address, headers={"accept-encoding": encoding})
    again = {"accept-encoding": encoding, "if-none-match": first.headers["ETag"]}
    response = client.get(address, headers=again)
    assert response.status_code == 304
    assert response.content == b""


def test_changed_page_is_answered_in_full(client):
    tag = client.get("/tin-tuc/").headers["ETag"]
    ArticleFactory(title="Bài mới")
    response = client.get("/tin-tuc/", headers={"if-none-match": tag})
    assert response.status_code == 200
    assert "Bài mới" in response.content.decode()
