"""What an import says of single rows: why one is refused, and what one that is not would do."""

import pytest

from directory.models import Institute, InstituteName, Province, ResearchField
from tests.factories import InstituteFactory

from .importing import OTHER_ROR, ROR, bring_in, outcomes, plan_of, problems

pytestmark = pytest.mark.django_db
A = {"name_vi": "Viện A"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"ror": "04k25m263"},
        {"tax_code": "0200123456"},
        {"agency_id": "gì đó"},
        {"wikidata": "Q0"},
        {"founded": "năm 1990"},
        {"founded": "99999"},
        {"founded": "٣"},
        {"latitude": "20"},
        {"latitude": "95", "longitude": "106"},
        {"latitude": "NaN", "longitude": "1"},
        {"latitude": "1e999999999", "longitude": "1"},
        {"kind": "quán cà phê"},
        {"status_date": "31/02/2020"},
        {"website": "javascript:alert(1)"},
        {"email": "không có"},
        {"province": "Atlantis"},
        {"fields_of_research": ["99.9"]},
        {"parent": "Không ai biết"},
        {"short_name": "x" * 81},
        {"former_names": ["Viện cũ (2012–1998)"]},
        {"former_names": ["Viện cũ (0000–0001)"]},
        {"name_en": ["a", "b"]},
        {"name_en": {"a": 1}},
        {"name_en": "nul \0"},
    ],
    ids=str,
)
def test_value_that_means_nothing_refuses_the_row(wrong):
    assert problems(A | wrong)


def test_row_without_an_official_name_is_refused():
    assert problems({"name_vi": "", "short_name": "VA"})


def test_every_problem_of_a_row_is_told():
    assert len(problems(A | {"ror": "x", "founded": "x", "kind": "x"})) == 3


def test_empty_rows_are_skipped_and_counted():
    assert plan_of(A, {"name_vi": None}, {"name_vi": " "}).counts()["skipped"] == 2


def test_formula_is_kept_as_text_where_it_is_text():
    bring_in({"name_vi": "=HYPERLINK(1)"})
    assert Institute.objects.get().name_vi == "=HYPERLINK(1)"


@pytest.mark.parametrize("name", ["ror", "wikidata", "tax_code", "agency_id", "registration"])
def test_rows_with_the_same_identifier_are_all_refused(name):
    value = {"ror": ROR, "wikidata": "Q1", "tax_code": "0200000005", "agency_id": "H24.1"}.get(name, "A-1")
    rows = [{"name_vi": f"Viện {n}", name: value} for n in "AB"]
    if name == "tax_code":
        rows[0][name] = rows[1][name] = "020000000001"
    plan = plan_of(*rows, {"name_vi": "Viện C"})
    assert [entry.outcome for entry in plan.entries] == ["refused", "refused", "created"]
    assert "1, 2" in plan.entries[0].problems[0]


def test_new_rows_of_the_same_name_are_refused_unless_identifiers_tell_them_apart():
    assert outcomes(A, {"name_vi": "VIEN A"}) == ["refused", "refused"]
    assert outcomes(A | {"ror": ROR}, A | {"ror": OTHER_ROR}) == ["created", "created"]


def test_rows_about_the_same_entry_are_refused():
    InstituteFactory(name_vi="Viện A", ror=ROR)
    assert outcomes({"name_vi": "Tên khác", "ror": ROR}, A) == ["refused", "refused"]


def test_row_that_fits_two_entries_is_refused():
    InstituteFactory(name_vi="Viện A", ror=ROR)
    InstituteFactory(name_vi="Viện B", wikidata="Q1")
    assert outcomes({"name_vi": "Viện C", "ror": ROR, "wikidata": "Q1"}) == ["refused"]


def test_row_whose_name_fits_two_entries_is_refused():
    InstituteFactory(name_vi="Viện A")
    InstituteFactory(name_vi="Viện Á")
    assert outcomes({"name_vi": "vien a"}) == ["refused"]


def test_entry_of_the_same_name_with_another_identifier_is_another_organisation():
    InstituteFactory(name_vi="Viện A", ror=ROR)
    assert outcomes(A | {"ror": OTHER_ROR}) == ["created"]


