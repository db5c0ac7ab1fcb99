"""Each link, opening and revocation is in the log of the page; of outsiders, nothing but that they came."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from editorial.models import PreviewLink
from editorial.preview.links import record_opening, revoke
from tests.editorial.verbs import desk_editor, draft
from tests.factories import UserFactory
from tests.support.html import parse, words

from .sharing import address, share

pytestmark = pytest.mark.django_db


def entries(action):
    return PageLogEntry.objects.filter(action=f"haidang.preview.{action}")


def test_creation_is_logged_with_recipient_and_expiry():
    editor = desk_editor()
    link = share(user=editor)
    entry = entries("create").get()
    assert (entry.user, entry.revision) == (editor, link.revision)
    assert entry.page_id == int(link.revision.object_id)
    assert entry.data == {"recipient": link.recipient, "expires": link.expires_at.isoformat()}


def test_opening_is_logged_with_nothing_about_who_came(client):
    link = share()
    client.get(address(link), REMOTE_ADDR="203.0.113.9", headers={"user-agent": "Zalo-link-preview/1.0"})
    entry = entries("open").get()
    assert entry.user is None
    assert entry.data == {"recipient": link.recipient, "expires": link.expires_at.isoformat()}


def test_opening_by_somebody_signed_in_names_nobody_either(client):
    client.force_login(UserFactory(role="Biên tập"))
    client.get(address(share()))
    assert entries("open").get().user is None


def test_each_opening_is_counted_those_of_chat_programs_too(client):
    link = share()
    before = timezone.now()
    for agent in ("Mozilla/5.0", "facebookexternalhit/1.1", "TelegramBot (like TwitterBot)"):
        client.get(address(link), headers={"user-agent": agent})
    link.refresh_from_db()
    assert link.opened_count == entries("open").count() == 3
    assert before <= link.opened_at <= timezone.now()


def test_openings_at_the_same_time_are_all_counted():
    first = share()
    second = PreviewLink.objects.get(pk=first.pk)
    record_opening(first)
    record_opening(second)
    first.refresh_from_db()
    assert first.opened_count == 2


def test_asking_for_the_headers_alone_opens_nothing(client):
    link = share()
    client.head(address(link))
    link.refresh_from_db()
    assert (link.opened_count, entries("open").count()) == (0, 0)


def test_revocation_is_logged_once_and_its_first_author_stays():
    link, first, second = share(), desk_editor(), desk_editor()
    revoke(link, first)
    revoke(link, second)
    link.refresh_from_db()
    assert link.revoked_by == entries("revoke").get().user == first


def test_history_of_the_page_tells_it_in_words(client):
    page = draft()
    link = share(page, recipient="Bà Lê Thu Hà")
    PreviewLink.objects.update(expires_at=datetime(2031, 3, 5, 7, 4, tzinfo=UTC))
    link.refresh_from_db()
    client.get(address(link))
    revoke(link, desk_editor())
    client.force_login(UserFactory(role="Lãnh đạo"))
    text = words(parse(client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))))
    assert "Đã chia sẻ bản xem trước với Bà Lê Thu Hà, đến" in text
    assert "Bản xem trước chia sẻ với Bà Lê Thu Hà đã được mở" in text
    assert "Đã thu hồi bản xem trước chia sẻ với Bà Lê Thu Hà" in text


def test_log_stays_when_the_page_is_deleted():
    page = draft()
    share(page)
    page.delete()
    assert entries("create").count() == 1
