"""The directory as data: what is public and no more, in files that no spreadsheet can be made to run."""

import csv
import json
from datetime import date
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from directory import exports
from directory.models import DirectoryPage, Institute, InstituteName
from directory.public_fields import PUBLIC_FIELDS, public_facts
from tests.factories import InstituteFactory, ProvinceFactory, ResearchFieldFactory, make_private

pytestmark = pytest.mark.django_db

KINDS = ["csv", "xlsx", "json"]
# What an entry holds beside its public facts: for the office alone, for lists and reviews, or, like the title by which
# the library knows a picture, no word of it.
NOT_EXPORTED = {
    *("internal_contact", "sort_key", "sort_key_en", "initial", "initial_en", "search_text", "bookkeeping"),
    *(
        "id",
        "translation_key",
        "locale",
        "live",
        "has_unpublished_changes",
        "go_live_at",
        "expire_at",
        "expired",
    ),
    *("first_published_at", "last_published_at", "live_revision", "latest_revision"),
    *("locked", "locked_at", "locked_by", "logo"),
}


def fetch(client, kind, query="", place="/danh-ba/"):
    response = client.get(f"{place}xuat.{kind}{query}")
    assert response.status_code == 200
    return b"".join(response) if response.streaming else response.content


def csv_rows(client, query="") -> list[dict]:
    """The rows of the CSV file, without the line about licences."""
    text = fetch(client, "csv", query).decode("utf-8-sig")
    return [row for row in csv.DictReader(StringIO(text)) if not row["url"].startswith("#")]


def json_rows(client, query="") -> list[dict]:
    return json.loads(fetch(client, "json", query))["institutes"]


def xlsx_rows(client, query="") -> list[dict]:
    head, *rows = load_workbook(BytesIO(fetch(client, "xlsx", query))).worksheets[0].values
    return [dict(zip(head, row, strict=True)) for row in rows]


READ = {"csv": csv_rows, "json": json_rows, "xlsx": xlsx_rows}


@pytest.mark.parametrize(
    "address",
    [
        *("/danh-ba/xuat.pdf", "/danh-ba/xuat.csv/", "/xuat.csv", "/tin-tuc/xuat.csv", "/khong-co/xuat.csv"),
        *(
            "/danh-ba/khong-co/xuat.csv",
            "/danh-ba/%00/xuat.csv",
            "/danh-ba//xuat.csv",
            "/en/danh-ba/xuat.csv",
        ),
    ],
)
def test_there_are_files_below_the_directory_alone(client, address):
    assert client.get(address, follow=True).status_code in (400, 404)


@pytest.mark.parametrize("kind", KINDS)
def test_directory_that_is_private_has_no_file(client, kind):
    make_private(DirectoryPage.objects.get(locale__language_code="vi"))
    assert client.get(f"/danh-ba/xuat.{kind}").status_code == 404


@pytest.mark.parametrize("kind", KINDS)
def test_files_are_only_read(client, kind):
    assert client.post(f"/danh-ba/xuat.{kind}").status_code == 405


