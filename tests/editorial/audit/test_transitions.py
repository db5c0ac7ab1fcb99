"""Every transition of a review is in the log, with who and why."""

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import PageLogEntry, Task

from editorial.audit import actions
from editorial.audit.visible import without_repetitions
from editorial.gate import publish_in_emergency
from editorial.models import ReviewTask
from tests.editorial import verbs
from tests.editorial.newsroom import form_of, screen
from tests.factories import UserFactory

from .reading import logged

pytestmark = pytest.mark.django_db


def only(action, page):
    (entry,) = logged(action, of=page)
    return entry


def test_refused_approval_is_no_transition():
    page = verbs.in_review()
    with pytest.raises(PermissionDenied):
        verbs.approve(page, page.owner)
    assert not logged("wagtail.workflow.approve")


def test_submission_approval_and_publication_name_who():
    page = verbs.draft()
    desk, leader = verbs.desk_editor(), verbs.approver()
    verbs.submit(page)
    verbs.act(page, desk, "approve", "Đã kiểm tra số liệu.")
    verbs.approve(page, leader)
    start = only("wagtail.workflow.start", page)
    assert start.user == page.owner
    assert start.data["workflow"]["next"]["title"] == "Biên tập kiểm tra"
    first, second = logged("wagtail.workflow.approve", of=page)
    assert (first.user, first.comment) == (desk, "Đã kiểm tra số liệu.")
    assert (second.user, second.data["workflow"]["task"]["title"]) == (leader, "Lãnh đạo duyệt")
    assert only("wagtail.publish", page).user == leader
    assert first.revision_id == second.revision_id


def test_request_for_changes_and_resubmission_name_who_and_why():
    page, desk = verbs.in_review(), verbs.desk_editor()
    verbs.ask_for_changes(page, desk, "Thiếu nguồn.")
    verbs.submit(page)
    reject = only("wagtail.workflow.reject", page)
    assert (reject.user, reject.comment) == (desk, "Thiếu nguồn.")
    assert only("wagtail.workflow.resume", page).user == page.owner


def test_withdrawal_names_who():
    page = verbs.in_review()
    page.current_workflow_state.cancel(user=page.owner)
    assert only("wagtail.workflow.cancel", page).user == page.owner
    assert not logged(actions.STEP_LEFT)


def test_sending_back_to_the_step_before_names_who_and_why():
    page = verbs.desk_approved()
    leader, other = verbs.approver(), verbs.desk_editor()
    verbs.edit(page, other, lead="Một câu khác hẳn.")
    assert verbs.step(page) == "Lãnh đạo duyệt"
    verbs.act(page, leader, "recheck", "Câu mở đầu đã đổi.")
    entry = only(actions.STEP_LEFT, page)
    assert entry.user == leader
    assert entry.comment == "Câu mở đầu đã đổi."
    assert entry.data["task"] == "Lãnh đạo duyệt"
    assert entry.data["next"] == verbs.step(page) == "Biên tập kiểm tra"
    assert "Biên tập kiểm tra" in entry.message


def test_step_that_is_switched_off_during_a_review_is_logged():
    page = verbs.in_review()
    leader = verbs.approver()
    Task.objects.get(name="Biên tập kiểm tra").specific.deactivate(user=leader)
    entry = only(actions.STEP_LEFT, page)
    assert (entry.user, entry.data["next"]) == (leader, "Lãnh đạo duyệt")
    assert not ReviewTask.objects.get(name="Biên tập kiểm tra").active


def test_publication_in_an_emergency_names_who_and_why():
    page, administrator = verbs.draft(), UserFactory(role="Quản trị")
    publish_in_emergency(page, page.get_latest_revision(), user=administrator, reason="Bão đổ bộ đêm nay.")
    entry = only("haidang.publish.emergency", page)
    assert entry.user == administrator
    assert "Bão đổ bộ đêm nay." in entry.message


def test_autosave_shows_as_one_act(client):
    page = verbs.draft()
    client.force_login(page.owner)
    PageLogEntry.objects.filter(page=page).delete()
    version = page.get_latest_revision().pk
    for number in range(3):
        form = form_of(page) | {"title": f"Tiêu đề thứ {number}"}
        form |= {"overwrite_revision_id": str(version)} if number else {}
        response = client.post(
            screen("edit", page.pk),
            form,
            headers={"x-requested-with": "XMLHttpRequest", "accept": "application/json"},
        )
        assert response.status_code == 200, response
        version = json.loads(response.content)["revision_id"]
    assert PageLogEntry.objects.filter(page=page, action="wagtail.edit").count() == 3
    shown = without_repetitions(PageLogEntry.objects.filter(page=page))
    assert [entry.action for entry in shown] == ["wagtail.edit"]
    assert client.get(reverse("wagtailadmin_reports:site_history")).status_code == 200
