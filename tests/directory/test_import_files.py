"""What an import says of a file as a whole."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.management import CommandError

from directory.importing import spreadsheet
from directory.importing.plan import make_plan
from directory.importing.readers import read
from directory.importing.refusal import FileRefused
from directory.models import Institute
from tests.factories import UserFactory

from .importing import as_csv, jsonl, run_command, xlsx

pytestmark = pytest.mark.django_db
HEADINGS, ROW = ["name_vi", "short_name", "founded"], ["Viện Hải dương học", "VHDH", "1922"]


def rows_of(content, name):
    return [row.facts for row in (entry.row for entry in make_plan(read(content, name)).entries)]


@pytest.mark.parametrize("encoding", ["windows-1258", "cp1252"])
def test_text_that_is_neither_utf_8_nor_utf_16_is_refused(encoding):
    content = "name_vi\nVi\xean H\xe0\n".encode(encoding)
    with pytest.raises(FileRefused, match="UTF-8"):
        read(content, "a.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_utf_16_are_read(encoding):
    content = as_csv(HEADINGS, ROW, encoding=encoding)
    assert rows_of(content, "a.csv") == [
        {"name_vi": "Viện Hải dương học", "short_name": "VHDH", "founded": 1922}
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_may_be_parted_as_excel_does_in_any_language(delimiter):
    assert rows_of(as_csv(HEADINGS, ROW, delimiter=delimiter), "a.csv")[0]["founded"] == 1922


def test_headings_may_be_what_the_admin_calls_them_in_either_language():
    content = as_csv(
        ["Tên chính thức bằng tiếng Việt", "Official name in English"], ["Viện A", "Institute A"]
    )
    plan = make_plan(read(content, "a.csv"))
    assert plan.entries[0].row.facts.get("name_en") == "Institute A"


def test_spreadsheet_is_read():
    assert rows_of(xlsx(HEADINGS, ["Viện Hải dương học", "VHDH", 1922.0]), "a.xlsx")[0]["founded"] == 1922


@pytest.mark.parametrize("line", ['{"name_vi": "A\\ud800"}', '{"name_vi": "A", "\\ud800": 1}'])
def test_half_a_surrogate_pair_is_no_text(line):
    with pytest.raises(FileRefused):
        read(line.encode(), "a.jsonl")


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.xls"])
def test_other_formats_are_refused(name):
    with pytest.raises(FileRefused):
        read(b"name_vi\nA", name)


def test_file_without_a_column_of_names_is_refused():
    with pytest.raises(FileRefused, match="name_vi"):
        make_plan(read(as_csv(["ror"], ["04k25m262"]), "a.csv"))


def test_column_that_is_there_twice_is_refused():
    with pytest.raises(FileRefused, match="founded"):
        make_plan(read(as_csv(["name_vi", "founded", "established"], ["A", "1", "2"]), "a.csv"))


def test_unknown_column_is_reported_and_left_out():
    plan = make_plan(read(jsonl({"name_vi": "Viện A", "màu": "xanh"}), "a.jsonl"))
    assert plan.unknown_columns == ["màu"]
    assert plan.counts()["created"] == 1


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_empty_file_is_refused(content):
    with pytest.raises(FileRefused):
        make_plan(read(content, "a.csv"))


@pytest.mark.parametrize(
    "content", [b"{", b"[1]", b'"a"', b"[" * 100_000, b'{"name_vi": ' + b"9" * 5000 + b"}"]
)
def test_line_that_is_no_json_object_is_refused(content):
    with pytest.raises(FileRefused, match="1"):
        read(content, "a.jsonl")


@pytest.mark.parametrize("content", [b"no zip", b"PK\x03\x04broken"])
def test_file_that_is_no_spreadsheet_is_refused(content):
    with pytest.raises(FileRefused):
        read(content, "a.xlsx")


def test_zip_that_is_no_spreadsheet_is_refused():
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(FileRefused):
        read(content.getvalue(), "a.xlsx")


def test_spreadsheet_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(spreadsheet, "_MAX_UNPACKED", 1000)
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", " " * 2000)
    with pytest.raises(FileRefused):
        read(content.getvalue(), "a.xlsx")


@pytest.mark.parametrize(
    ("part", "element"),
    [
        ("xl/sharedStrings.xml", "<si><t/></si>"),
        ("xl/worksheets/sheet1.xml", "<c/><c/><c/>"),
        ("xl/styles.xml", "<xf/>"),
    ],
)
def test_spreadsheet_of_a_million_empty_elements_is_refused_before_it_is_read(part, element):
    """A few kilobytes, which would keep a worker busy for minutes."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr(part, element * 1_000_000)
    with pytest.raises(FileRefused, match="quá lớn"):
        read(content.getvalue(), "a.xlsx")


def test_spreadsheet_of_as_many_rows_as_are_allowed_is_read(settings):
    rows = [[f"Viện {n}", f"V{n}", "1922"] for n in range(settings.DIRECTORY_IMPORT_MAX_ROWS)]
    assert len(read(xlsx(HEADINGS, *rows), "a.xlsx").rows) == len(rows)


def test_part_of_a_spreadsheet_that_cannot_be_unpacked_is_an_error_of_the_file():
    content = xlsx(HEADINGS, ROW)
    with ZipFile(io.BytesIO(content)) as archive:
        start = archive.getinfo("xl/styles.xml").header_offset
    with pytest.raises(FileRefused):
        read(content[: start + 60] + b"?" * 20 + content[start + 80 :], "a.xlsx")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.jsonl"])
def test_more_rows_than_are_allowed_are_refused(settings, name):
    settings.DIRECTORY_IMPORT_MAX_ROWS = 3
    make = {"a.csv": as_csv, "a.xlsx": xlsx, "a.jsonl": lambda *r: jsonl(*({"name_vi": x[0]} for x in r[1:]))}
    names = [[f"Viện {n}"] for n in range(4)]
    assert len(read(make[name](["name_vi"], *names[:3]), name).rows) == 3
    with pytest.raises(FileRefused, match="3"):
        read(make[name](["name_vi"], *names), name)


def test_file_that_is_too_large_is_refused(settings):
    settings.DIRECTORY_IMPORT_MAX_BYTES = 10
    with pytest.raises(FileRefused):
        read(as_csv(HEADINGS, ROW), "a.csv")


def test_command_says_why_a_file_is_refused_and_imports_nothing(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(as_csv(["ror"], ["04k25m262"]))
    with pytest.raises(CommandError, match="name_vi"):
        run_command(path)
    assert not Institute.objects.exists()


def test_command_says_that_a_file_is_not_there(tmp_path):
    with pytest.raises(CommandError, match=r"a\.csv"):
        run_command(tmp_path / "a.csv")


@pytest.mark.parametrize(
    "options", [{}, {"username": "tung"}, {"username": "tung", "reason": " "}, {"reason": "Nạp lần đầu"}]
)
def test_publishing_needs_a_user_and_a_reason(tmp_path, options):
    UserFactory(role="Quản trị", username="tung")
    with pytest.raises(CommandError, match="--as"):
        run_command(tmp_path / "a.csv", published=True, **options)


def test_only_an_administrator_may_publish_at_once(tmp_path):
    UserFactory(role="Quản trị danh bạ", username="diep")
    with pytest.raises(CommandError, match="diep"):
        run_command(tmp_path / "a.csv", published=True, username="diep", reason="Nạp lần đầu")


def test_unknown_user_is_refused(tmp_path):
    with pytest.raises(CommandError, match="ai-do"):
        run_command(tmp_path / "a.csv", username="ai-do")
