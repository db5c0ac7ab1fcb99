"""The logo in an import: a picture that the library has already, by its title."""

import socket

import pytest
from wagtail.models import Collection, GroupCollectionPermission

from directory.importing import logos
from directory.models import Institute
from tests.factories import ImageFactory, InstituteFactory, UserFactory
from tests.support.database import everything

from .desk import KEEPER, member
from .importing import bring_in, jsonl, outcomes, plan_of, problems, run_command
from .test_import_screen import carry_out, report_of

pytestmark = pytest.mark.django_db
ROW = {"name_vi": "Viện A", "logo": "Biểu trưng Viện A"}


@pytest.fixture
def logo():
    return ImageFactory(title="Biểu trưng Viện A")


@pytest.fixture
def hidden():
    """A picture of that title in a collection from which keepers may not choose."""
    GroupCollectionPermission.objects.filter(group__name=KEEPER, permission__codename="choose_image").update(
        collection=Collection.get_first_root_node().add_child(name="Của mọi người")
    )
    return ImageFactory(title="Biểu trưng Viện A")


def newest_logo():
    return Institute.objects.get(name_vi="Viện A").get_latest_revision_as_object().logo


@pytest.mark.parametrize(
    "wrong",
    [
        "Không có",
        "https://example.org/logo.png",
        "file:///etc/passwd",
        "/media/images/den-bien.jpg",
        "original_images/den-bien.jpg",
        "biểu trưng viện a",
        ["Biểu trưng Viện A"],
        {"id": 1},
        "x" * 5000,
    ],
    ids=lambda wrong: str(wrong)[:20],
)
@pytest.mark.parametrize("is_new", [True, False])
def test_what_is_no_title_of_a_picture_refuses_the_row_and_is_never_fetched(wrong, is_new, logo, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("An import asks no other machine.")

    if not is_new:
        InstituteFactory(name_vi="Viện A")
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert len(problems(ROW | {"logo": wrong})) == 1


def test_title_of_two_pictures_refuses_the_row(logo):
    ImageFactory(title=logo.title)
    assert len(problems(ROW)) == 1


def test_picture_that_the_user_may_not_choose_is_none(hidden):
    keeper = UserFactory(role=KEEPER)
    assert len(problems(ROW, user=keeper)) == 1
    assert outcomes(ROW) == ["created"]
    client = member(KEEPER)
    address = report_of(client, ROW)
    assert client.get(address).context["plan"].refused
    assert carry_out(client, address).context["form"].non_field_errors()
    assert not Institute.objects.exists()


def test_row_that_belongs_to_one_without_its_logo_is_refused():
    assert outcomes(ROW, {"name_vi": "Phòng B", "parent": "Viện A"}) == ["refused", "refused"]


def test_logo_that_is_there_stays_whoever_chose_it_and_whatever_else_has_its_title(hidden):
    InstituteFactory(name_vi="Viện A", logo=hidden)
    ImageFactory(title=hidden.title)
    assert outcomes(ROW, user=UserFactory(role=KEEPER)) == ["unchanged"]


@pytest.mark.parametrize("reason", ["", "Nạp lần đầu"])
def test_new_entry_gets_its_logo(logo, reason):
    bring_in(ROW, reason=reason)
    assert newest_logo() == Institute.objects.get().logo == logo
    before = everything()
    assert bring_in(ROW, reason=reason).counts()["unchanged"] == 1
    assert everything() == before


def test_other_logo_is_shown_by_both_titles_and_becomes_a_draft(logo):
    old = ImageFactory(title="Biểu trưng cũ")
    InstituteFactory(name_vi="Viện A", logo=old)
    keeper = UserFactory(role=KEEPER)
    (change,) = plan_of(ROW, user=keeper).entries[0].changes
    assert (change.old, change.new) == ("Biểu trưng cũ", "Biểu trưng Viện A")
    bring_in(ROW, user=keeper)
    assert newest_logo() == logo
    assert Institute.objects.get().logo == old
    assert outcomes(ROW, user=keeper) == ["unchanged"]


@pytest.mark.parametrize("row", [{"name_vi": "Viện A"}, ROW | {"logo": " "}])
def test_empty_cell_leaves_the_logo(logo, row):
    InstituteFactory(name_vi="Viện A", logo=logo)
    assert outcomes(row) == ["unchanged"]


def test_file_without_logos_does_not_read_the_library(monkeypatch):
    monkeypatch.setattr(logos, "get_image_model", None)
    assert outcomes({"name_vi": "Viện A"}) == ["created"]


def test_command_looks_with_the_eyes_of_its_user(tmp_path, hidden):
    UserFactory(role=KEEPER, username="diep")
    path = tmp_path / "a.jsonl"
    path.write_bytes(jsonl(ROW))
    assert run_command(path, dry_run=True)[-1].endswith("refused 0")
    assert run_command(path, dry_run=True, username="diep")[-1].endswith("refused 1")
