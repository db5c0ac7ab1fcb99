"""A review that comes too late: a colleague's version stays the newest, and whoever is refused reads why."""

import json

import pytest
from django.contrib.messages import get_messages

from tests.support.html import parse

from . import verbs as desk
from .newsroom import form_of, screen
from .test_review_screens import unchanged

pytestmark = pytest.mark.django_db

AUTOSAVE = {"HTTP_ACCEPT": "application/json"}
IN_WINDOW = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}
BANNER = "Biên tập kiểm tra"


@pytest.fixture
def page():
    """A draft at the first step."""
    return desk.in_review()


@pytest.fixture
def late(client, page):
    """A browser of a desk editor who has the page open."""
    client.user = desk.desk_editor()
    client.force_login(client.user)
    client.form = unchanged(page) | loaded(client.get(screen("edit", page.pk)))
    return client


def loaded(response) -> dict:
    """What the form on a screen says it was loaded with."""
    names = ("loaded_revision_id", "loaded_revision_created_at")
    return {name: parse(response).select_one(f"[data-edit-form] [name={name}]")["value"] for name in names}


def decide(client, page, action="approve", comment="", **typed):
    """Press a button of the review on the form that the browser holds."""
    data = client.form | typed
    data |= {
        "action-workflow-action": "true",
        "workflow-action-name": action,
        "workflow-action-extra-data": json.dumps({"comment": comment}),
    }
    return client.post(screen("edit", page.pk), data)


def autosave(client, page, response, **typed):
    """What the browser sends some seconds after it has shown ``response``."""
    return client.post(screen("edit", page.pk), client.form | typed | loaded(response), **AUTOSAVE)


def newest(page):
    return desk.again(page).latest_revision


