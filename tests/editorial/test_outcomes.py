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
        message = "Bạn đã duyệt “Cảng Lạch Huyện”. Nội dung này đang chờ ở bước “Lãnh đạo duyệt”."
        assert message in said(way(sign_in("Biên tập"), page, "approve"))

    def test_hears_that_it_is_public(self, sign_in, way):
        page = desk.desk_approved(desk.draft(title="Cảng Lạch Huyện"))
        message = "Bạn đã duyệt “Cảng Lạch Huyện”. Nội dung này đã lên trang."
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
    assert any("Nội dung này sẽ lên trang lúc" in message for message in said(response))


class TestAuthor:
    def test_reads_in_the_editor_why_it_was_sent_back(self, client):
        page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "Thiếu nguồn của số liệu.")
        client.force_login(page.owner)
        assert "Thiếu nguồn của số liệu." in client.get(screen("edit", page.pk)).content.decode()

    def test_reads_it_no_more_once_it_is_on_its_way_again(self, client):
        page = desk.ask_for_changes(desk.in_review(), desk.desk_editor(), "Thiếu nguồn của số liệu.")
        client.force_login(desk.submit(page).owner)
        page_of_editor = client.get(screen("edit", page.pk)).content.decode()
        assert "đã trả lại ở bước" not in page_of_editor

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
    client = sign_in("Lãnh đạo")
    question = client.post(address)
    assert "phải gửi duyệt lại" in client.get(question.url).content.decode()
    assert desk.again(page).approved_schedule
    assert "phải gửi duyệt lại" in said(client.post(address, {"confirmed": "1"}))[-1]
    assert not desk.again(page).approved_schedule


def test_reviewer_who_changed_the_text_hears_that_he_did_not_approve_it(sign_in):
    page = desk.in_review()
    response = act(sign_in("Biên tập"), page, "approve", comment="Đã sửa lỗi gõ.", title="Tiêu đề sửa")
    assert any("Chưa duyệt" in message and "Đã sửa lỗi gõ." in message for message in said(response))


def test_decision_alone_makes_no_version(sign_in):
    page = desk.in_review()
    before = page.latest_revision_id
    act(sign_in("Biên tập"), page, "approve")
    assert desk.again(page).latest_revision_id == before


def test_date_that_is_set_while_approving_makes_one(sign_in):
    page = desk.desk_approved()
    soon = (timezone.localtime() + timedelta(hours=2)).strftime("%d/%m/%Y %H:%M")
    act(sign_in("Lãnh đạo"), page, "approve", go_live_at=soon)
    assert desk.again(page).approved_schedule


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (desk.in_review, "nội dung này sang bước tiếp theo"),
        (desk.desk_approved, "nội dung này lên trang ngay"),
        (
            lambda: desk.desk_approved(desk.draft(go_live_at=timezone.now() + timedelta(days=3))),
            "nội dung này sẽ lên trang lúc",
        ),
    ],
)
def test_window_says_what_approving_leads_to(sign_in, page, words):
    page = page()
    state = page.current_workflow_task_state
    role = "Biên tập" if state.task.name == "Biên tập kiểm tra" else "Lãnh đạo"
    window = sign_in(role).get(screen("workflow_action", page.pk, "approve", state.pk))
    assert words in window.json()["html"]


def test_approver_of_what_was_changed_is_told_to_have_the_desk_look_again(sign_in):
    page = desk.edit(desk.desk_approved(), desk.approver(), lead="Lãnh đạo khác sửa sapô.")
    shown = sign_in("Lãnh đạo").get(screen("edit", page.pk)).content.decode()
    assert "Nội dung đã đổi sau bước “Biên tập kiểm tra”" in shown


def test_urgent_text_stays_urgent_when_it_is_sent_back_and_submitted_again():
    page = desk.in_review()
    page.current_workflow_task_state.specific.__class__.objects.update(priority=1)
    again = desk.submit(desk.ask_for_changes(page, desk.desk_editor()))
    assert again.current_workflow_task_state.specific.priority == 1


def test_date_that_has_passed_is_refused(sign_in):
    page = desk.draft()
    past = (timezone.localtime() - timedelta(days=1)).strftime("%d/%m/%Y %H:%M")
    data = form_of(page) | {"go_live_at": past}
    response = sign_in("Biên tập").post(screen("edit", page.pk), data)
    assert "Thời điểm này đã qua." in response.content.decode()
    assert desk.again(page).latest_revision_id == page.latest_revision_id