def test_identifier_goes_before_the_name():
    kept = InstituteFactory(name_vi="Viện A", ror=ROR)
    plan = plan_of({"name_vi": "Viện B", "ror": f"https://ror.org/{ROR}"})
    assert plan.entries[0].pk == kept.pk
    assert [(change.old, change.new) for change in plan.entries[0].changes] == [("Viện A", "Viện B")]


def test_draft_is_known_by_what_its_newest_version_says():
    entry = InstituteFactory(name_vi="Viện A")
    entry.ror = ROR
    entry.save_revision()
    plan = plan_of({"name_vi": "Viện B", "ror": ROR})
    assert plan.entries[0].pk == entry.pk


def test_empty_cell_leaves_what_the_entry_has():
    InstituteFactory(name_vi="Viện A", name_en="Institute A", founded=1990)
    assert outcomes(A | {"name_en": "", "founded": None}) == ["unchanged"]


def test_names_are_added_and_none_is_taken_away():
    old = InstituteName(kind="former", name="Trạm A")
    InstituteFactory(name_vi="Viện A", names=[old])
    row = A | {
        "abbreviations": ["VA"],
        "former_names": "Trạm A (1998–2012); Trung tâm A",
        "aliases": ["Viện A"],
    }
    bring_in(row)
    names = Institute.objects.get().get_latest_revision_as_object().names.all()
    assert {(n.kind, n.name, n.start_year, n.end_year) for n in names} == {
        ("abbreviation", "VA", None, None),
        ("former", "Trạm A", 1998, 2012),
        ("former", "Trung tâm A", None, None),
    }
    assert outcomes(row) == ["unchanged"]


def test_name_that_is_there_twice_keeps_its_years():
    row = A | {"former_names": "Trạm A (1998–2012); Trạm A"}
    bring_in(row)
    assert Institute.objects.get().names.get().end_year == 2012
    assert outcomes(row) == ["unchanged"]


def test_name_that_was_official_may_become_a_former_one():
    InstituteFactory(name_vi="Viện A", ror=ROR)
    row = {"name_vi": "Viện B", "ror": ROR, "former_names": "Viện A"}
    bring_in(row)
    assert Institute.objects.get().get_latest_revision_as_object().names.get().name == "Viện A"
    assert outcomes(row) == ["unchanged"]


def test_fields_of_research_are_known_by_code_or_name():
    bring_in(A | {"fields_of_research": "1.6; Khoa học y, dược"})
    codes = Institute.objects.get().fields_of_research.values_list("code", flat=True)
    assert set(codes) == {"1.6", "3"}
    assert ResearchField.objects.count() == 48


@pytest.mark.parametrize(
    ("types", "name", "kind"),
    [
        (["education"], "Học viện Tài chính", "university"),
        (["education", "funder"], "Trường Cao đẳng Nghề Phú Yên", "college"),
        (["education"], "Danang College of Technology", "college"),
        (["education"], "Vien University College", "university"),
        (["healthcare"], "Bệnh viện A", "hospital"),
        (["facility"], "Viện A", "institute"),
        (["company"], "Công ty A", "enterprise"),
        (["funder", "government"], "Bộ A", "authority"),
        (["nonprofit"], "Hội A", "other"),
    ],
)
def test_kind_follows_the_types_of_ror(types, name, kind):
    bring_in({"name_vi": name, "types": types})
    assert Institute.objects.get().kind == kind


@pytest.mark.parametrize("given", ["hospital", "Bệnh viện", "BENH VIEN"])
def test_kind_may_be_named_in_words(given):
    plan = plan_of(A | {"kind": given})
    # The Vietnamese word is that of the catalogue, which a build of the translations may not have yet.
    assert plan.entries[0].row.facts.get("kind") in ("hospital", None)


def test_province_of_its_own_column_stands_before_the_place_of_the_source():
    bring_in(A | {"city": "Nha Trang", "province": "Hải Phòng"})
    entry = Institute.objects.get()
    assert (entry.province, entry.city) == (Province.objects.get(name="Hải Phòng"), "Nha Trang")
