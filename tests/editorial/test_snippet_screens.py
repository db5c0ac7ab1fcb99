"""Submitting, deciding and cancelling on the screens of a snippet: as on those of pages. A sample model stands for it."""

import json

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.support.html import parse

from .reviewed_snippet import again, approve, edit_form, in_review, member, screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper():
    return member("Quản trị danh bạ")


@pytest.fixture
def note(keeper):
    """A note under review, written and submitted by a keeper."""
    return in_review(keeper)


@pytest.fixture
def reviewer(client):
    """A browser of somebody who may approve the first step."""
    client.user = member("Biên tập")
    client.force_login(client.user)
    return client


def decide(client, note, action, comment="", text=None, **more):
    """Press a button of the review in the editor."""
    data = edit_form(text or note.text, **more) | {
        "action-workflow-action": "1",
        "workflow-action-name": action,
        "workflow-action-extra-data": json.dumps({"comment": comment}),
    }
    return client.post(screen("edit", note.pk), data)


def said(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def loaded(response) -> dict:
    """What the form on a screen says it was loaded with."""
    names = ("loaded_revision_id", "loaded_revision_created_at")
    return {name: parse(response).select_one(f"[data-edit-form] [name={name}]")["value"] for name in names}


def edits_of(user) -> int:
    return ModelLogEntry.objects.filter(action="wagtail.edit", user=user).count()


def step(note):
    task = again(note).current_workflow_task
    return task.name if task else ""


class TestDecision:
    @pytest.mark.parametrize(("action", "comment"), [("approve", ""), ("reject", "Sai tên.")])
    def test_alone_leaves_the_text_its_authors(self, reviewer, note, keeper, action, comment):
        decide(reviewer, note, action, comment)
        assert again(note).latest_revision_id == note.latest_revision_id
        assert again(note).latest_revision.user == keeper
        assert edits_of(reviewer.user) == 0

    def test_to_approve_is_reported_with_the_next_step(self, reviewer, note):
        response = decide(reviewer, note, "approve")
        assert step(note) == "Lãnh đạo duyệt"
        assert "Lãnh đạo duyệt" in said(response)
        assert "Bạn đã duyệt" in said(response)

    def test_of_the_last_step_is_reported_as_public(self, client, note):
        approve(note, member("Biên tập"))
        client.force_login(member("Lãnh đạo"))
        assert "đã lên trang" in said(decide(client, note, "approve"))
        assert again(note).live

    def test_to_send_back_without_saying_why_is_refused(self, reviewer, note):
        response = decide(reviewer, note, "reject")
        assert "Hãy ghi" in said(response)
        assert step(note) == "Kiểm tra danh bạ"

    def test_to_send_back_keeps_what_the_reviewer_changed(self, reviewer, note):
        decide(reviewer, note, "reject", "Xem lại tên.", text="Viện (sửa)")
        assert again(note).latest_revision.content["text"] == "Viện (sửa)"
        assert edits_of(reviewer.user) == 1
        assert step(note) == ""

    def test_to_approve_what_he_changed_keeps_his_comment_before_his_eyes(self, reviewer, note):
        response = decide(reviewer, note, "approve", "Đã sửa lỗi gõ.", text="Viện (sửa)")
        assert "Đã sửa lỗi gõ." in said(response)
        assert step(note) == "Kiểm tra danh bạ"

    def test_over_a_version_he_has_not_seen_is_refused(self, reviewer, note):
        seen = again(note).latest_revision
        changed = again(note)
        changed.text = "Sửa trong lúc đó"
        changed.save_revision(user=member("Biên tập"))
        pinned = {
            "loaded_revision_id": seen.pk,
            "loaded_revision_created_at": seen.created_at.isoformat(),
        }
        response = decide(reviewer, note, "approve", **pinned)
        assert again(note).latest_revision.content["text"] == "Sửa trong lúc đó"
        assert step(note) == "Kiểm tra danh bạ"
        assert response.status_code == 302
        assert "Sửa trong lúc đó" in reviewer.get(response.url).text

    def test_over_a_version_he_has_not_seen_leaves_what_he_typed_and_autosave_keeps_to_that(
        self, reviewer, note
    ):
        pinned = loaded(reviewer.get(screen("edit", note.pk)))
        changed = again(note)
        changed.text = "Sửa trong lúc đó"
        changed.save_revision(user=member("Biên tập"))
        response = decide(reviewer, note, "approve", text="Tôi vừa gõ", **pinned)
        assert "Tôi vừa gõ" in response.text
        assert "Kiểm tra danh bạ" in said(response)
        answer = reviewer.post(
            screen("edit", note.pk),
            edit_form("Tôi vừa gõ") | loaded(response),
            HTTP_ACCEPT="application/json",
        )
        assert answer.json()["error_code"] == "invalid_revision"
        assert again(note).latest_revision.content["text"] == "Sửa trong lúc đó"

    def test_at_a_step_that_is_over_saves_nothing(self, reviewer, note):
        note.current_workflow_state.cancel(user=note.current_workflow_state.requested_by)
        decide(reviewer, note, "approve", text="Gõ quá muộn")
        assert again(note).latest_revision_id == note.latest_revision_id

    def test_that_brings_an_older_version_back_approves_nothing(self, reviewer, note):
        older = note.latest_revision
        changed = again(note)
        changed.text = "Bản mới hơn"
        changed.save_revision(user=member("Quản trị danh bạ"))
        data = edit_form(note.text) | {
            "action-workflow-action": "1",
            "workflow-action-name": "approve",
            "workflow-action-extra-data": "{}",
        }
        reviewer.post(screen("revisions_revert", note.pk, older.pk), data)
        assert step(note) == "Kiểm tra danh bạ"
        assert again(note).latest_revision.content["text"] == note.text


class TestCancelling:
    def ask(self, client, note, **fields):
        form = edit_form(fields.pop("text", note.text), **fields)
        return client.post(screen("edit", note.pk), form | {"action-cancel-workflow": "1"})

    def test_asks_first(self, client, note, keeper):
        client.force_login(keeper)
        response = self.ask(client, note)
        assert response.url == reverse("cancel_review", args=[again(note).current_workflow_state.pk])
        assert step(note) == "Kiểm tra danh bạ"
        client.post(response.url)
        assert step(note) == ""
        assert again(note).latest_revision_id == note.latest_revision_id

    def test_keeps_what_a_reviewer_had_typed(self, reviewer, note):
        self.ask(reviewer, note, text="Gõ dở")
        assert again(note).latest_revision.content["text"] == "Gõ dở"
        assert step(note) == "Kiểm tra danh bạ"

    def test_with_a_form_that_cannot_be_saved_cancels_nothing(self, reviewer, note):
        assert self.ask(reviewer, note, text="x" * 500).status_code == 200
        assert step(note) == "Kiểm tra danh bạ"


def test_author_reads_in_the_editor_why_it_was_sent_back(client, note, keeper):
    state = note.current_workflow_task_state
    state.task.specific.on_action(state, member("Biên tập"), "reject", comment="Thiếu tên tiếng Anh.")
    client.force_login(keeper)
    editor = client.get(screen("edit", note.pk)).content.decode()
    assert "Thiếu tên tiếng Anh." in editor
    assert "Gửi duyệt lại" in editor


def test_approval_is_the_first_button_of_a_reviewer_and_cancelling_the_last(reviewer, note):
    buttons = parse(reviewer.get(screen("edit", note.pk))).select("footer nav button")
    buttons = [button.get("data-workflow-action-name") or button.get("name") for button in buttons]
    assert buttons[0] == "approve"
    assert buttons[-1] == "action-cancel-workflow"


def test_author_of_what_is_under_review_is_not_offered_first_to_cancel_it(client, note, keeper):
    client.force_login(keeper)
    first = parse(client.get(screen("edit", note.pk))).select_one("footer nav button")
    assert first.get("name") != "action-cancel-workflow"
