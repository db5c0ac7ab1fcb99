"""A snippet that passes review: a keeper's or desk editor's check, then an approver. A sample model stands for it."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.permissions import policy_registry

from editorial.gate import NotApproved
from tests.factories import UserFactory
from tests.sample.models import Note

from .newsroom import is_refused
from .reviewed_snippet import again, approve, edit_form, in_review, member, screen, vietnamese

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper():
    return member("Quản trị danh bạ")


@pytest.fixture
def note(keeper):
    """A note under review, written and submitted by a keeper."""
    return in_review(keeper)


def test_nobody_makes_it_live_by_saving_it(note):
    note.live = True
    with pytest.raises(NotApproved):
        note.save()
    with pytest.raises(NotApproved):
        Note(text="Mới", locale=vietnamese()).save()
    assert not again(note).live


def test_superuser_does_not_publish(client):
    user = UserFactory(is_superuser=True)
    client.force_login(user)
    client.post(screen("add"), edit_form("Trường mới", **{"action-publish": "1"}))
    note = Note.objects.get(text="Trường mới")
    assert not note.live
    with pytest.raises(NotApproved):
        note.latest_revision.publish(user=user)
    assert 'name="action-publish"' not in client.get(screen("edit", note.pk)).content.decode()


@pytest.mark.parametrize("superuser", [False, True])
def test_nobody_holds_the_right_to_publish(superuser):
    user = UserFactory(role="Quản trị", is_superuser=superuser)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="publish_"))
    assert not policy_registry.get_by_type(Note).user_has_permission(user, "publish")


def test_author_does_not_check_his_own(note, keeper):
    with pytest.raises(PermissionDenied):
        approve(note, keeper)


@pytest.mark.parametrize("role", ["Quản trị danh bạ", "Biên tập"])
def test_another_keeper_or_a_desk_editor_checks_and_an_approver_approves(note, role):
    approve(note, member(role))
    assert not again(note).live
    approve(note, member("Lãnh đạo"))
    assert again(note).live


@pytest.mark.parametrize("role", ["Phóng viên", "Đại diện viện", "Quản trị", "Lãnh đạo"])
def test_others_do_not_take_the_first_step(note, role):
    with pytest.raises(PermissionDenied):
        approve(note, member(role))


def test_reviewer_who_changed_it_in_the_same_click_keeps_his_text_and_does_not_approve(client, note):
    editor = member("Biên tập")
    client.force_login(editor)
    action = {
        "action-workflow-action": "1",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps({"comment": ""}),
    }
    response = client.post(screen("edit", note.pk), edit_form("Viện Nghiên cứu Hải sản (sửa)", **action))
    assert response.status_code == 302
    note = again(note)
    assert note.latest_revision.content["text"] == "Viện Nghiên cứu Hải sản (sửa)"
    assert note.current_workflow_task.name == "Kiểm tra danh bạ"


@pytest.mark.parametrize("extra", ["{", "[]", '{"update": false}'])
def test_forged_data_of_a_review_is_no_error_of_the_server(client, note, extra):
    client.force_login(member("Biên tập"))
    action = {
        "action-workflow-action": "1",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": extra,
    }
    assert client.post(screen("edit", note.pk), edit_form(note.text, **action)).status_code in (200, 302)
    assert again(note).current_workflow_task.name == "Kiểm tra danh bạ" or "update" in extra


class TestOncePublished:
    @pytest.fixture
    def live(self, note):
        approve(note, member("Biên tập"))
        approve(note, member("Lãnh đạo"))
        return again(note)

    def test_a_change_waits(self, client, live):
        client.force_login(member("Quản trị danh bạ"))
        client.post(screen("edit", live.pk), edit_form("Tên chưa duyệt"))
        assert again(live).text == live.text

    @pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Quản trị danh bạ", "Quản trị"])
    def test_it_is_taken_offline_by_approvers_alone(self, client, live, role):
        client.force_login(member(role))
        assert is_refused(client.post(screen("unpublish", live.pk)))
        assert again(live).live
        client.force_login(member("Lãnh đạo"))
        client.post(screen("unpublish", live.pk))
        assert not again(live).live

    @pytest.mark.parametrize("role", ["Quản trị danh bạ", "Lãnh đạo", "Quản trị", "superuser"])
    def test_it_is_never_deleted(self, client, live, role):
        user = UserFactory(is_superuser=True) if role == "superuser" else member(role)
        client.force_login(user)
        bulk = reverse("wagtail_bulk_action", args=["sample", "note", "delete"])
        for address in (screen("delete", live.pk), f"{bulk}?id={live.pk}"):
            client.post(address)
            assert Note.objects.filter(pk=live.pk).exists()


def test_draft_that_was_never_public_can_be_deleted(client, keeper):
    note = Note(text="Nháp", live=False, locale=vietnamese())
    note.save()
    client.force_login(keeper)
    client.post(screen("delete", note.pk))
    assert not Note.objects.filter(pk=note.pk).exists()