@pytest.mark.parametrize("kind", KINDS)
def test_list_that_is_too_long_is_refused_and_says_what_to_do(client, kind, monkeypatch):
    monkeypatch.setitem(exports.MAX_ROWS, kind, 1)
    InstituteFactory.create_batch(2, kind="centre")
    InstituteFactory(kind="college")
    response = client.get(f"/danh-ba/xuat.{kind}")
    assert (response.status_code, response["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert f"xuat.{kind}" not in client.get("/danh-ba/").content.decode()
    assert len(READ[kind](client, "?loai=college")) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_for_the_office_alone_is_in_a_file(client, kind):
    InstituteFactory(internal_contact="Bà Lan 0912 345 678")
    (row,) = READ[kind](client)
    assert "internal_contact" not in row
    assert not [value for value in row.values() if "0912" in str(value)]


def test_every_field_of_an_entry_is_either_public_or_known_not_to_be():
    names = {field.name for field in Institute._meta.get_fields() if field.concrete}
    made = {"abbreviations", "former_names", "other_names"}
    assert names - set(PUBLIC_FIELDS) <= NOT_EXPORTED
    assert set(PUBLIC_FIELDS) - names == made
    assert not set(PUBLIC_FIELDS) & NOT_EXPORTED


@pytest.mark.parametrize("kind", KINDS)
def test_drafts_are_in_no_file_and_named_in_none(client, kind):
    parent = InstituteFactory(name_vi="Sở Mật", live=False)
    InstituteFactory(name_vi="Viện A", parent=parent, successor=parent)
    (row,) = READ[kind](client)
    assert row["name_vi"] == "Viện A"
    assert not row["parent"]
    assert not row["successor"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", ['=HYPERLINK("http://x","y")', "+84", "-1+1", "@SUM(A1)", "＝1", " =1"])
def test_name_that_would_be_a_formula_is_text(client, kind, name):
    InstituteFactory(name_vi="Viện A", names=[InstituteName(name=name)], head=name)
    (row,) = READ[kind](client)
    for value in (row["other_names"], row["head"]):
        assert value.startswith("'")


@pytest.mark.parametrize("kind", KINDS)
def test_query_that_makes_no_sense_is_ignored(client, kind):
    InstituteFactory()
    for query in ("?loai=x", "?tinh=%00", "?page=-1", "?q=%00", "?coquan=%FF"):
        assert len(READ[kind](client, query)) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_file_holds_what_the_page_shows_in_its_order_and_all_pages_of_it(client, kind):
    for number in range(30):
        InstituteFactory(name_vi=f"Viện {number:02}", kind="centre", founded=1950 + number)
    InstituteFactory(kind="college")
    rows = READ[kind](client, "?loai=centre&sapxep=moi&page=2&xem=bang")
    assert [row["name_vi"] for row in rows] == [f"Viện {number:02}" for number in reversed(range(30))]


def test_page_links_to_the_files_of_what_it_shows(client):
    InstituteFactory(kind="centre")
    content = client.get("/danh-ba/?loai=centre").content.decode()
    for kind in KINDS:
        assert f'href="/danh-ba/xuat.{kind}?loai=centre"' in content


@pytest.fixture
def institute():
    ministry = InstituteFactory(name_vi="Bộ Biển")
    return InstituteFactory(
        name_vi="Viện Hải dương học",
        name_en="Institute of Oceanography",
        short_name="HHH",
        kind="institute",
        status="renamed",
        status_date=date(2020, 5, 1),
        parent=ministry,
        fields_of_research=[ResearchFieldFactory(code="71"), ResearchFieldFactory(code="72")],
        province=ProvinceFactory(name="Tỉnh Biển"),
        ror="04k25m262",
        latitude="20.5",
        longitude="106.75",
        founded=1922,
        names=[
            InstituteName(kind="former", name="Sở Hải học"),
            InstituteName(kind="former", name="Viện Cũ"),
            InstituteName(kind="abbreviation", name="VHD"),
        ],
        source="ROR",
        licence="CC0-1.0",
    )


FACTS = {
    "slug": "vien-hai-duong-hoc",
    "name_en": "Institute of Oceanography",
    "kind": "institute",
    "status_date": "2020-05-01",
    "parent": "bo-bien",
    "ror": "https://ror.org/04k25m262",
    "province": "Tỉnh Biển",
    "source": "ROR",
    "licence": "CC0-1.0",
}


@pytest.mark.usefixtures("institute")
@pytest.mark.parametrize("kind", KINDS)
def test_each_row_has_the_facts_with_source_and_licence(client, kind):
    (row,) = READ[kind](client, "?loai=institute&q=oceano")
    assert row | FACTS == row
    assert row["url"] == "http://testserver/danh-ba/vien-hai-duong-hoc/"
    assert list(row) == ["url", *PUBLIC_FIELDS]


@pytest.mark.usefixtures("institute")
def test_json_has_lists_and_numbers(client):
    (row,) = json_rows(client, "?q=oceano")
    assert row["former_names"] == ["Sở Hải học", "Viện Cũ"]
    assert row["abbreviations"] == ["VHD"]
    assert sorted(row["fields_of_research"]) == ["71", "72"]
    assert (row["latitude"], row["longitude"], row["founded"], row["tax_code"]) == (20.5, 106.75, 1922, None)


def test_row_says_what_is_said_of_the_entry_itself(client, institute):
    (row,) = json_rows(client, "?q=oceano")
    row.pop("url")
    assert row == public_facts(institute)
    assert list(row) == list(PUBLIC_FIELDS)


@pytest.mark.usefixtures("institute")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_spreadsheet_parts_lists_by_semicolons(client, kind):
    (row,) = READ[kind](client, "?q=oceano")
    assert row["former_names"] == "Sở Hải học; Viện Cũ"


def test_file_says_under_what_licence_it_may_be_used(client):
    InstituteFactory()
    last_line = fetch(client, "csv").decode().splitlines()[-1]
    assert last_line.lstrip('"').startswith("# ")
    assert "http://testserver/danh-ba/" in last_line
    assert "http://testserver/danh-ba/" in json.loads(fetch(client, "json"))["licence"]
    (cell,) = next(load_workbook(BytesIO(fetch(client, "xlsx"))).worksheets[1].values)
    assert "http://testserver/danh-ba/" in cell


@pytest.mark.parametrize("kind", KINDS)
def test_empty_list_is_a_file_too(client, kind):
    assert READ[kind](client) == []


@pytest.mark.parametrize("kind", KINDS)
def test_file_has_a_name_and_is_not_for_search_engines(client, kind):
    response = client.get(f"/danh-ba/xuat.{kind}")
    assert response["Content-Disposition"].endswith(f'.{kind}"')
    assert response["X-Robots-Tag"] == "noindex"


def test_csv_tells_excel_that_it_is_unicode(client):
    assert fetch(client, "csv").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("kind", KINDS)
def test_english_directory_has_its_own_addresses(client, kind):
    institute = InstituteFactory()
    assert fetch(client, kind, place="/en/directory/")
    if kind == "json":
        (row,) = json.loads(fetch(client, "json", place="/en/directory/"))["institutes"]
        assert row["url"] == f"http://testserver/en/directory/{institute.slug}/"
