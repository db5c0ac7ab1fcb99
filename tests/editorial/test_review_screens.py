"""Submitting, approving and sending back on the screens of the admin."""

import json

import pytest
from django.contrib.messages import get_messages
from wagtail.models import TaskState

from tests.factories import UserFactory, section
from tests.support.html import parse

from . import verbs as desk
from .newsroom import add_article, article_form, form_of, hidden_fields, screen

pytestmark = pytest.mark.django_db

COMPARE = "So sánh với bản đang hiển thị"


def act(client, page, action, comment="", **changes):
    """Press a button of the review in the editor."""
    data = unchanged(page) | changes
    data |= {
        "action-workflow-action": "1",
        "workflow-action-name": action,
        "workflow-action-extra-data": json.dumps({"comment": comment}),
    }
    return client.post(screen("edit", page.pk), data)


def unchanged(page) -> dict:
    """The form of a page whose body is empty, as the editor loads it."""
    data = form_of(desk.again(page))
    return {name: value for name, value in data.items() if not name.startswith("body-")} | {"body-count": "0"}


def in_window(client, page, action, **data):
    """Confirm in the window that a list opens."""
    state = desk.again(page).current_workflow_task_state
    return client.post(screen("workflow_action", page.pk, action, state.pk), data)


def said(response) -> str:
    """Every message that the answer shows or carries."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.fixture
def waiting():
    """A draft at the first step."""
    return desk.in_review()


class TestSubmitting:
    def test_new_article_goes_to_the_first_step(self, sign_in):
        reporter = sign_in("Phóng viên")
        form = article_form(slug="bai-moi") | {"action-submit": "1"}
        reporter.post(add_article(section()), form)
        page = section().get_children().get(slug="bai-moi").specific
        assert desk.step(page) == "Biên tập kiểm tra"
        assert not page.live

    def test_article_without_lead_is_kept_as_a_draft(self, sign_in):
        reporter = sign_in("Phóng viên")
        reporter.post(add_article(section()), article_form(slug="bai-moi", lead="") | {"action-submit": "1"})
        page = section().get_children().get(slug="bai-moi").specific
        assert desk.step(page) == ""

    def test_tells_when_nobody_is_left_to_approve(self, client):
        editor = desk.desk_editor()
        page = desk.draft(editor)
        client.force_login(editor)
        response = client.post(screen("edit", page.pk), form_of(page) | {"action-submit": "1"})
        assert "Biên tập" in said(response)
        assert desk.step(page) == "Biên tập kiểm tra"

    def test_text_under_review_is_closed_to_its_author(self, client, waiting):
        client.force_login(waiting.owner)
        client.post(screen("edit", waiting.pk), form_of(waiting) | {"title": "Sửa lúc đang duyệt"})
        assert desk.again(waiting).latest_revision.content["title"] == waiting.title


class TestInTheEditor:
    def test_reviewer_approves(self, sign_in, waiting):
        act(sign_in("Biên tập"), waiting, "approve")
        assert desk.step(waiting) == "Lãnh đạo duyệt"

    def test_second_approval_makes_it_public(self, sign_in, client):
        page = desk.desk_approved()
        act(sign_in("Lãnh đạo"), page, "approve")
        client.logout()
        assert client.get(desk.again(page).url).status_code == 200

    def test_reviewer_who_changed_the_text_in_the_same_click_is_told_that_somebody_else_approves(
        self, sign_in, waiting
    ):
        editor = sign_in("Biên tập")
        act(editor, waiting, "approve", title="Tiêu đề biên tập viên sửa")
        page = desk.again(waiting)
        assert page.latest_revision.content["title"] == "Tiêu đề biên tập viên sửa"
        assert desk.step(page) == "Biên tập kiểm tra"
        assert not desk.may_approve(page, editor.user)

    def test_reviewer_does_not_approve_over_a_version_he_has_not_seen(self, sign_in, waiting):
        seen = desk.again(waiting).latest_revision
        desk.edit(waiting, desk.desk_editor(), title="Sửa trong lúc đó")
        pinned = {
            "loaded_revision_id": seen.pk,
            "loaded_revision_created_at": seen.created_at.isoformat(),
        }
        act(sign_in("Biên tập"), waiting, "approve", **pinned)
        page = desk.again(waiting)
        assert page.latest_revision.content["title"] == "Sửa trong lúc đó"
        assert desk.step(page) == "Biên tập kiểm tra"

    @pytest.mark.parametrize("extra", ["{", "[]", "1", '{"update": false}', '{"comment": 5}'])
    def test_forged_data_does_no_harm(self, sign_in, waiting, extra):
        data = unchanged(waiting) | {
            "action-workflow-action": "1",
            "workflow-action-name": "approve",
            "workflow-action-extra-data": extra,
        }
        response = sign_in("Biên tập").post(screen("edit", waiting.pk), data)
        assert response.status_code in (200, 302)
        approved = TaskState.objects.for_instance(waiting).filter(status="approved").count()
        assert (desk.step(waiting) == "Lãnh đạo duyệt") == bool(approved)

    def test_request_for_changes_without_a_comment_is_not_recorded(self, sign_in, waiting):
        act(sign_in("Biên tập"), waiting, "reject")
        assert desk.step(waiting) == "Biên tập kiểm tra"

    def test_request_for_changes_opens_it_to_its_author(self, sign_in, client, waiting):
        act(sign_in("Biên tập"), waiting, "reject", "Thiếu nguồn số liệu.")
        client.force_login(waiting.owner)
        client.post(screen("edit", waiting.pk), form_of(waiting) | {"title": "Đã bổ sung nguồn"})
        assert desk.again(waiting).latest_revision.content["title"] == "Đã bổ sung nguồn"

    def test_screen_names_who_may_approve(self, sign_in, waiting):
        other = UserFactory(role="Biên tập", first_name="Đỗ Minh", last_name="Khuê")
        response = sign_in("Phóng viên").get(screen("edit", waiting.pk))
        assert response.status_code == 404  # not his
        response = sign_in("Biên tập").get(screen("edit", waiting.pk))
        assert "Đỗ Minh Khuê" in response.content.decode()
        assert other.is_active

    def test_change_of_what_is_live_is_compared_with_it_in_one_click(self, sign_in, waiting):
        live = desk.approved()
        desk.submit(desk.edit(live, live.owner, lead="Câu mở đầu đã sửa."))
        client = sign_in("Biên tập")
        (link,) = (
            link for link in parse(client.get(screen("edit", live.pk))).select("a") if COMPARE in link.text
        )
        assert "Câu mở đầu đã sửa." in client.get(link["href"]).text
        assert COMPARE not in parse(client.get(screen("edit", waiting.pk))).text

    def test_author_in_the_group_is_offered_no_approval(self, client):
        editor = desk.desk_editor()
        page = desk.in_review(desk.draft(editor))
        client.force_login(editor)
        assert (
            'data-workflow-action-name="approve"' not in client.get(screen("edit", page.pk)).content.decode()
        )


class TestInTheWindowOfAList:
    def test_reviewer_approves_what_he_was_shown(self, sign_in, waiting):
        seen = waiting.current_workflow_task_state.content_digest
        in_window(sign_in("Biên tập"), waiting, "approve", seen=seen)
        assert desk.step(waiting) == "Lãnh đạo duyệt"

    def test_reviewer_approves_nothing_that_was_changed_meanwhile(self, sign_in, waiting):
        seen = waiting.current_workflow_task_state.content_digest
        desk.edit(waiting, desk.desk_editor(), title="Sửa trong lúc đó")
        in_window(sign_in("Biên tập"), waiting, "approve", seen=seen)
        assert desk.step(waiting) == "Biên tập kiểm tra"

    def test_approval_that_does_not_say_what_was_shown_is_refused(self, sign_in, waiting):
        in_window(sign_in("Biên tập"), waiting, "approve")
        assert desk.step(waiting) == "Biên tập kiểm tra"

    def test_window_carries_the_version(self, sign_in, waiting):
        state = waiting.current_workflow_task_state
        response = sign_in("Biên tập").get(screen("workflow_action", waiting.pk, "approve", state.pk))
        assert state.content_digest in response.json()["html"]

    def test_step_of_another_page_is_not_found(self, sign_in, waiting):
        other = desk.in_review()
        state = other.current_workflow_task_state
        response = sign_in("Biên tập").post(
            screen("workflow_action", waiting.pk, "approve", state.pk), {"seen": state.content_digest}
        )
        assert response.status_code == 404
        assert desk.step(other) == "Biên tập kiểm tra"

    @pytest.mark.parametrize(
        "role", ["Phóng viên", "Lãnh đạo", "Quản trị", "Quản trị danh bạ", "Đại diện viện"]
    )
    def test_others_are_refused(self, sign_in, waiting, role):
        seen = waiting.current_workflow_task_state.content_digest
        in_window(sign_in(role), waiting, "approve", seen=seen)
        assert desk.step(waiting) == "Biên tập kiểm tra"


class TestEmergency:
    REASON = {"reason": "Cảnh báo bão số 3 đổ bộ trong đêm nay."}

    def address(self, page):
        return f"/admin/pages/{page.pk}/emergency/"

    @pytest.mark.parametrize(
        "role", ["Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị danh bạ", "Đại diện viện"]
    )
    def test_is_closed_to_others(self, sign_in, waiting, role):
        sign_in(role).post(self.address(waiting), self.REASON)
        assert not desk.again(waiting).live

    def test_without_a_reason_is_refused(self, sign_in, waiting):
        assert sign_in("Quản trị").post(self.address(waiting), {"reason": "Gấp"}).status_code == 200
        assert not desk.again(waiting).live

    def test_can_be_left_without_publishing(self, sign_in, waiting):
        asked = parse(sign_in("Quản trị").get(self.address(waiting)))
        assert screen("edit", waiting.pk) in [link["href"] for link in asked.select("form a")]

    def test_publishes_at_once(self, sign_in, waiting):
        administrator = sign_in("Quản trị")
        shown = hidden_fields(administrator.get(self.address(waiting)).content)
        assert administrator.post(self.address(waiting), shown | self.REASON).status_code == 302
        assert desk.again(waiting).live

    def test_of_what_was_changed_since_it_was_shown_is_refused(self, sign_in, waiting):
        administrator = sign_in("Quản trị")
        shown = hidden_fields(administrator.get(self.address(waiting)).content)
        desk.edit(waiting, waiting.owner, lead="Câu không ai đã xem.")
        administrator.post(self.address(waiting), shown | self.REASON)
        assert not desk.again(waiting).live

    def test_of_what_is_live_and_unchanged_is_not_offered(self, sign_in):
        page = desk.approved()
        sign_in("Quản trị").post(self.address(page), self.REASON)
        assert page.live_revision_id == desk.again(page).live_revision_id


def test_approval_is_the_first_button_of_a_reviewer(sign_in, waiting):
    soup = parse(sign_in("Biên tập").get(screen("edit", waiting.pk)))
    first = soup.select_one("footer button, .footer button")
    assert first["data-workflow-action-name"] == "approve"
