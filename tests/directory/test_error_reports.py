"""A reader reports an error: what is refused, what is stored, and what is never kept or shown."""

import logging

import pytest
from bs4 import BeautifulSoup
from django.core import signing

from directory import report_form, report_limits
from directory.models import ErrorReport
from tests.factories import InstituteFactory

pytestmark = pytest.mark.django_db

PLACE = "/danh-ba/vien-bien/bao-loi/"
POST = f"{PLACE}gui/"
TEXT = "Số điện thoại đã đổi, nay là 0225 000 0002."
HERE = {"origin": "http://testserver"}


@pytest.fixture
def clock(monkeypatch):
    """Time as signatures see it: `clock(5)` lets five seconds pass."""
    moment = [1_760_000_000]
    monkeypatch.setattr(signing.time, "time", lambda: moment[0])

    def forward(seconds):
        moment[0] += seconds

    return forward


@pytest.fixture
def institute():
    return InstituteFactory(name_vi="Viện Biển")


@pytest.fixture
def send(client, institute, clock):
    """Open the form, wait ten seconds, and send what is given."""

    def post(wait=10, headers=HERE, address=POST, **fields):
        token = token_of(client.get(PLACE))
        clock(wait)
        return client.post(address, {"text": TEXT, "token": token} | fields, headers=headers)

    return post


def token_of(response) -> str:
    page = BeautifulSoup(response.content, "html.parser")
    return page.find("input", attrs={"name": "token"})["value"]


def kept(response) -> dict:
    """What the form still holds."""
    page = BeautifulSoup(response.content, "html.parser")
    return {
        "text": page.find("textarea").get_text().strip(),
        "email": page.find("input", attrs={"name": "email"}).get("value", ""),
    }


def stored() -> int:
    return ErrorReport.objects.count()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "https://evil.example"},
        {"origin": "http://testserver.evil.example"},
        {"origin": "http://[::1"},
        {"referer": "https://evil.example/testserver"},
        {"origin": "https://evil.example", "referer": "http://testserver/danh-ba/"},
    ],
)
def test_form_that_does_not_come_from_here_is_refused_and_loses_nothing(send, headers):
    response = send(headers=headers, email="doc-gia@example.org")
    assert response.status_code == 403
    assert kept(response) == {"text": TEXT, "email": "doc-gia@example.org"}
    assert stored() == 0


@pytest.mark.parametrize("token", ["", "vien-bien", "vien-bien:1tabcd:giả", "a:b:c:d", "\0", "x" * 5000])
def test_token_that_is_not_ours_is_refused(send, token):
    response = send(token=token)
    assert response.status_code == 422
    assert kept(response)["text"] == TEXT
    assert stored() == 0


def test_token_of_another_entry_is_refused(client, send):
    InstituteFactory(name_vi="Viện Núi")
    other = token_of(client.get("/danh-ba/vien-nui/bao-loi/"))
    assert send(token=other).status_code == 422
    assert stored() == 0


@pytest.mark.parametrize("wait", [0, report_form.YOUNGEST - 1, report_form.OLDEST + 1])
def test_form_sent_faster_than_a_person_writes_or_too_late_is_refused(send, wait):
    response = send(wait=wait)
    assert response.status_code == 422
    assert kept(response)["text"] == TEXT
    assert stored() == 0


def test_form_that_came_back_can_be_sent_again(client, send, clock):
    returned = token_of(send(wait=report_form.OLDEST + 1))
    clock(10)
    assert client.post(POST, {"text": TEXT, "token": returned}, headers=HERE).status_code == 303
    assert stored() == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"text": ""},
        {"text": "   \n "},
        {"text": "Sai số."},
        {"text": "x" * 2001},
        {"text": f"{TEXT}\0"},
        {"email": "khong-phai-dia-chi"},
        {"email": f"{'x' * 250}@example.org"},
    ],
)
def test_text_or_address_that_cannot_be_taken_comes_back_with_a_message(send, fields):
    response = send(**fields)
    assert response.status_code == 422
    assert BeautifulSoup(response.content, "html.parser").select(".errorlist li")
    assert stored() == 0


def test_program_that_fills_in_the_hidden_field_is_thanked_and_not_heard(send):
    assert send(subject="SEO").status_code == 303
    assert stored() == 0


