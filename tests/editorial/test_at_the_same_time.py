"""Two people, or two processes, at the same moment: nothing is lost and there is one outcome.

On PostgreSQL alone (see conftest.py): SQLite has one writer at a time.
"""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision, TaskState

from editorial.models import Publication

from . import verbs as desk
from .newsroom import form_of, screen

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = range(2)  # who comes first is left to chance


def at_once(*acts: Callable) -> list:
    """Run each in a thread of its own, all beginning together; return what they returned."""
    barrier, results = Barrier(len(acts)), [None] * len(acts)

    def run(index, act):
        barrier.wait()
        try:
            results[index] = act()
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def approval(page, user) -> Callable:
    """An approval of the current step, as the window in a list sends it."""
    client, state = signed_in(user), desk.again(page).current_workflow_task_state
    address = screen("workflow_action", page.pk, "approve", state.pk)
    return lambda: client.post(address, {"comment": "", "seen": state.content_digest})


def saving(page, user, **fields) -> Callable:
    """Saving the form of a page with these changes."""
    client, data = signed_in(user), form_of(desk.again(page)) | fields
    return lambda: client.post(screen("edit", page.pk), data)


@pytest.mark.parametrize("round_", ROUNDS)
def test_two_approvers_approve_at_once(round_):
    page = desk.desk_approved()
    answers = at_once(*(approval(page, desk.approver()) for _ in range(2)))
    assert all(answer.status_code == 302 for answer in answers)
    approvals = TaskState.objects.for_instance(page).filter(status="approved", task__name="Lãnh đạo duyệt")
    assert approvals.count() == 1
    assert Publication.objects.of(page).count() == 1
    assert desk.again(page).live


@pytest.mark.parametrize("round_", ROUNDS)
def test_one_reviewer_approves_while_another_saves(round_):
    page = desk.in_review()
    approving, editing = desk.desk_editor(), desk.desk_editor()
    _, saved = at_once(approval(page, approving), saving(page, editing, title="Biên tập viên kia sửa"))
    page = desk.again(page)
    if desk.step(page) == "Lãnh đạo duyệt":
        # Approved first: the text is no longer the desk's to change, and the other one still has what he typed.
        assert "Biên tập viên kia sửa" in saved.content.decode()
        assert page.latest_revision.content["title"] != "Biên tập viên kia sửa"
    else:
        # Saved first: what would have been approved is not what was read.
        assert page.latest_revision.content["title"] == "Biên tập viên kia sửa"
        assert not TaskState.objects.for_instance(page).filter(status="approved").exists()


@pytest.mark.parametrize("round_", ROUNDS)
def test_author_saves_while_the_approver_approves(round_):
    page = desk.desk_approved()
    title = page.title
    _, saved = at_once(approval(page, desk.approver()), saving(page, page.owner, title="Tác giả sửa"))
    page = desk.again(page)
    assert page.live
    assert page.title == title
    kept_as_draft = page.latest_revision.content["title"] == "Tác giả sửa"
    assert kept_as_draft or "Tác giả sửa" in saved.content.decode()


@pytest.mark.parametrize("round_", ROUNDS)
def test_article_is_submitted_twice_at_once(round_):
    page = desk.draft()
    send = {"action-submit": "1"}
    answers = at_once(*(saving(page, page.owner, **send) for _ in range(2)))
    assert all(answer.status_code < 500 for answer in answers)
    assert desk.again(page).workflow_states.count() == 1


@pytest.mark.parametrize("round_", ROUNDS)
def test_scheduler_runs_twice_at_once(round_):
    page = desk.draft()
    page = desk.edit(page, page.owner, go_live_at=timezone.now() + timedelta(hours=1))
    page = desk.approved(page)
    past = timezone.now() - timedelta(minutes=1)
    revision = Revision.objects.get(pk=page.scheduled_revision.pk)
    revision.content["go_live_at"] = revision.approved_go_live_at = past
    revision.save()
    at_once(*(lambda: call_command("publish_scheduled") for _ in range(2)))
    assert desk.again(page).live
    assert Publication.objects.of(page).count() == 1
