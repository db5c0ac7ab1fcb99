"""Being on a review, and urgency: shown to everybody, and no matter of rights."""

import pytest
from django.urls import reverse

from editorial.models import ReviewTaskState

from . import verbs as desk
from .newsroom import is_refused, screen

pytestmark = pytest.mark.django_db


def change(client, page, action, **query):
    state = desk.again(page).current_workflow_task_state
    return client.post(reverse("change_review_step", args=[state.pk, action]), query)


def state_of(page):
    return desk.again(page).current_workflow_task_state


@pytest.fixture
def waiting():
    return desk.in_review()


@pytest.mark.parametrize("role", ["Phóng viên", "Lãnh đạo", "Quản trị", "Quản trị danh bạ", "Đại diện viện"])
def test_who_does_not_review_the_step_is_not_on_it(sign_in, waiting, role):
    assert is_refused(change(sign_in(role), waiting, "claim"))
    assert state_of(waiting).claimed_by is None


def test_who_may_not_approve_is_not_on_it(client):
    editor = desk.desk_editor()
    page = desk.in_review(desk.draft(editor))
    client.force_login(editor)
    assert is_refused(change(client, page, "claim"))


def test_reviewer_is_on_it_and_others_see_who(sign_in, client, waiting):
    reviewer = sign_in("Biên tập")
    user = reviewer.user
    user.first_name, user.last_name = "Đỗ Minh", "Khuê"
    user.save()
    change(reviewer, waiting, "claim")
    assert state_of(waiting).claimed_by == user
    page = sign_in("Biên tập").get(screen("edit", waiting.pk)).content.decode()
    assert "Đỗ Minh Khuê" in page


def test_another_reviewer_takes_over(sign_in, waiting):
    change(sign_in("Biên tập"), waiting, "claim")
    second = sign_in("Biên tập")
    change(second, waiting, "claim")
    assert state_of(waiting).claimed_by == second.user


def test_it_is_given_back_by_who_is_on_it_alone(sign_in, waiting):
    first = sign_in("Biên tập").user
    state = state_of(waiting)
    ReviewTaskState.objects.filter(pk=state.pk).update(claimed_by=first)
    assert is_refused(change(sign_in("Biên tập"), waiting, "release"))
    assert state_of(waiting).claimed_by == first


def test_being_on_it_keeps_nobody_else_from_approving(sign_in, waiting):
    change(sign_in("Biên tập"), waiting, "claim")
    assert desk.may_approve(waiting, desk.desk_editor())


def test_next_step_is_nobodys_yet(sign_in, waiting):
    change(sign_in("Biên tập"), waiting, "claim")
    desk.approve(waiting, desk.desk_editor())
    assert state_of(waiting).claimed_by is None


def test_urgency_goes_along_to_the_next_step(client, waiting):
    client.force_login(waiting.owner)
    change(client, waiting, "hurry")
    desk.approve(waiting, desk.desk_editor())
    assert state_of(waiting).priority == ReviewTaskState.Priority.URGENT


def test_urgency_is_no_strangers_business(sign_in, waiting):
    assert is_refused(change(sign_in("Phóng viên"), waiting, "hurry"))


def test_step_that_is_over_is_left_alone(sign_in, waiting):
    state = state_of(waiting)
    desk.approve(waiting, desk.desk_editor())
    client = sign_in("Biên tập")
    response = client.post(reverse("change_review_step", args=[state.pk, "claim"]))
    assert response.status_code == 302
    assert ReviewTaskState.objects.get(pk=state.pk).claimed_by is None


@pytest.mark.parametrize("address", ["/admin/review-steps/999999/claim/", "/admin/review-steps/1/steal/"])
def test_what_does_not_exist_is_not_found(sign_in, address):
    assert sign_in("Biên tập").post(address).status_code == 404


def test_it_takes_a_post(sign_in, waiting):
    address = reverse("change_review_step", args=[state_of(waiting).pk, "claim"])
    assert sign_in("Biên tập").get(address).status_code == 405


def test_step_is_due_after_its_working_hours(waiting):
    state = state_of(waiting)
    assert state.due_at > state.started_at
