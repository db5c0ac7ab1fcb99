"""Parents and successors: found in the directory or in the file, never in a circle."""

import pytest

from directory.models import Institute
from tests.factories import InstituteFactory

from .importing import ROR, bring_in, outcomes, plan_of, problems

pytestmark = pytest.mark.django_db


def named(name, **more):
    return {"name_vi": name, **more}


def test_circle_of_parents_in_the_file_is_refused_and_nothing_of_the_rest_hangs_on_it():
    rows = [
        named("Viện A", parent="Viện B"),
        named("Viện B", parent="Viện C"),
        named("Viện C", parent="Viện A"),
        named("Phòng của A", parent="Viện A"),
        named("Viện khác"),
    ]
    assert outcomes(*rows) == ["refused"] * 4 + ["created"]


@pytest.mark.parametrize("link", ["parent", "successor"])
def test_organisation_is_not_its_own_parent_or_successor(link):
    assert problems(named("Viện A", **{link: "Viện A"}))


def test_circle_over_entries_of_the_directory_is_refused():
    above = InstituteFactory(name_vi="Viện A")
    InstituteFactory(name_vi="Phòng B", parent=above)
    assert outcomes(named("Viện A", parent="Phòng B")) == ["refused"]


def test_circle_over_a_draft_is_refused():
    above, unit = InstituteFactory(name_vi="Viện A"), InstituteFactory(name_vi="Phòng B")
    unit.parent = above
    unit.save_revision()
    assert outcomes(named("Viện A", parent="Phòng B")) == ["refused"]


def test_circle_of_a_parent_and_a_successor_among_new_rows_is_refused():
    rows = [named("Viện A", parent="Viện B"), named("Viện B", successor="Viện A")]
    assert outcomes(*rows) == ["refused", "refused"]


def test_row_whose_parent_is_refused_is_refused_with_its_line():
    plan = plan_of(named("Viện A", ror="sai"), named("Phòng B", parent="Viện A"))
    assert [entry.outcome for entry in plan.entries] == ["refused", "refused"]
    assert "1" in plan.entries[1].problems[0]


def test_parent_that_two_entries_may_be_is_refused():
    InstituteFactory(name_vi="Viện A")
    InstituteFactory(name_vi="Viện A")
    assert outcomes(named("Phòng B", parent="Viện A")) == ["refused"]


def test_units_may_stand_before_their_parent_in_the_file():
    bring_in(
        named("Phòng C", parent="Trung tâm B"), named("Trung tâm B", parent=ROR), named("Viện A", ror=ROR)
    )
    unit = Institute.objects.get(name_vi="Phòng C")
    assert str(unit.parent.parent) == "Viện A"


def test_parent_of_an_entry_may_be_new():
    InstituteFactory(name_vi="Phòng B")
    rows = [named("Phòng B", parent="Viện A"), named("Viện A")]
    assert outcomes(*rows) == ["changed", "created"]
    bring_in(*rows)
    draft = Institute.objects.get(name_vi="Phòng B").get_latest_revision_as_object()
    assert draft.parent.name_vi == "Viện A"
    assert outcomes(*rows) == ["unchanged", "unchanged"]


def test_parent_may_be_named_by_an_identifier_or_without_accents():
    above = InstituteFactory(name_vi="Viện Hải dương học", ror=ROR)
    bring_in(named("Phòng B", parent=f"https://ror.org/{ROR}"), named("Phòng C", parent="vien hai duong hoc"))
    assert above.units.count() == 2


def related_names(name) -> set[str]:
    """What the newest version of an entry names beside it."""
    newest = Institute.objects.get(name_vi=name).get_latest_revision_as_object()
    return {body.name_vi for body in newest.related.all()}


@pytest.mark.parametrize(
    "wrong", ["Không ai biết", "Viện B; Không ai biết", "Viện C", {"a": 1}, ["a", {}]], ids=str
)
def test_related_body_that_is_unknown_or_more_than_one_entry_refuses_the_row(wrong):
    InstituteFactory(name_vi="Viện B")
    InstituteFactory.create_batch(2, name_vi="Viện C")
    assert len(problems(named("Viện A", related=wrong))) == 1


