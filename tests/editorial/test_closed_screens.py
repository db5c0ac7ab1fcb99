"""Which role reaches which of the admin's screens beside pages."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.registry import registry

from core.models import AgencyProfile
from home.models import FrontPage
from tests.factories import UserFactory

from .newsroom import ROLES, is_refused

pytestmark = pytest.mark.django_db

SCREENS = {
    "users": lambda: reverse("wagtailusers_users:index"),
    "new user": lambda: reverse("wagtailusers_users:add"),
    "groups": lambda: reverse("wagtailusers_groups:index"),
    "new group": lambda: reverse("wagtailusers_groups:add"),
    "sites": lambda: reverse("wagtailsites:index"),
    "locales": lambda: reverse("wagtaillocales:index"),
    "collections": lambda: reverse("wagtailadmin_collections:index"),
    "workflows": lambda: reverse("wagtailadmin_workflows:index"),
    "tasks": lambda: reverse("wagtailadmin_workflows:task_index"),
    "redirects": lambda: reverse("wagtailredirects:index"),
    "new redirect": lambda: reverse("wagtailredirects:add"),
    "agency profile": lambda: reverse("wagtailsettings:edit", args=["core", "agencyprofile"]),
    "topics": lambda: reverse("wagtailsnippets_articles_topic:list"),
    "front pages": lambda: reverse(FrontPage.snippet_viewset.get_url_name("list")),
}
OPEN = {
    "Biên tập": {"topics", "front pages"},
    "Quản trị": {
        *("users", "new user", "redirects", "new redirect", "workflows"),
        *("agency profile", "topics", "front pages"),
    },
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", SCREENS)
def test_screen_is_open_to_those_it_is_for_alone(sign_in, role, name):
    response = sign_in(role).get(SCREENS[name](), follow=False)
    if name == "agency profile" and response.status_code == 302 and not is_refused(response):
        response = sign_in(role).get(response.url)  # the profile of the one site
    if name in OPEN.get(role, set()):
        assert response.status_code == 200
    else:
        assert is_refused(response)


@pytest.mark.parametrize("role", [role for role in ROLES if role != "Quản trị"])
def test_forms_of_the_administrator_cannot_be_sent_by_others(sign_in, role):
    client, other = sign_in(role), UserFactory()
    profile = AgencyProfile.objects.get()
    edit_profile = reverse("wagtailsettings:edit", args=["core", "agencyprofile", profile.site_id])
    assert is_refused(client.post(reverse("wagtailusers_users:edit", args=[other.pk]), {"is_active": ""}))
    assert is_refused(client.post(reverse("wagtailusers_users:delete", args=[other.pk])))
    assert is_refused(client.post(reverse("wagtailredirects:add"), {"old_path": "/a", "redirect_link": "/b"}))
    assert is_refused(client.post(edit_profile, {"name": "Chiếm"}))
    other.refresh_from_db()
    assert other.is_active
    assert not Redirect.objects.exists()
    assert AgencyProfile.objects.get().name == profile.name


def test_the_only_setting_that_a_role_may_reach_is_the_agency_profile():
    assert AgencyProfile in registry
    assert [model for model in registry if model is not AgencyProfile] == []
