"""Mới xuất bản, and emergencies that somebody else has to look at."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime

from editorial.gate import publish_in_emergency
from editorial.models import Publication
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, UserFactory

from .screens import Screen

pytestmark = pytest.mark.django_db


def emergency(title="Cảnh báo bão số 3"):
    page, administrator = (
        desk.draft(title=title),
        UserFactory(role="Quản trị", first_name="Ngô", last_name="Tùng"),
    )
    publish_in_emergency(page, page.latest_revision, user=administrator, reason="Bão vào đất liền trong đêm")
    return page


class TestPublished:
    def test_what_was_public_elsewhere_before_is_not_news(self, client):
        ArticleFactory(title="Nhập từ cổng cũ")
        screen = Screen(client, desk.desk_editor())
        assert screen.count("published") == 0
        assert "Nhập từ cổng cũ" not in screen

    def test_last_week_is_the_limit(self, client):
        desk.approved()
        Publication.objects.update(published_at=timezone.now() - timedelta(days=8))
        assert Screen(client, desk.desk_editor()).count("published") == 0

    def test_what_was_taken_down_is_not_shown(self, client):
        desk.approved().unpublish()
        assert Screen(client, desk.reporter()).count("published") == 0

    def test_each_article_is_there_once_newest_first(self, client):
        first = desk.approved(desk.draft(title="Bài thứ nhất"))
        desk.approved(desk.draft(title="Bài thứ hai"))
        desk.approved(desk.edit(first, first.owner, lead="Sửa"))
        screen = Screen(client, desk.reporter())
        assert screen.titles("published") == ["Bài thứ nhất", "Bài thứ hai"]

    def test_draft_title_of_a_colleague_is_not_shown_beside_his_published_article(self, client):
        page = desk.approved(desk.draft(title="Tên đang đăng"))
        desk.edit(page, page.owner, title="Tên còn nháp")
        screen = Screen(client, desk.reporter())
        assert screen.titles("published") == ["Tên đang đăng"]
        assert "Tên còn nháp" not in screen

    def test_row_leads_a_reporter_to_the_page_and_a_desk_editor_to_the_editor(self, client):
        page = desk.approved()
        assert Screen(client, desk.reporter()).panel("published").li.a["href"] == page.url
        assert (
            Screen(client, desk.desk_editor()).panel("published").li.a["href"].endswith(f"/{page.pk}/edit/")
        )


class TestEmergencies:
    @pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Quản trị danh bạ", "Đại diện viện"])
    def test_are_confirmed_by_approvers_and_administrators_alone(self, client, role):
        emergency()
        assert Screen(client, UserFactory(role=role)).panel("emergencies") is None

    def test_nothing_is_said_where_there_is_none(self, client):
        assert Screen(client, desk.approver()).panel("emergencies") is None

    def test_disappear_when_confirmed(self, client):
        emergency()
        Publication.objects.unconfirmed().update(confirmed_at=timezone.now())
        assert Screen(client, desk.approver()).panel("emergencies") is None

    def test_say_who_wrote_and_who_published(self, client):
        page = emergency()
        page.owner.first_name, page.owner.last_name = "Phạm Thu", "An"
        page.owner.save()
        (row,) = Screen(client, desk.approver()).rows("emergencies")
        parts = row.split(" · ")
        assert "Phạm Thu An" not in parts
        assert any("Phạm Thu An" in part for part in parts)
        assert any("Ngô Tùng" in part and date_format(localtime(), "d/m/Y") in part for part in parts)

    @pytest.mark.parametrize("role", ["Lãnh đạo", "Quản trị"])
    def test_name_who_published_and_why_and_lead_to_the_confirmation(self, client, role):
        emergency()
        screen = Screen(client, UserFactory(role=role))
        (row,) = screen.rows("emergencies")
        for part in ("Cảnh báo bão số 3", "Ngô Tùng", "Bão vào đất liền trong đêm"):
            assert part in row
        links = [link["href"] for link in screen.panel("emergencies").find_all("a", href=True)]
        assert any(link.endswith("/reports/emergencies/") for link in links)