def said(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


class TestOfWhoTypedNothing:
    @pytest.fixture
    def response(self, late, page):
        desk.edit(page, desk.desk_editor(), lead="Câu của đồng nghiệp.")
        return decide(late, page)

    def test_is_answered_with_the_newest_version_and_the_state_of_the_review(self, late, page, response):
        assert response.status_code == 302
        shown = late.get(response.url)
        assert "Câu của đồng nghiệp." in shown.text
        assert "Nội dung đã thay đổi trong lúc đó" in shown.text
        assert BANNER in shown.text
        assert desk.step(page) == BANNER

    def test_leaves_the_colleagues_version_the_newest_and_everybody_else_a_reviewer(
        self, late, page, response
    ):
        assert newest(page).content["lead"] == "Câu của đồng nghiệp."
        late.form |= {"lead": "Câu của đồng nghiệp."} | loaded(late.get(response.url))
        decide(late, page)
        assert desk.step(page) == "Lãnh đạo duyệt"

    def test_goes_to_the_newest_also_when_the_colleague_has_added_a_row(self, late, page):
        version = desk.again(page).get_latest_revision_as_object()
        version.authors.add(version.authors.model(name="Bùi Khánh Ly"))
        version.save_revision(user=desk.desk_editor())
        assert decide(late, page).status_code == 302
        assert len(newest(page).content["authors"]) == len(page.authors.all()) + 1


class TestOfWhoTyped:
    @pytest.fixture
    def response(self, late, page):
        desk.edit(page, desk.desk_editor(), lead="Câu của đồng nghiệp.")
        return decide(late, page, lead="Câu tôi vừa gõ.")

    def test_keeps_what_he_typed_before_his_eyes_and_leads_to_the_newest_version(self, page, response):
        assert response.status_code == 200
        assert parse(response).select_one("[name=lead]").text.strip() == "Câu tôi vừa gõ."
        assert BANNER in said(response)
        addresses = [link["href"] for link in parse(response).select(".messages a")]
        assert screen("edit", page.pk) in addresses

    def test_saves_nothing(self, page, response):
        assert newest(page).content["lead"] == "Câu của đồng nghiệp."
        assert desk.step(page) == BANNER

    def test_is_not_saved_by_autosave_either(self, late, page, response):
        answer = autosave(late, page, response, lead="Câu tôi vừa gõ.")
        assert answer.json()["error_code"] == "invalid_revision"
        assert newest(page).content["lead"] == "Câu của đồng nghiệp."

    def test_that_is_pressed_again_is_refused_again(self, late, page, response):
        late.form |= loaded(response)
        assert decide(late, page, lead="Câu tôi vừa gõ.").status_code == 200
        assert newest(page).content["lead"] == "Câu của đồng nghiệp."


def test_form_with_errors_does_not_pass_for_the_newest_version(late, page):
    desk.edit(page, desk.desk_editor(), lead="Câu của đồng nghiệp.")
    response = late.post(screen("edit", page.pk), late.form | {"slug": "có dấu !"})
    assert autosave(late, page, response).json()["error_code"] == "invalid_revision"
    assert newest(page).content["lead"] == "Câu của đồng nghiệp."


@pytest.mark.parametrize(
    "forged",
    [
        {"loaded_revision_id": "x"},
        {"loaded_revision_id": "0", "loaded_revision_created_at": ""},
        {"loaded_revision_id": "1", "loaded_revision_created_at": "2026-01-01T00:00:00"},
        {"loaded_revision_id": "1", "loaded_revision_created_at": "0001-01-01T00:00:00+07:00"},
        {"overwrite_revision_id": "0"},
    ],
)
def test_forged_origin_of_a_form_approves_nothing(late, page, forged):
    desk.edit(page, desk.desk_editor(), lead="Câu của đồng nghiệp.")
    late.form |= forged
    assert decide(late, page).status_code in (200, 302)
    assert newest(page).content["lead"] == "Câu của đồng nghiệp."
    assert desk.step(page) == BANNER


def test_who_sends_back_what_autosave_has_kept_of_his_own_is_not_told_of_a_change(late, page):
    answer = autosave(late, page, late.get(screen("edit", page.pk)), lead="Câu tôi vừa sửa.")
    assert answer.json()["success"]
    decide(late, page, "reject", "Xem lại số liệu.", lead="Câu tôi vừa sửa.")
    assert desk.step(page) == ""
    assert newest(page).content["lead"] == "Câu tôi vừa sửa."


def test_autosave_does_not_carry_out_a_decision_that_was_not_sent(late, page):
    data = late.form | {
        "lead": "Câu tôi vừa sửa.",
        "action-workflow-action": "true",
        "workflow-action-name": "reject",
        "workflow-action-extra-data": '{"comment": "Xem lại."}',
    }
    assert late.post(screen("edit", page.pk), data, **AUTOSAVE).json()["success"]
    assert desk.step(page) == BANNER


def test_decision_at_a_step_that_is_over_saves_nothing(client):
    page = desk.in_review()
    both = desk.desk_editor()
    both.groups.add(*desk.approver().groups.all())
    client.force_login(both)
    client.form = unchanged(page) | loaded(client.get(screen("edit", page.pk)))
    desk.approve(page, both)
    before = newest(page).pk
    decide(client, page, lead="Câu gõ quá muộn.")
    assert newest(page).pk == before


class TestInTheWindow:
    def window(self, client, page, name="collect_workflow_action_data", action="approve", state=None, **data):
        state = state or desk.again(page).current_workflow_task_state
        address = screen(name, page.pk, action, state.pk)
        return client.post(address, data, **IN_WINDOW) if data else client.get(address, **IN_WINDOW)

    @pytest.mark.parametrize("name", ["collect_workflow_action_data", "workflow_action"])
    def test_who_changed_the_text_meanwhile_reads_that_somebody_else_approves(self, late, page, name):
        colleague = desk.desk_editor()
        seen = page.current_workflow_task_state.content_digest
        desk.edit(page, late.user, lead="Câu tôi vừa sửa.")
        for data in ({}, {"comment": "Đã sửa lỗi gõ.", "seen": seen}):
            response = self.window(late, page, name, **data)
            assert response.status_code == 200
            assert response.json()["step"] == "refused"
            assert colleague.get_full_name() in response.json()["html"]
            assert data.get("comment", "") in response.json()["html"]
        assert desk.step(page) == BANNER

    def test_says_that_a_step_is_over(self, late, page):
        state = page.current_workflow_task_state
        desk.approve(page, desk.desk_editor())
        assert "Bước duyệt này đã kết thúc" in self.window(late, page, state=state).json()["html"]

    def test_says_that_a_review_is_over(self, late, page):
        state = page.current_workflow_task_state
        page.current_workflow_state.cancel(user=page.owner)
        assert self.window(late, page, state=state, comment="x").json()["step"] == "refused"

    def test_tells_who_is_no_reviewer_nothing(self, client, page):
        client.force_login(desk.reporter())
        assert self.window(client, page).status_code in (403, 404)


def test_form_that_was_not_changed_by_anybody_is_approved(late, page):
    decide(late, page)
    assert desk.step(page) == "Lãnh đạo duyệt"
    assert form_of(page)["lead"] == page.lead
