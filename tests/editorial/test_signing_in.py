"""The way into the admin."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from articles.models import ArticlePage
from tests.factories import ArticleFactory, UserFactory
from tests.support.html import parse, words

from .newsroom import ROLES, screen

pytestmark = pytest.mark.django_db

PASSWORD = "mat-khau-rat-dai-2026"


def with_password(**fields):
    user = UserFactory(**fields)
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client, user, password=PASSWORD):
    form = {"username": user.username, "password": password, "next": reverse("wagtailadmin_home")}
    return client.post(reverse("wagtailadmin_login"), form)


def test_reader_is_asked_to_sign_in(client):
    article = ArticleFactory(live=False)
    for address in (reverse("wagtailadmin_home"), screen("edit", article.pk), reverse("wagtailimages:index")):
        response = client.get(address)
        assert response.status_code == 302
        assert response.url == f"{reverse('wagtailadmin_login')}?next={address}"


def test_wrong_password_is_refused_in_vietnamese(client):
    response = sign_in(client, with_password(role="Phóng viên"), "sai")
    assert response.status_code == 200
    assert "sessionid" not in response.cookies
    assert "Your username and password" not in response.content.decode()


@pytest.mark.parametrize("reason", [{"is_active": False, "role": "Biên tập"}, {}], ids=["closed", "no group"])
def test_account_that_is_closed_or_in_no_group_gets_nowhere(client, reason):
    sign_in(client, with_password(**reason))
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("role", ROLES)
def test_every_role_gets_to_a_dashboard_in_vietnamese(client, role):
    response = sign_in(client, with_password(role=role))
    assert response.url == reverse("wagtailadmin_home")
    dashboard = client.get(response.url)
    assert dashboard.status_code == 200
    document = parse(dashboard)
    assert document.html["lang"] == "vi"
    assert "Tài khoản" in words(document.main)


def test_signing_out_closes_the_admin(client):
    sign_in(client, with_password(role="Biên tập"))
    client.post(reverse("wagtailadmin_logout"))
    assert client.get(reverse("wagtailadmin_home")).status_code == 302


def test_new_installation_has_no_account_and_no_article():
    assert not User.objects.exists()
    assert not ArticlePage.objects.exists()


def test_the_groups_are_the_roles():
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)
