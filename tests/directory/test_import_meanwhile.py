"""An import and those who work on the same entries: what they wrote, sent to review or had approved stays theirs."""

from datetime import timedelta
from threading import Event, Thread

import pytest
from django.db import connection
from django.utils import timezone

from directory.importing import run
from directory.importing.run import PlanChanged, RowsRefused
from tests.factories import InstituteFactory, UserFactory

from . import desk
from .importing import bring_in

pytestmark = pytest.mark.django_db
ROW = {"name_vi": "Viện A", "phone": "0225 123 456"}
REASON = "Đã công bố ở trang cũ, nhập lại."


@pytest.fixture
def entry():
    return InstituteFactory(name_vi="Viện A")


@pytest.fixture
def after_planning(monkeypatch):
    """Have something happen between the dry run and the moment at which the import holds the rows."""
    make_plan = run.make_plan

    def arrange(act):
        def planned(*args, **kwargs):
            plan = make_plan(*args, **kwargs)
            act()
            return plan

        monkeypatch.setattr(run, "make_plan", planned)

    return arrange


def test_what_was_approved_and_waits_for_its_date_is_refused(entry):
    keeper = desk.member(desk.KEEPER)
    tomorrow = timezone.localtime(timezone.now() + timedelta(days=1))
    desk.submit(keeper, entry, head="Ông A", go_live_at=tomorrow.strftime("%d/%m/%Y %H:%M"))
    desk.approve(entry, UserFactory(role="Biên tập"))
    desk.approve(entry, UserFactory(role=desk.APPROVER))
    assert desk.again(entry).approved_schedule
    before = desk.again(entry).latest_revision_id
    with pytest.raises(RowsRefused):
        bring_in(ROW, user=keeper.user)
    assert desk.again(entry).latest_revision_id == before


def test_draft_that_is_saved_meanwhile_is_not_published(entry, after_planning):
    version = desk.newest(entry)
    version.head = "Lời chưa ai duyệt"
    after_planning(lambda: version.save_revision(user=UserFactory(role=desk.KEEPER)))
    with pytest.raises(PlanChanged):
        bring_in(ROW, user=UserFactory(role="Quản trị"), reason=REASON)
    assert desk.again(entry).head == ""


def test_entry_that_is_sent_to_review_meanwhile_is_left_alone(entry, after_planning):
    representative = desk.representative_of(entry)
    after_planning(lambda: desk.submit(representative, entry, head="Ông B"))
    with pytest.raises(PlanChanged):
        bring_in(ROW, user=UserFactory(role=desk.KEEPER))
    assert desk.newest(entry).phone == ""


@pytest.mark.parametrize("fields", [{"locked": True}, {"live": False}], ids=["locked", "offline"])
def test_entry_that_is_taken_away_meanwhile_is_left_alone(entry, after_planning, fields):
    after_planning(lambda: type(entry).objects.filter(pk=entry.pk).update(**fields))
    with pytest.raises(PlanChanged):
        bring_in(ROW, user=UserFactory(role=desk.KEEPER))


def test_entry_that_is_deleted_meanwhile_is_not_made_again(after_planning):
    entry = desk.draft(name_vi="Viện A")
    after_planning(entry.delete)
    with pytest.raises(PlanChanged):
        bring_in(ROW, user=UserFactory(role=desk.KEEPER))


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer")
def test_draft_of_another_transaction_is_not_published(entry, after_planning):
    planned, saved = Event(), Event()
    representative, administrator = desk.representative_of(entry), UserFactory(role="Quản trị")
    refusals = []

    def wait():
        planned.set()
        assert saved.wait(20)

    def importing():
        try:
            bring_in(ROW, user=administrator, reason=REASON)
        except PlanChanged as refusal:
            refusals.append(refusal)
        finally:
            connection.close()

    after_planning(wait)
    thread = Thread(target=importing)
    thread.start()
    assert planned.wait(20)
    assert desk.save(representative, entry, head="Lời chưa ai duyệt").status_code == 302
    saved.set()
    thread.join(30)
    assert len(refusals) == 1
    assert desk.again(entry).head == ""
