"""Carrying an import out: everything or nothing, as drafts or on an administrator's word."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError
from wagtail.log_actions import LogContext, activate, deactivate
from wagtail.models import ModelLogEntry

from directory.importing import run
from directory.importing.run import PlanChanged, RowsRefused
from directory.models import Institute
from editorial.four_eyes import parties
from editorial.models import Publication
from tests.factories import ImageFactory, InstituteFactory, UserFactory
from tests.support.database import everything

from .importing import ROR, bring_in, jsonl, outcomes, plan_of, problems, run_command

pytestmark = pytest.mark.django_db
A, B, WRONG = {"name_vi": "Viện A"}, {"name_vi": "Viện B"}, {"name_vi": "Viện C", "ror": "sai"}


def test_one_refused_row_stops_all_others():
    with pytest.raises(RowsRefused) as refusal:
        bring_in(A, WRONG)
    assert refusal.value.plan.counts()["refused"] == 1
    assert not Institute.objects.exists()


def test_refused_rows_may_be_left_out():
    assert bring_in(A, WRONG, leave_out_refused=True).counts()["created"] == 1
    assert Institute.objects.get().name_vi == "Viện A"


def test_what_breaks_in_the_middle_leaves_nothing_behind(monkeypatch):
    before = everything()
    create = run._create

    def break_at_second(entry, *args):
        if entry.row.line == 2:
            raise RuntimeError("disk full")
        return create(entry, *args)

    monkeypatch.setattr(run, "_create", break_at_second)
    with pytest.raises(RuntimeError, match="disk full"):
        bring_in(A, B)
    assert everything() == before


def test_dry_run_changes_no_row_of_any_table():
    InstituteFactory(name_vi="Viện A")
    before = everything()
    plan_of(A | {"founded": 1990}, B)
    assert everything() == before


def test_second_run_changes_no_row_of_any_table():
    InstituteFactory(name_vi="Viện A")
    rows = [A | {"founded": 1990, "ror": ROR, "latitude": "20,85", "longitude": "106.7"}, B]
    bring_in(*rows)
    before = everything()
    assert bring_in(*rows).counts() == {
        "created": 0,
        "changed": 0,
        "unchanged": 2,
        "skipped": 0,
        "refused": 0,
    }
    assert everything() == before


def test_new_entry_is_a_draft_of_the_user_who_may_not_approve_it():
    keeper = UserFactory(role="Quản trị danh bạ")
    bring_in(A, user=keeper)
    entry = Institute.objects.get()
    assert not entry.live
    assert parties(entry) == {keeper.pk}
    assert ModelLogEntry.objects.filter(action="wagtail.create", user=keeper).count() == 1


def test_change_of_a_public_entry_is_a_draft_of_the_user():
    keeper = UserFactory(role="Quản trị danh bạ")
    InstituteFactory(name_vi="Viện A", founded=1980)
    bring_in(A | {"founded": 1990}, user=keeper)
    entry = Institute.objects.get()
    assert (entry.live, entry.founded, entry.has_unpublished_changes) == (True, 1980, True)
    assert entry.get_latest_revision_as_object().founded == 1990
    assert parties(entry) == {keeper.pk}


def test_change_builds_on_what_somebody_has_drafted():
    entry = InstituteFactory(name_vi="Viện A")
    entry.head = "Trần Văn B"
    entry.save_revision()
    bring_in(A | {"founded": 1990})
    draft = Institute.objects.get().get_latest_revision_as_object()
    assert (draft.head, draft.founded) == ("Trần Văn B", 1990)


def test_entry_that_somebody_locked_or_that_is_under_review_is_refused():
    keeper = UserFactory(role="Quản trị danh bạ")
    InstituteFactory(name_vi="Viện A", locked=True)
    reviewed = InstituteFactory(name_vi="Viện B", live=False)
    reviewed.get_workflow().start(reviewed, keeper)
    assert outcomes(A | {"founded": 1990}, B | {"founded": 1990}) == ["refused", "refused"]
    assert outcomes(A, B) == ["unchanged", "unchanged"]


def test_draft_of_somebody_is_not_published_with_the_import():
    entry = InstituteFactory(name_vi="Viện A")
    entry.head = "Trần Văn B"
    entry.save_revision()
    assert problems(A | {"founded": 1990}, publishing=True)


def test_first_load_is_published_on_an_administrators_word_and_on_record():
    administrator = UserFactory(role="Quản trị")
    bring_in(A, user=administrator, reason="Danh bạ của Sở, đã công khai từ 2019")
    entry = Institute.objects.get()
    assert entry.live
    record = Publication.objects.of(entry).get()
    assert (record.basis, record.user) == (Publication.Basis.ELSEWHERE, administrator)
    assert record.reason == "Danh bạ của Sở, đã công khai từ 2019"
    assert outcomes(A, publishing=True) == ["unchanged"]


def test_public_entry_is_changed_on_an_administrators_word():
    InstituteFactory(name_vi="Viện A")
    bring_in(A | {"founded": 1990}, user=UserFactory(role="Quản trị"), reason="Nạp lần đầu")
    entry = Institute.objects.get()
    assert (entry.founded, entry.has_unpublished_changes) == (1990, False)


def test_in_a_request_nobody_else_publishes():
    keeper = UserFactory(role="Quản trị danh bạ")
    activate(LogContext(user=keeper))
    try:
        with pytest.raises(PermissionDenied):
            bring_in(A, user=keeper, reason="Nạp lần đầu")
    finally:
        deactivate()


def test_plan_that_is_not_the_one_that_was_shown_is_not_carried_out():
    seen = plan_of(A).digest()
    InstituteFactory(name_vi="Viện A")
    with pytest.raises(PlanChanged):
        bring_in(A, seen=seen)


@pytest.mark.parametrize("count", [3, 30])
def test_dry_run_asks_the_same_few_queries_whatever_the_number_of_rows(count, django_assert_num_queries):
    rows = [{"name_vi": f"Viện số {n}", "founded": 1990} for n in range(count)]
    for row in rows:
        InstituteFactory(name_vi=row["name_vi"])
    outcomes(*rows)  # content types are cached now
    # Provinces, fields of research; all entries, newest versions of drafts; then for each batch of 200: the entries
    # with their versions, their names, their fields, what links lead to (nothing, so not asked), reviews, dates that
    # were approved.
    with django_assert_num_queries(9):
        assert outcomes(*rows) == ["changed"] * count


@pytest.mark.parametrize("count", [3, 30])
def test_related_bodies_descriptions_and_logos_add_the_same_few_queries(count, django_assert_num_queries):
    names = [f"Viện số {n}" for n in range(count)]
    texts = [{"description": "Lời mới.", "logo": f"Ảnh {n}"} for n in range(count)]
    rows = [{"name_vi": name, "related": names[n - 1]} | texts[n] for n, name in enumerate(names)]
    for number, name in enumerate(names):
        ImageFactory(title=f"Ảnh {number}")
        InstituteFactory(name_vi=name, related=[InstituteFactory()])
    keeper = UserFactory(role="Quản trị danh bạ")
    outcomes(*rows, user=keeper)
    keeper = User.objects.get(pk=keeper.pk)  # who remembers nothing of what he may
    # The 9 of above; which bodies the entries are related to, and the names of those in the file; the titles of the
    # library, the collections from which the user may choose, the pictures in them.
    with django_assert_num_queries(9 + 5):
        assert outcomes(*rows, user=keeper) == ["changed"] * count


def test_command_reports_each_row_and_ends_with_the_counts(tmp_path):
    InstituteFactory(name_vi="Viện A", founded=1980)
    path = tmp_path / "a.jsonl"
    path.write_bytes(jsonl(A | {"founded": 1990}, B, WRONG))
    lines = run_command(path, dry_run=True)
    assert lines[-1] == "created 1, changed 1, unchanged 0, skipped 0, refused 1"
    assert lines[0] == "line 1: changed: Viện A"
    assert lines[1].endswith("1980 → 1990")
    with pytest.raises(CommandError):
        run_command(path)
    assert Institute.objects.count() == 1
    assert run_command(path, skip_refused=True)[-1].startswith("created 1, changed 1")


def test_command_reads_any_name_if_the_format_is_given(tmp_path):
    path = tmp_path / "du-lieu"
    path.write_bytes(jsonl(A))
    assert run_command(path, format="jsonl")[-1].startswith("created 1")
