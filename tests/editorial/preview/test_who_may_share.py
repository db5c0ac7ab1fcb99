"""Sharing is not publishing, but not everybody's either: each role, on each screen."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from editorial.models import PreviewLink
from tests.editorial.newsroom import EVERYBODY, SUPERUSER, is_refused, screen
from tests.editorial.verbs import draft
from tests.factories import UserFactory, home

from .sharing import index_of, revoking, share

pytestmark = pytest.mark.django_db

MAY = ("Biên tập", "Lãnh đạo", SUPERUSER)
MAY_NOT = tuple(role for role in EVERYBODY if role not in MAY)


def attempts(client, link):
    """Every way of doing something with links to this page."""
    index, revoke = index_of(link.revision.content_object), revoking(link)
    form = {"recipient": "Ai đó", "lifetime": "3", "version": "1.a"}
    return [client.get(index), client.post(index, form), client.get(revoke), client.post(revoke)]


@pytest.mark.parametrize("role", MAY_NOT)
def test_who_may_not_share_is_refused_everywhere(sign_in, role):
    link = share()
    assert all(is_refused(response) for response in attempts(sign_in(role), link))
    assert PreviewLink.objects.filter(revoked_at=None).count() == 1


def test_who_is_not_signed_in_is_asked_to_be(client):
    for response in attempts(client, share()):
        assert response.url.startswith(reverse("wagtailadmin_login"))


def test_reporter_may_not_share_his_own_draft(sign_in):
    client = sign_in("Phóng viên")
    link = share(draft(client.user))
    assert all(is_refused(response) for response in attempts(client, link))


def test_permission_alone_does_not_reach_pages_that_one_may_not_edit(sign_in):
    client = sign_in("Phóng viên")
    client.user.user_permissions.add(Permission.objects.get(codename="share_preview"))
    assert client.get(index_of(draft(client.user))).status_code == 200
    assert all(is_refused(response) for response in attempts(client, share(draft())))


def test_permission_without_access_to_the_admin_is_nothing(client):
    user = UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="share_preview"))
    client.force_login(user)
    assert client.get(index_of(draft())).status_code == 302


def test_the_root_has_no_previews(sign_in):
    root = home().get_parent()
    assert is_refused(sign_in(SUPERUSER).get(index_of(root)))


@pytest.mark.parametrize(
    "address", ["/admin/pages/99999/preview-links/", f"/admin/pages/{9**30}/preview-links/"]
)
def test_page_that_does_not_exist_is_not_found(sign_in, address):
    assert sign_in("Biên tập").get(address).status_code == 404


def test_link_of_another_page_is_not_found(sign_in):
    link, other = share(), draft()
    wrong = reverse("revoke_preview_link", args=[other.pk, link.pk])
    client = sign_in("Biên tập")
    assert (client.get(wrong).status_code, client.post(wrong).status_code) == (404, 404)
    link.refresh_from_db()
    assert link.revoked_at is None


@pytest.mark.parametrize("role", MAY)
def test_who_may_share_sees_both_screens(sign_in, role):
    link, client = share(), sign_in(role)
    assert client.get(index_of(link.revision.content_object)).status_code == 200
    assert client.get(revoking(link)).status_code == 200


@pytest.mark.parametrize("role", EVERYBODY)
def test_button_is_offered_to_who_may_share(sign_in, role):
    client = sign_in(role)
    page = draft(client.user)
    for address in (screen("edit", page.pk), reverse("wagtailadmin_explore", args=[page.pk])):
        html = client.get(address).content.decode()
        offered = "/preview-links/" in html and "Chia sẻ bản xem trước" in html
        assert offered == (role in MAY)
