"""Reviewers find the switch that Wagtail shows only to who may publish."""

import pytest
from django.urls import reverse
from wagtail import hooks

from editorial.notices.account import ReviewMailsPanel
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

SWITCH = "submitted_notifications"


@pytest.fixture(autouse=True)
def panel():
    """The panel is there, wherever it is registered."""
    if any(hook.__module__ == "editorial.wagtail_hooks" for hook in _account_panels()):
        yield
    else:
        with hooks.register_temporarily("register_account_settings_panel", ReviewMailsPanel):
            yield


def _account_panels():
    return hooks.get_hooks("register_account_settings_panel")


def shown(client, user) -> int:
    client.force_login(user)
    return client.get(reverse("wagtailadmin_account")).content.decode().count(f'{SWITCH}"')


def test_who_does_not_review_sees_none(client):
    assert not shown(client, UserFactory(role="Phóng viên"))


@pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị danh bạ"])
def test_reviewers_see_it(client, role):
    assert shown(client, UserFactory(role=role))


def test_superuser_sees_it_once(client):
    superuser = UserFactory(role="Biên tập", is_superuser=True)
    client.force_login(superuser)
    page = client.get(reverse("wagtailadmin_account")).content.decode()
    assert page.count(f'name="notifications-{SWITCH}"') == 1
    assert f'name="review_mails-{SWITCH}"' not in page


def test_switching_it_off_is_kept(client):
    editor = UserFactory(role="Biên tập")
    client.force_login(editor)
    form = {
        "name_email-first_name": "Đỗ Minh",
        "name_email-last_name": "Khuê",
        "name_email-email": editor.email,
        "notifications-approved_notifications": "on",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }
    answer = client.post(reverse("wagtailadmin_account"), form)
    assert answer.status_code == 302
    editor.wagtail_userprofile.refresh_from_db()
    assert editor.wagtail_userprofile.submitted_notifications is False
    assert editor.wagtail_userprofile.approved_notifications is True