@pytest.mark.parametrize(
    "address",
    [
        "/danh-ba/khong-co/bao-loi/gui/",
        "/tin-tuc/vien-bien/bao-loi/gui/",
        "/en/danh-ba/vien-bien/bao-loi/gui/",
    ],
)
def test_report_about_what_is_not_public_is_not_found(send, address):
    assert send(address=address).status_code == 404


def test_report_about_a_draft_is_not_found(client, clock):
    InstituteFactory(name_vi="Viện Biển", live=False)
    assert client.post(POST, {"text": TEXT}, headers=HERE).status_code == 404


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_other_methods_are_refused(client, institute, method):
    assert getattr(client, method)(POST).status_code == 405


def test_body_that_is_no_form_is_refused(client, institute):
    for kind in ("application/json", "multipart/form-data", "multipart/form-data; boundary=x"):
        response = client.post(POST, b"\xff{", content_type=kind, headers=HERE)
        assert response.status_code in (400, 422)


def test_one_place_reports_only_so_often_in_an_hour(send, monkeypatch):
    monkeypatch.setattr(report_limits, "FROM_ONE_PLACE", 2)
    assert [send().status_code for _ in range(2)] == [303, 303]
    response = send()
    assert response.status_code == 429
    assert response.headers["Retry-After"]
    assert kept(response)["text"] == TEXT
    assert stored() == 2


def test_one_entry_is_reported_only_so_often_in_an_hour(send, monkeypatch):
    monkeypatch.setattr(report_limits, "ABOUT_ONE_ENTRY", 2)
    headers = [{**HERE, "x-forwarded-for": f"203.0.113.{n}"} for n in range(3)]
    assert [send(headers=each).status_code for each in headers] == [303, 303, 429]


def test_mistakes_do_not_count_against_the_limit(send, monkeypatch):
    monkeypatch.setattr(report_limits, "FROM_ONE_PLACE", 1)
    assert [send(text="").status_code for _ in range(3)] == [422, 422, 422]
    assert send().status_code == 303


@pytest.mark.parametrize(
    ("address", "forwarded", "place"),
    [
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
        ("127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        ("::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "", "203.0.113.9"),
        ("127.0.0.1", "rác", "127.0.0.1"),
        ("", "", ""),
        ("", "203.0.113.9", "203.0.113.9"),
    ],
)
def test_place_is_what_the_nearest_proxy_saw(rf, address, forwarded, place):
    request = rf.get("/", REMOTE_ADDR=address, headers={"x-forwarded-for": forwarded})
    assert report_limits.client_place(request) == place


def test_report_is_stored_for_the_entry_and_the_reader_thanked(client, send, institute):
    response = send(email="doc-gia@example.org")
    assert response.status_code == 303
    report = ErrorReport.objects.get()
    assert (report.institute, report.text, report.email) == (institute, TEXT, "doc-gia@example.org")
    assert report.closed_at is None
    thanks = client.get(response.headers["Location"])
    assert thanks.status_code == 200
    assert "noindex" in thanks.content.decode()


def test_sender_without_origin_is_known_by_the_page_it_came_from(send):
    assert send(headers={"referer": f"http://testserver{PLACE}"}).status_code == 303


def test_english_form_works_the_same(client, institute, clock):
    token = token_of(client.get("/en/directory/vien-bien/bao-loi/"))
    clock(10)
    address = "/en/directory/vien-bien/bao-loi/gui/"
    response = client.post(address, {"text": TEXT, "token": token}, headers=HERE)
    assert response.headers["Location"] == "/en/directory/vien-bien/bao-loi/cam-on/"
    assert stored() == 1


def test_address_of_the_reader_is_on_no_page_and_in_no_log(client, send, caplog):
    caplog.set_level(logging.DEBUG)
    send(email="doc-gia@example.org")
    for page in ("/danh-ba/vien-bien/", PLACE, f"{PLACE}cam-on/", "/danh-ba/vien-bien.json"):
        assert "doc-gia" not in client.get(page).content.decode()
    assert "doc-gia" not in "".join(
        record.getMessage() for record in caplog.records if record.name != "django.db.backends"
    )


def test_nothing_sets_a_cookie_or_is_kept_by_a_cache(client, send):
    for response in (client.get(PLACE), send(), send(text="")):
        assert not response.cookies
        assert "no-store" in response.headers["Cache-Control"]


def test_form_needs_no_token_of_django(institute, clock):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    token = token_of(strict.get(PLACE))
    clock(10)
    assert strict.post(POST, {"text": TEXT, "token": token}, headers=HERE).status_code == 303
