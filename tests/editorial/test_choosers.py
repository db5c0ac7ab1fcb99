"""Choosers show titles, so they keep the drafts of others to themselves."""

import pytest
from django.urls import reverse

from tests.factories import ArticleFactory, UserFactory, section

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered(client):
    """Titles that the chooser of pages shows below a section."""

    def read():
        response = client.get(reverse("wagtailadmin_choose_page_child", args=[section().pk]))
        assert response.status_code == 200
        return response.json()["html"]

    return read


@pytest.mark.parametrize("role", ["Phóng viên", "Quản trị danh bạ", "Đại diện viện"])
def test_drafts_of_others_are_not_offered(sign_in, offered, role):
    ArticleFactory(title="Bản nháp kín", live=False, owner=UserFactory(role="Phóng viên"))
    ArticleFactory(title="Tin đã đăng")
    sign_in(role)
    html = offered()
    assert "Tin đã đăng" in html
    assert "Bản nháp kín" not in html


def test_own_drafts_are_offered(sign_in, offered):
    reporter = sign_in("Phóng viên").user
    ArticleFactory(title="Nháp của tôi", live=False, owner=reporter)
    assert "Nháp của tôi" in offered()


def test_desk_editor_is_offered_every_draft(sign_in, offered):
    ArticleFactory(title="Nháp của người khác", live=False, owner=UserFactory(role="Phóng viên"))
    sign_in("Biên tập")
    assert "Nháp của người khác" in offered()
