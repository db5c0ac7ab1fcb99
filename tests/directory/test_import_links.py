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
