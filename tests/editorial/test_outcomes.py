"""What the screens say after somebody did something: what became of the text, and not only that it was saved."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState

from . import verbs as desk
from .newsroom import form_of, hidden_fields, screen
from .test_review_screens import act

pytestmark = pytest.mark.django_db


def said(response) -> list[str]:
    """What the person is told on the next page."""
    return [message.message.strip() for message in get_messages(response.wsgi_request)]


def in_window(client, page, action, **fields):
    """Decide in the window that a list opens."""
    address = screen("workflow_action", page.pk, action, page.current_workflow_task_state.pk)
    return client.post(address, hidden_fields(client.get(address).json()["html"]) | fields)


@pytest.mark.parametrize("way", [act, in_window])
class TestReviewer:
    def test_hears_to_which_step_an_approved_text_goes(self, sign_in, way):
        page = desk.in_review(desk.draft(title="Cảng Lạch Huyện"))
        message = "Bạn đã duyệt “Cảng Lạch Huyện”. Bài đang chờ ở bước “Lãnh đạo duyệt”."
        assert message in said(way(sign_in("Biên tập"), page, "approve"))

    def test_hears_that_it_is_public(self, sign_in, way):
        page = desk.desk_approved(desk.draft(title="Cảng Lạch Huyện"))
        message = "Bạn đã duyệt “Cảng Lạch Huyện”. Bài đã lên trang."
        assert message in said(way(sign_in("Lãnh đạo"), page, "approve"))

    def test_hears_that_it_was_sent_back(self, sign_in, way):
        page = desk.in_review(desk.draft(title="Cảng Lạch Huyện"))
        response = way(sign_in("Biên tập"), page, "reject", comment="Thiếu nguồn.")
        assert "Bạn đã trả lại “Cảng Lạch Huyện”. Người viết được báo kèm lời bạn ghi." in said(response)

    def test_hears_nothing_of_the_kind_when_it_was_refused(self, sign_in, way):
        page = desk.in_review()
        response = way(sign_in("Biên tập"), page, "reject", comment="")
        assert not any("Bạn đã" in message for message in said(response))


def test_approver_hears_when_it_will_be_public(sign_in):
    page = desk.draft(title="Cảng Lạch Huyện", go_live_at=timezone.now() + timedelta(days=3))
    response = in_window(sign_in("Lãnh đạo"), desk.desk_approved(page), "approve")
    assert any("Bài sẽ lên trang lúc" in message for message in said(response))


class TestAuthor:
    def test_reads_in_the_editor_why_it_was_sent_back(self, client):
        page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "Thiếu nguồn của số liệu.")
        client.force_login(page.owner)
        assert "Thiếu nguồn của số liệu." in client.get(screen("edit", page.pk)).content.decode()

    def test_reads_it_no_more_once_it_is_on_its_way_again(self, client):
        page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "Thiếu nguồn của số liệu.")
        client.force_login(desk.submit(page).owner)
        page_of_editor = client.get(screen("edit", page.pk)).content.decode()
        assert "trả bài ở bước" not in page_of_editor

    def test_comment_is_shown_as_text(self, client):
        page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "<script>alert(1)</script>")
        client.force_login(page.owner)
        assert "<script>alert(1)" not in client.get(screen("edit", page.pk)).content.decode()

    def test_is_offered_to_submit_again_whatever_step_sent_it_back(self, client):
        page = desk.ask_for_changes(desk.desk_approved(), desk.approver())
        client.force_login(page.owner)
        editor = client.get(screen("edit", page.pk)).content.decode()
        assert "Gửi duyệt lại" in editor
        assert "tới bước" not in editor


class TestCancelling:
    def ask(self, client, page, **fields):
        data = form_of(page.get_latest_revision_as_object()) | fields
        return client.post(screen("edit", page.pk), data | {"action-cancel-workflow": "1"})

    def test_asks_first(self, client):
        page = desk.in_review()
        client.force_login(page.owner)
        response = self.ask(client, page)
        assert response.url == reverse("cancel_review", args=[page.current_workflow_state.pk])
        assert "Biên tập kiểm tra" in client.get(response.url).content.decode()
        assert desk.step(page) == "Biên tập kiểm tra"

    def test_ends_the_review_once_the_question_is_answered(self, client):
        page = desk.in_review()
        client.force_login(page.owner)
        response = client.post(self.ask(client, page).url)
        assert "trở về bản nháp" in said(response)[-1]
        assert desk.step(page) == ""
        assert page.owner == desk.again(page).owner

    def test_keeps_what_a_reviewer_had_typed(self, sign_in):
        page = desk.in_review()
        self.ask(sign_in("Biên tập"), page, title="Biên tập gõ dở")
        assert desk.again(page).latest_revision.content["title"] == "Biên tập gõ dở"

    @pytest.mark.parametrize("role", ["Phóng viên", "Lãnh đạo", "Quản trị", "Đại diện viện"])
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_is_refused_to_who_has_no_say(self, sign_in, role, method):
        page = desk.in_review(desk.draft(title="Không ai được đọc"))
        address = reverse("cancel_review", args=[page.current_workflow_state.pk])
        response = getattr(sign_in(role), method)(address)
        assert "Không ai được đọc" not in response.content.decode()
        assert desk.step(page) == "Biên tập kiểm tra"

    def test_of_a_review_that_is_over_is_not_found(self, client):
        page = desk.approved()
        client.force_login(page.owner)
        review = WorkflowState.objects.for_instance(page).get()
        assert client.post(reverse("cancel_review", args=[review.pk])).status_code == 404
        assert desk.again(page).live


def test_approver_hears_what_taking_a_date_back_means(sign_in):
    page = desk.approved(desk.draft(go_live_at=timezone.now() + timedelta(days=3)))
    address = screen("revisions_unschedule", page.pk, page.scheduled_revision.pk)
    assert "phải gửi duyệt lại" in said(sign_in("Lãnh đạo").post(address))[-1]
    assert not desk.again(page).approved_schedule
