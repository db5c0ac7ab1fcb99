"""An institute for machines."""

import pytest

from directory.models import DirectoryPage, InstituteName
from tests.factories import InstituteFactory, make_private

pytestmark = pytest.mark.django_db

ADDRESS = "/danh-ba/vien-bien.json"


@pytest.mark.parametrize(
    "address",
    [
        "/danh-ba/khong-co.json",
        "/khong-co/vien-bien.json",
        "/en/danh-ba/vien-bien.json",
        "/tin-tuc/vien-bien.json",
        "/x/danh-ba/vien-bien.json",
    ],
)
def test_what_does_not_exist_is_not_found_in_json(client, address):
    InstituteFactory(name_vi="Viện Biển")
    response = client.get(address)
    assert response.status_code == 404
    assert response.json()["error"]


@pytest.mark.parametrize(
    "address", ["/danh-ba/.json", "/danh-ba/VIỆN.json", "/danh-ba/%00.json", "/vien-bien.json"]
)
def test_address_that_no_entry_has_is_no_error(client, address):
    assert client.get(address).status_code in (400, 404)


def test_draft_is_not_found(client):
    InstituteFactory(name_vi="Viện Biển", live=False)
    assert client.get(ADDRESS).status_code == 404


def test_entry_of_a_private_directory_is_not_found(client):
    InstituteFactory(name_vi="Viện Biển")
    make_private(DirectoryPage.objects.get(locale__language_code="vi"))
    assert client.get(ADDRESS).status_code == 404


def test_posting_is_refused(client):
    assert client.post(ADDRESS).status_code in (403, 405)


def test_contact_for_the_office_is_left_out_and_what_is_not_public_not_named(client):
    hidden = InstituteFactory(name_vi="Cơ quan kín", live=False)
    institute = InstituteFactory(
        name_vi="Viện Biển",
        internal_contact="0912 000 000",
        parent=hidden,
        successor=hidden,
        related=[hidden],
    )
    InstituteFactory(name_vi="Phòng kín", parent=institute, live=False)
    body = client.get(ADDRESS).content.decode()
    assert "0912" not in body
    assert "kín" not in body
    assert "-kin" not in body


def test_public_facts_are_given_with_a_licence(client):
    parent = InstituteFactory(name_vi="Sở Mẫu")
    institute = InstituteFactory(
        name_vi="Viện Biển",
        name_en="Institute of the Sea",
        ror="04k25m262",
        founded=1998,
        parent=parent,
        source="ROR",
        licence="CC0 1.0",
        names=[InstituteName(kind="former", name="Trạm Biển", start_year=1990, end_year=1998)],
    )
    InstituteFactory(name_vi="Phòng Vi tảo", parent=institute)
    response = client.get(ADDRESS)
    assert response.headers["Content-Type"].startswith("application/json")
    entry = response.json()
    assert entry["url"] == "http://testserver/danh-ba/vien-bien/"
    assert (entry["name_vi"], entry["name_en"]) == ("Viện Biển", "Institute of the Sea")
    assert (entry["founded"], entry["parent"], entry["licence"]) == (1998, "so-mau", "CC0 1.0")
    assert entry["names"] == [{"kind": "former", "name": "Trạm Biển", "from": 1990, "to": 1998}]
    assert entry["units"] == ["phong-vi-tao"]
    assert entry["same_as"] == ["https://ror.org/04k25m262"]


def test_page_leads_to_the_file(client):
    InstituteFactory(name_vi="Viện Biển")
    assert (
        'type="application/json" href="/danh-ba/vien-bien.json"'
        in client.get("/danh-ba/vien-bien/").content.decode()
    )


def test_query_count_is_constant(client, django_assert_num_queries):
    # The site and the agency (2); the directory, if any reader may open it (1); the entry with those above it, its names,
    # its fields of research (3); units (1); the bodies related to it (1).
    institute = InstituteFactory(name_vi="Viện Biển", related=[InstituteFactory()])
    InstituteFactory(parent=institute)
    client.get(ADDRESS)
    with django_assert_num_queries(8):
        client.get(ADDRESS)
    InstituteFactory.create_batch(5, parent=institute)
    with django_assert_num_queries(8):
        client.get(ADDRESS)
