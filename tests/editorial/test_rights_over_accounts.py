"""Who keeps the accounts cannot take more rights than he has, one account at a time or many at once."""

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.messages import get_messages
from django.urls import get_resolver, reverse

from tests.factories import UserFactory

from . import verbs as desk
from .newsroom import SUPERUSER, is_refused

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


def test_he_is_told_why_he_cannot(administrator):
    own = administrator.get(reverse("wagtailusers_users:edit", args=[administrator.user.pk]))
    other = administrator.get(reverse("wagtailusers_users:edit", args=[UserFactory().pk]))
    said, usual = (screen.context["form"].fields["groups"].help_text for screen in (own, other))
    assert said != usual
    assert str(said) in own.content.decode()


def test_list_says_in_words_who_is_active(administrator):
    UserFactory(is_active=False)
    text = administrator.get(reverse("wagtailusers_users:index")).content.decode()
    assert "Ngừng hoạt động" in text
    assert "True" not in text


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


@pytest.mark.parametrize("whose", ["his own", "a superuser's"])
def test_account_is_not_copied_which_would_save_over_it(administrator, whose):
    user = administrator.user if whose == "his own" else UserFactory(is_superuser=True)
    before = User.objects.filter(pk=user.pk).values().get()
    form = {"username": user.username, "email": "a@example.org", "first_name": "A", "last_name": "B"}
    form |= {"password1": "Xk29fjq-12", "password2": "Xk29fjq-12", "is_superuser": "on", "is_active": "on"}
    form["groups"] = list(Group.objects.values_list("pk", flat=True))
    assert administrator.post(f"/admin/users/copy/{user.pk}/", form).status_code == 404
    assert User.objects.filter(pk=user.pk).values().get() == before


def test_nothing_but_pages_is_copied():
    """Wagtail's form for a copy of anything else saves over the original, whatever the form leaves out."""
    addresses = [address for address in _addresses(get_resolver()) if "copy" in address]
    assert addresses
    open_ones = [address for address in addresses if not address.startswith("admin/^(?:locales|sites)/copy/")]
    assert set(open_ones) == {
        "admin/pages/<int:page_id>/copy/",
        "admin/locales/copy/<int:pk>/",
        "admin/sites/copy/<int:pk>/",
    }


def _addresses(resolver, before=""):
    for pattern in resolver.url_patterns:
        address = f"{before}{pattern.pattern}"
        yield from _addresses(pattern, address) if hasattr(pattern, "url_patterns") else [address]


@pytest.mark.parametrize("what", ["locales", "sites"])
def test_setting_is_not_copied_which_would_save_over_it(admin_client, what):
    assert admin_client.get(f"/admin/{what}/copy/1/").status_code == 403


class TestDeleting:
    """Who wrote or reviewed what stays known, or four eyes could not be told apart any more."""

    def delete(self, client, user):
        return client.post(reverse("wagtailusers_users:delete", args=[user.pk]))

    TRACES = {
        "owns a page": lambda user: desk.draft(user),
        "changed a word": lambda user: desk.edit(desk.draft(), user, title="Khác"),
        "submitted": lambda user: desk.submit(desk.draft(), user),
        "approved": lambda user: desk.approve(desk.in_review(), user),
    }

    @pytest.mark.parametrize("trace", TRACES)
    @pytest.mark.parametrize("many", [False, True])
    @pytest.mark.parametrize("who", ["Quản trị", SUPERUSER])
    def test_account_that_left_a_trace_is_kept(self, sign_in, trace, many, who):
        user, client = UserFactory(role="Biên tập"), sign_in(who)
        self.TRACES[trace](user)
        response = client.post(bulk("delete", user)) if many else self.delete(client, user)
        assert User.objects.filter(pk=user.pk).exists()
        assert "Đang hoạt động" in next(iter(get_messages(response.wsgi_request))).message

    def test_account_without_a_trace_goes(self, administrator):
        user = UserFactory(role="Phóng viên")
        self.delete(administrator, user)
        assert not User.objects.filter(pk=user.pk).exists()

    def test_all_but_those_with_traces_is_not_all(self, administrator):
        author = UserFactory(role="Phóng viên")
        desk.draft(author)
        address = reverse("wagtail_bulk_action", args=["auth", "user", "delete"])
        administrator.post(f"{address}?id=all")
        assert User.objects.filter(pk=author.pk).exists()
