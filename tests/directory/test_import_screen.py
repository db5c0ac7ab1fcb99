"""The screens on which a keeper imports institutes."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from directory.importing import uploads
from directory.models import Institute
from tests.factories import InstituteFactory

from .desk import APPROVER, KEEPER, REPRESENTATIVE, member
from .importing import jsonl

pytestmark = pytest.mark.django_db
ADMINISTRATOR = "Quản trị"
A, B, WRONG = (
    {"name_vi": "Viện A", "founded": "1990"},
    {"name_vi": "Viện B"},
    {"name_vi": "Viện C", "ror": "sai"},
)
REASON = "Danh bạ của Sở, đã công khai từ năm 2019"


def bring(client, content, name="a.jsonl", **fields):
    """Send a file."""
    return client.post(reverse("import_institutes"), {"file": SimpleUploadedFile(name, content)} | fields)


def report_of(client, *rows, **fields) -> str:
    """The address of the report of some rows."""
    response = bring(client, jsonl(*rows), **fields)
    assert response.status_code == 302, response.context["form"].errors
    return response.url


def carry_out(client, address, **fields):
    """Confirm what the report shows."""
    seen = client.get(address).context["plan"].digest()
    return client.post(address, {"seen": seen} | fields)


def kept() -> list:
    return default_storage.listdir(uploads.FOLDER)[1] if default_storage.exists(uploads.FOLDER) else []


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", APPROVER, REPRESENTATIVE])
def test_only_those_who_keep_the_directory_import(role):
    address = report_of(member(KEEPER), A)
    client = member(role)
    for where in (reverse("import_institutes"), address):
        response = client.get(where)
        assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
        client.post(where, {"file": SimpleUploadedFile("a.jsonl", jsonl(A)), "seen": "x"})
    assert not Institute.objects.exists()


@pytest.mark.parametrize("role", [KEEPER, ADMINISTRATOR])
def test_menu_offers_it(role):
    assert reverse("import_institutes") in member(role).get(reverse("wagtailadmin_home")).content.decode()


def test_menu_offers_it_to_nobody_else():
    assert (
        reverse("import_institutes")
        not in member(APPROVER).get(reverse("wagtailadmin_home")).content.decode()
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "a.csv"),
        (b"ror\n04k25m262", "a.csv"),
        ("name_vi\nViện".encode("utf-16")[2:] + b"\xff", "a.csv"),
        (b"name_vi\nA", "a.exe"),
        (b"{", "a.jsonl"),
        (b"PK", "a.xlsx"),
        (b"name_vi\nA", "../../a"),
    ],
)
def test_file_that_cannot_be_taken_is_refused_in_words_and_not_kept(content, name):
    before = kept()
    response = bring(member(KEEPER), content, name)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert kept() == before


def test_file_is_asked_for():
    response = member(KEEPER).post(reverse("import_institutes"), {})
    assert response.context["form"].errors["file"]


def test_file_too_long_for_a_request_is_refused(settings):
    settings.DIRECTORY_IMPORT_MAX_ROWS_ON_SCREEN = 1
    assert bring(member(KEEPER), jsonl(A, B)).context["form"].errors["file"]


def test_report_says_what_would_become_of_each_row_and_changes_nothing():
    InstituteFactory(name_vi="Viện A", founded=1980)
    client = member(KEEPER)
    response = client.get(report_of(client, A, B, WRONG))
    rows = response.context["report"]["rows"]
    assert [row["line"] for row in rows] == [3, 1, 2]
    assert rows[0]["problems"]
    assert [(change.old, change.new) for change in rows[1]["changes"]] == [("1980", "1990")]
    assert "<del>1980</del>" in response.content.decode()
    assert Institute.objects.get().latest_revision == Institute.objects.get().live_revision


def test_what_a_file_says_is_shown_as_text():
    client = member(KEEPER)
    markup = client.get(report_of(client, {"name_vi": "<script>alert(1)</script>"})).content.decode()
    assert "<script>alert(1)" not in markup


def test_keeper_imports_drafts_in_his_name_and_the_file_is_forgotten():
    client = member(KEEPER)
    address = report_of(client, A)
    response = carry_out(client, address)
    assert response.url.startswith(reverse("wagtailsnippets_directory_institute:list"))
    entry = Institute.objects.get()
    assert (entry.live, entry.latest_revision.user) == (False, client.user)
    assert client.get(address).url == reverse("import_institutes")


def test_refused_row_stops_all_unless_it_is_left_out():
    client = member(KEEPER)
    address = report_of(client, A, WRONG)
    assert carry_out(client, address).context["form"].non_field_errors()
    assert not Institute.objects.exists()
    carry_out(client, address, leave_out_refused="on")
    assert Institute.objects.get().name_vi == "Viện A"


@pytest.mark.parametrize("seen", ["", "x", "\x00"])
def test_plan_that_was_not_shown_is_not_carried_out(seen):
    client = member(KEEPER)
    assert client.post(report_of(client, A), {"seen": seen}).status_code in (200, 400)
    assert not Institute.objects.exists()


def test_directory_that_was_changed_meanwhile_shows_the_report_again():
    client = member(KEEPER)
    address = report_of(client, A)
    seen = client.get(address).context["plan"].digest()
    InstituteFactory(name_vi="Viện A")
    response = client.post(address, {"seen": seen})
    assert response.context["form"].non_field_errors()
    assert response.context["plan"].digest() != seen


def test_keeper_is_not_offered_to_publish_and_a_forged_wish_is_not_heard():
    client = member(KEEPER)
    assert "publish" not in client.get(reverse("import_institutes")).context["form"].fields
    carry_out(client, report_of(client, A, publish="on"), reason=REASON)
    assert not Institute.objects.get().live


def test_administrator_publishes_a_first_load_with_a_reason():
    client = member(ADMINISTRATOR)
    address = report_of(client, A, publish="on")
    assert carry_out(client, address, reason="").context["form"].errors["reason"]
    assert not Institute.objects.exists()
    carry_out(client, address, reason=REASON)
    assert Institute.objects.get().live


@pytest.mark.parametrize("token", ["x", "x:y:z", "W10:1:2"])
def test_made_up_token_leads_back(token):
    response = member(KEEPER).get(reverse("import_institutes_report", args=[token]))
    assert response.url == reverse("import_institutes")


def test_file_of_somebody_else_is_not_shown():
    address = report_of(member(KEEPER), A)
    assert member(KEEPER).get(address).url == reverse("import_institutes")


def test_forgotten_files_are_removed(monkeypatch):
    name = default_storage.save(f"{uploads.FOLDER}/cu.csv", ContentFile(b"name_vi"))
    monkeypatch.setattr(uploads, "_KEPT", -uploads._KEPT)
    bring(member(KEEPER), jsonl(A))
    assert not default_storage.exists(name)


def test_kept_file_has_no_public_address(client):
    report_of(member(KEEPER), A)
    assert client.get(f"/media/{uploads.FOLDER}/{kept()[0]}").status_code == 404
