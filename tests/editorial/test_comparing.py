"""Two versions beside each other: dates as they are written, and nothing that did not change."""

from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils.timezone import make_aware
from wagtail.rich_text import RichText

from tests.factories import InstituteFactory, UserFactory
from tests.support.html import parse, words

from . import verbs as desk
from .newsroom import screen

pytestmark = pytest.mark.django_db


def compared(client, page) -> str:
    """What the comparison of the first version of a page with its newest shows."""
    client.force_login(desk.desk_editor())
    first = page.revisions.order_by("pk").first()
    return parse(
        client.get(screen("revisions_compare", page.pk, first.pk, desk.again(page).latest_revision_id))
    )


def texts(shown, kind) -> list:
    return [words(mark) for mark in shown.select(f"main .{kind}")]


class TestDates:
    def test_are_written_as_everywhere(self, client):
        page = desk.draft(event_date=date(2026, 11, 29))
        shown = compared(client, desk.edit(page, page.owner, event_date=date(2026, 12, 1)))
        assert texts(shown, "deletion") == ["29/11/2026"]
        assert texts(shown, "addition") == ["01/12/2026"]

    @pytest.mark.parametrize(("before", "after"), [(None, date(2026, 12, 1)), (date(2026, 12, 1), None)])
    def test_that_come_or_go_stand_alone(self, client, before, after):
        page = desk.draft(event_date=before)
        shown = compared(client, desk.edit(page, page.owner, event_date=after))
        assert texts(shown, "deletion") + texts(shown, "addition") == ["01/12/2026"]
        assert "None" not in shown.main.text

    def test_with_a_time_are_local(self, client):
        page = desk.draft()
        moment = make_aware(datetime(2099, 12, 1, 8, 0))
        shown = compared(client, desk.edit(page, page.owner, go_live_at=moment))
        assert texts(shown, "addition") == ["08:00 01/12/2099"]


class TestText:
    def test_that_the_editor_gave_keys_to_is_unchanged(self, client):
        page = desk.draft(body=[("paragraph", RichText("<p>Chiều qua, hội đồng họp.</p>"))])
        body = [("paragraph", RichText('<p data-block-key="ab1cd">Chiều qua, hội đồng họp.</p>'))]
        shown = compared(client, desk.edit(page, page.owner, body=body, lead="Câu mở đầu mới."))
        assert "hội đồng họp" not in shown.main.text

    def test_that_was_changed_is_shown(self, client):
        page = desk.draft(body=[("paragraph", RichText("<p>Chiều qua họp.</p>"))])
        shown = compared(
            client, desk.edit(page, page.owner, body=[("paragraph", RichText("<p>Sáng qua họp.</p>"))])
        )
        assert "Sáng qua" in shown.main.text

    def test_of_an_institute_that_was_saved_in_the_editor_is_unchanged(self, client):
        entry = InstituteFactory(live=False, description=[("paragraph", RichText("<p>Nghiên cứu biển.</p>"))])
        first = entry.latest_revision
        entry.description = [("paragraph", RichText('<p data-block-key="ab1cd">Nghiên cứu biển.</p>'))]
        entry.head = "PGS.TS. Đỗ Thị Thử Nghiệm"
        newest = entry.save_revision()
        client.force_login(UserFactory(role="Quản trị danh bạ"))
        address = entry.snippet_viewset.get_url_name("revisions_compare")
        shown = parse(client.get(reverse(address, args=[entry.pk, first.pk, newest.pk])))
        assert "Thử Nghiệm" in shown.main.text
        assert "Nghiên cứu biển" not in shown.main.text
