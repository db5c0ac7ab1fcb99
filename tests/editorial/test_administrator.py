"""Quản trị: accounts, redirects, agency profile; never around review, never more rights than he has."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import GroupPagePermission, ModelLogEntry

from articles.models import ArticlePage
from core.models import AgencyProfile
from home.models import InformationPage
from tests.factories import UserFactory, home

from .newsroom import is_refused, screen

pytestmark = pytest.mark.django_db

PASSWORD = "mat-khau-rat-dai-2026"


@pytest.fixture
def administrator(sign_in):
    return sign_in("Quản trị")


def account_form(user=None, **fields):
    values = {"username": "moi", "first_name": "Lan", "last_name": "Trần", "email": "lan@example.org"}
    if user:
        values = {name: getattr(user, name) or "Lan" for name in values} | {"is_active": "on"}
    return values | fields


def new_account(client, **fields):
    passwords = {"password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("wagtailusers_users:add"), account_form(**passwords, **fields))
    return User.objects.get(username="moi")


def test_he_cannot_make_himself_a_superuser(administrator):
    me = administrator.user
    data = account_form(me, is_superuser="on", groups=[group.pk for group in me.groups.all()])
    administrator.post(reverse("wagtailusers_users:edit", args=[me.pk]), data)
    me.refresh_from_db()
    assert me.email == data["email"]
    assert not me.is_superuser


def test_he_cannot_open_an_account_with_all_rights(administrator):
    assert not new_account(administrator, is_superuser="on").is_superuser


def test_he_cannot_give_all_rights_to_a_colleague(administrator):
    user = UserFactory(role="Phóng viên")
    form = account_form(user, is_superuser="on")
    administrator.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    user.refresh_from_db()
    assert not user.is_superuser


def test_he_cannot_take_over_the_account_of_a_superuser(administrator):
    user = UserFactory(is_superuser=True)
    form = account_form(user, is_superuser="on", password1=PASSWORD, password2=PASSWORD)
    administrator.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    user.refresh_from_db()
    assert not user.check_password(PASSWORD)


def test_he_cannot_give_a_group_more_rights(administrator):
    group = Group.objects.get(name="Quản trị")
    address = reverse("wagtailusers_groups:edit", args=[group.pk])
    rights = set(group.permissions.values_list("pk", flat=True))
    data = {"name": group.name, "page_permissions-TOTAL_FORMS": "0", "page_permissions-INITIAL_FORMS": "0"}
    assert is_refused(administrator.get(address))
    assert is_refused(administrator.post(address, data))
    assert set(group.permissions.values_list("pk", flat=True)) == rights
    assert GroupPagePermission.objects.filter(group=group).exists()


def test_he_cannot_make_a_group(administrator):
    assert is_refused(administrator.post(reverse("wagtailusers_groups:add"), {"name": "Toàn quyền"}))
    assert not Group.objects.filter(name="Toàn quyền").exists()


def test_page_that_he_adds_is_a_draft(administrator):
    data = {"title": "Sơ đồ cổng", "slug": "so-do-cong", "lead": "", "body-count": "0", "action-publish": "1"}
    data |= {f"comments-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}
    administrator.post(screen("add", "home", "informationpage", home().pk), data)
    assert not InformationPage.objects.get(slug="so-do-cong").live


def test_he_cannot_delete_what_is_published(administrator, published):
    assert is_refused(administrator.post(screen("delete", published.pk)))
    assert ArticlePage.objects.filter(pk=published.pk).exists()


def test_he_opens_accounts_and_puts_them_into_groups(administrator):
    group = Group.objects.get(name="Phóng viên")
    user = new_account(administrator, groups=[group.pk])
    assert list(user.groups.all()) == [group]
    assert user.check_password(PASSWORD)


def test_he_closes_accounts(administrator):
    user = UserFactory(role="Phóng viên")
    form = account_form(user)
    del form["is_active"]
    administrator.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    user.refresh_from_db()
    assert not user.is_active


def test_he_keeps_redirects(administrator):
    data = {
        "old_path": "/bai-cu",
        "site": "",
        "is_permanent": "on",
        "redirect_link": "https://example.org/tin/",
    }
    administrator.post(reverse("wagtailredirects:add"), data)
    assert Redirect.objects.get().link == "https://example.org/tin/"


def test_he_keeps_the_agency_profile_and_the_log_names_him(administrator):
    profile = AgencyProfile.objects.get()
    form = administrator.get(reverse("wagtailsettings:edit", args=["core", "agencyprofile", profile.site_id]))
    data = {name: value or "" for name, value in form.context["form"].initial.items()}
    data |= {"owner_vi": "Sở KH&CN Hải Phòng", "share_image": ""}
    administrator.post(form.wsgi_request.path, data)
    assert AgencyProfile.objects.get().owner_vi == "Sở KH&CN Hải Phòng"
    entry = ModelLogEntry.objects.get(object_id=str(profile.pk), action="wagtail.edit")
    assert entry.user == administrator.user