@pytest.mark.parametrize("itself", ["Viện A", "vien a", ROR])
@pytest.mark.parametrize("is_new", [True, False])
def test_organisation_is_not_related_to_itself(itself, is_new):
    if not is_new:
        InstituteFactory(name_vi="Viện A", ror=ROR)
    InstituteFactory(name_vi="Viện B")
    assert len(problems(named("Viện A", ror=ROR, related=["Viện B", itself]))) == 1


def test_row_that_is_related_to_a_refused_one_is_refused_with_its_line_and_so_on_round_a_circle():
    plan = plan_of(
        named("Viện A", ror="sai"),
        named("Viện B", related="Viện A; Viện C"),
        named("Viện C", related="Viện B"),
        named("Phòng D", parent="Viện C"),
        named("Viện khác"),
    )
    assert [entry.outcome for entry in plan.entries] == ["refused"] * 4 + ["created"]
    assert [entry.problems[0] for entry in plan.entries[1:3] if "1" in entry.problems[0]]


def test_related_body_that_stands_in_the_directory_may_have_a_refused_row():
    InstituteFactory(name_vi="Viện A", locked=True)
    rows = [named("Viện A", founded=1990), named("Viện B", related="Viện A")]
    assert outcomes(*rows) == ["refused", "created"]


@pytest.mark.parametrize("reason", ["", "Nạp lần đầu"])
def test_new_rows_may_be_related_to_each_other(reason):
    rows = [
        named("Viện A", related=["Viện B", "Viện C"]),
        named("Viện B", related="Viện A"),
        named("Viện C", ror=ROR, related="Viện B; Viện A"),
    ]
    bring_in(*rows, reason=reason)
    assert related_names("Viện A") == {"Viện B", "Viện C"}
    assert related_names("Viện B") == {"Viện A"}
    assert related_names("Viện C") == {"Viện A", "Viện B"}
    assert {body.name_vi for body in Institute.objects.get(name_vi="Viện A").related.all()} == {
        "Viện B",
        "Viện C",
    }
    assert outcomes(*rows) == ["unchanged"] * 3


def test_related_bodies_are_added_and_none_is_taken_away():
    known, more = InstituteFactory(name_vi="Viện B"), InstituteFactory(name_vi="Viện C", ror=ROR)
    InstituteFactory(name_vi="Viện A", related=[known])
    row = named("Viện A", related=f"Viện B; Viện C; https://ror.org/{ROR}; {more.slug}; Viện D")
    plan = plan_of(row, named("Viện D"))
    assert [(change.old, change.new) for change in plan.entries[0].changes] == [("", "Viện C; Viện D")]
    bring_in(row, named("Viện D"))
    assert related_names("Viện A") == {"Viện B", "Viện C", "Viện D"}
    assert Institute.objects.get(name_vi="Viện A").related.get() == known
    assert outcomes(row, named("Viện D")) == ["unchanged", "unchanged"]


@pytest.mark.parametrize("cell", ["", " ; ", [], None])
def test_empty_cell_leaves_the_related_bodies(cell):
    InstituteFactory(name_vi="Viện A", related=[InstituteFactory()])
    assert outcomes(named("Viện A", related=cell)) == ["unchanged"]


def test_related_bodies_of_a_draft_are_those_of_its_newest_version():
    entry, other = InstituteFactory(name_vi="Viện A"), InstituteFactory(name_vi="Viện B")
    entry.related = [other]
    entry.save_revision()
    assert outcomes(named("Viện A", related="Viện B")) == ["unchanged"]


def test_body_may_be_named_by_its_address_which_tells_two_of_one_name_apart():
    InstituteFactory(name_vi="Viện A", ror=ROR)
    other = InstituteFactory(name_vi="Viện A")
    bring_in(named("Phòng B", parent=other.slug, related=other.slug), named("Viện A", ror=ROR))
    assert Institute.objects.get(name_vi="Phòng B").parent == other


def test_new_parent_is_shown_as_the_row_names_it():
    InstituteFactory(name_vi="Phòng B")
    plan = plan_of(named("Phòng B", parent="Viện A"), named("Viện A"))
    assert plan.entries[0].changes[0].new == "Viện A"
