"""Requests that were made to break something get an answer in the four hundreds."""

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

pytestmark = pytest.mark.django_db


@pytest.fixture
def _files():
    default_storage.save("images/duoc-xem.jpg", ContentFile(b"rendition"))
    default_storage.save("original_images/ban-goc.jpg", ContentFile(b"original"))
    default_storage.save("documents/mat.txt", ContentFile(b"secret"))


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize(
    "path",
    [
        "../original_images/ban-goc.jpg",
        "%2e%2e/original_images/ban-goc.jpg",
        "x/../../documents/mat.txt",
        "x/..%2f..%2fdocuments/mat.txt",
        "..%5coriginal_images/ban-goc.jpg",
        "/etc/passwd",
        "a" * 3000,
        "",
    ],
)
def test_only_renditions_are_served(client, path):
    assert settings.SERVE_MEDIA
    response = client.get(f"/media/images/{path}")
    assert response.status_code in (301, 302, 400, 404)


@pytest.mark.usefixtures("_files")
def test_rendition_is_served(client):
    response = client.get("/media/images/duoc-xem.jpg")
    assert b"".join(response.streaming_content) == b"rendition"


@pytest.mark.parametrize("address", ["/%00/", "/tin-tuc/%00/rss.xml", "/admin/login/?next=%00"])
def test_nul_where_it_would_reach_the_database_is_refused(client, address):
    assert client.get(address).status_code == 400


def test_nul_in_a_cookie_is_refused(client):
    assert client.get("/", headers={"cookie": 'sessionid="aaaa\\000bbb"'}).status_code == 400


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "address",
    [
        "/admin/reports/locked/?locked_at_from={day}&locked_at_to={day}",
        "/admin/reports/workflow/?created_at_from={day}&created_at_to={day}",
        "/admin/reports/aging-pages/?last_published_at={day}",
        "/admin/pages/?latest_revision_created_at_from={day}&latest_revision_created_at_to={day}",
    ],
)
def test_day_at_the_end_of_time_is_no_error_of_ours(admin_client, address, day):
    assert admin_client.get(address.format(day=day)).status_code in (200, 400)


def test_number_that_no_database_holds_is_not_found(admin_client):
    assert admin_client.get(f"/admin/pages/{10**30}/edit/").status_code in (400, 404)
