"""Who keeps the accounts cannot take more rights than he has, one account at a time or many at once."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories import UserFactory

from .newsroom import is_refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(sign_in):
    return sign_in("Quản trị")


def bulk(action, *users):
    query = "&".join(f"id={user.pk}" for user in users)
    return reverse("wagtail_bulk_action", args=["auth", "user", action]) + f"?{query}"


def names(user):
    return sorted(user.groups.values_list("name", flat=True))


def test_he_cannot_join_another_group_by_his_own_form(administrator):
    me, desk = administrator.user, Group.objects.get(name="Biên tập")
    form = {"username": me.username, "email": "a@example.org", "first_name": "A", "last_name": "B"}
    form |= {"is_active": "on", "groups": [desk.pk, *me.groups.values_list("pk", flat=True)]}
    administrator.post(reverse("wagtailusers_users:edit", args=[me.pk]), form)
    assert names(me) == ["Quản trị"]


def test_he_cannot_join_another_group_with_many(administrator):
    other, desk = UserFactory(role="Phóng viên"), Group.objects.get(name="Biên tập")
    response = administrator.post(bulk("assign_role", administrator.user, other), {"role": desk.pk})
    assert is_refused(response)
    assert names(administrator.user) == ["Quản trị"]
    assert names(other) == ["Phóng viên"]


@pytest.mark.parametrize("action", ["assign_role", "set_active_state", "delete"])
def test_superuser_is_out_of_his_reach_among_many(administrator, action):
    superuser = UserFactory(is_superuser=True, is_active=False)
    role = Group.objects.get(name="Phóng viên").pk
    administrator.post(bulk(action, superuser), {"role": role, "mark_as_active": "on"})
    superuser.refresh_from_db()
    assert not superuser.is_active
    assert not superuser.groups.exists()


def test_superuser_s_account_is_not_even_shown_to_him(administrator):
    superuser = UserFactory(is_superuser=True)
    assert is_refused(administrator.get(reverse("wagtailusers_users:edit", args=[superuser.pk])))


def test_he_gives_roles_to_many_others(administrator):
    others = [UserFactory(role="Phóng viên"), UserFactory(role="Phóng viên")]
    desk = Group.objects.get(name="Biên tập")
    administrator.post(bulk("assign_role", *others), {"role": desk.pk})
    assert all("Biên tập" in names(user) for user in others)


def test_superuser_keeps_every_right(admin_client):
    superuser = UserFactory(is_superuser=True)
    response = admin_client.get(reverse("wagtailusers_users:edit", args=[superuser.pk]))
    assert response.status_code == 200
    assert "is_superuser" in response.content.decode()
