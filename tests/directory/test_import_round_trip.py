"""A file that was exported and is imported again changes nothing."""

import pytest

from directory.importing.plan import make_plan
from directory.importing.readers import read
from directory.importing.run import Options, run_import
from directory.models import Institute, InstituteName
from directory.public_fields import PUBLIC_FIELDS
from tests.factories import ImageFactory, InstituteFactory, ProvinceFactory, ResearchFieldFactory
from tests.support.database import everything

from .importing import as_csv
from .test_exports import csv_rows, fetch

pytestmark = pytest.mark.django_db
KINDS = ["csv", "xlsx"]


@pytest.fixture
def directory():
    above = InstituteFactory(name_vi="Sở Mẫu")
    unseen = InstituteFactory(name_vi="Cơ quan kín", live=False)
    beside = [InstituteFactory(name_vi="Viện B"), InstituteFactory(name_vi="Viện C, D; E")]
    return InstituteFactory(
        name_vi="Viện A",
        name_en="Institute A",
        short_name="VA",
        names=[
            InstituteName(kind="former", name="Trạm A", start_year=1990, end_year=1998),
            InstituteName(kind="former", name="Trạm A2"),
            InstituteName(kind="alias", name="=Viện Ba"),
            InstituteName(kind="abbreviation", name="VA"),
        ],
        status="renamed",
        status_date="2020-05-01",
        parent=above,
        successor=beside[0],
        related=[*beside, unseen],
        fields_of_research=[ResearchFieldFactory(code="71"), ResearchFieldFactory(code="72")],
        province=ProvinceFactory(name="Tỉnh Biển"),
        ror="04k25m262",
        tax_code="0200000007",
        latitude="20.5",
        longitude="106.75",
        phone="+84 225 123 456",
        founded=1922,
        staff=1200,
        logo=ImageFactory(),
        internal_contact="Bà Lan",
        description=[
            ("paragraph", '<p>- Xem <a href="https://example.org">A &amp; B</a>.</p><p>Hết.</p>'),
            ("heading", {"text": "Lịch sử", "level": "2"}),
            ("table", {"data": [["Năm", "Người"]]}),
        ],
        source="ROR",
        licence="CC0-1.0",
    )


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize("kind", KINDS)
def test_exported_file_changes_nothing(client, kind):
    content, before = fetch(client, kind), everything()
    plan = run_import(read(content, f"a.{kind}"), Options())
    assert [(entry.problems, entry.changes) for entry in plan.entries] == [([], [])] * 4
    assert plan.counts()["unchanged"] == 4
    assert everything() == before
    assert set(plan.unknown_columns) == {"url", "slug"}


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize("kind", KINDS)
def test_exported_file_makes_the_entries_anew_where_they_are_not_there(client, kind):
    content = fetch(client, kind)
    first = csv_rows(client)
    Institute.objects.all().delete()
    table = read(content, f"a.{kind}")
    run_import(table, Options(reason="Nạp lại"))
    # What stands in a name between semicolons is not to be told from two names, and no picture leaves the office.
    assert [row["name_vi"] for row in csv_rows(client)] == [row["name_vi"] for row in first]
    for name in ("related", "parent", "description", "other_names", "phone"):
        assert [row[name] for row in csv_rows(client)] == [row[name] for row in first]


def test_title_of_a_picture_and_bodies_that_are_not_public_are_not_exported(client, directory):
    assert "logo" not in PUBLIC_FIELDS
    (row,) = [row for row in csv_rows(client) if row["name_vi"] == "Viện A"]
    assert row["related"] == "vien-b; vien-c-d-e"
    assert row["description"].lstrip("'") == "- Xem A & B.\n\nHết.\n\nLịch sử"


@pytest.mark.parametrize("remark", ["# Lấy từ cổng", "# "])
def test_line_with_a_remark_alone_is_skipped(remark):
    plan = make_plan(read(as_csv(["url", "name_vi"], ["", "Viện A"], [remark], [remark, ""]), "a.csv"))
    assert (plan.counts()["created"], plan.counts()["skipped"], plan.counts()["refused"]) == (1, 2, 0)


@pytest.mark.parametrize("cells", [["# Lấy từ cổng", "Viện B"], ["không tên", ""]])
def test_line_that_is_more_than_a_remark_is_read(cells):
    plan = make_plan(read(as_csv(["url", "name_vi"], cells), "a.csv"))
    assert plan.counts()["skipped"] == 0
