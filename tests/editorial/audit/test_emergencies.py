"""Emergency publications: who sees them, who may say that he has looked at one, and that it is said once."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial.audit.confirming import confirm
from editorial.audit.parties import parties_of
from editorial.audit.views.emergencies import EmergenciesView
from editorial.gate import publish_in_emergency
from editorial.models import Publication
from tests.editorial import verbs
from tests.editorial.newsroom import is_refused
from tests.factories import ArticleFactory, UserFactory
from tests.support.html import parse

from .reading import export, logged

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/reports/emergencies/"
REASON = "Bão số 3 đổ bộ trong đêm, người dân cần biết ngay."


def administrator():
    return UserFactory(role="Quản trị")


def emergency(page=None, user=None) -> Publication:
    page = page or verbs.draft()
    return publish_in_emergency(page, page.get_latest_revision(), user=user or administrator(), reason=REASON)


def confirm_address(publication):
    return reverse("editorial_audit:confirm_emergency", args=[publication.pk])


def is_open(publication) -> bool:
    publication.refresh_from_db()
    return publication.confirmed_at is None


def may_confirm(client, publication, user) -> bool:
    """Whether ``user`` is offered the button, and whether it works, which has to be the same."""
    client.force_login(user)
    offered = confirm_address(publication) in client.get(ADDRESS).content.decode()
    client.post(confirm_address(publication))
    assert offered == (not is_open(publication))
    return offered


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Quản trị danh bạ", "Đại diện viện"])
def test_others_neither_see_nor_confirm_them(sign_in, role):
    publication, client = emergency(), sign_in(role)
    assert is_refused(client.get(ADDRESS))
    client.post(confirm_address(publication))
    assert is_open(publication)
    assert not logged("haidang.publish.confirm")


def test_nothing_is_confirmed_by_following_a_link(sign_in):
    publication = emergency()
    assert sign_in("Lãnh đạo").get(confirm_address(publication)).status_code == 405
    assert is_open(publication)


def test_what_is_no_emergency_cannot_be_confirmed(sign_in):
    ArticleFactory()
    client = sign_in("Lãnh đạo")
    assert client.post(confirm_address(Publication.objects.first())).status_code == 404
    assert client.post("/admin/reports/emergencies/999999/confirm/").status_code == 404


def test_whoever_published_it_does_not_confirm_it(client):
    user = administrator()
    assert not may_confirm(client, emergency(user=user), user)


def test_superuser_who_published_it_does_not_confirm_it_either(client):
    user = UserFactory(is_superuser=True)
    assert not may_confirm(client, emergency(user=user), user)


def test_owner_who_became_an_approver_does_not_confirm_it(client):
    owner = verbs.approver()
    assert not may_confirm(client, emergency(verbs.draft(owner)), owner)


def test_author_of_an_earlier_version_does_not_confirm_it(client):
    author, last = verbs.approver(), verbs.approver()
    page = verbs.edit(verbs.draft(), author, lead="Câu của người thứ nhất.")
    page = verbs.edit(page, last, title="Tiêu đề của người thứ hai")
    publication = emergency(page)
    assert not may_confirm(client, publication, author)
    assert not may_confirm(client, publication, last)


def test_whoever_submitted_it_does_not_confirm_it(client):
    submitter = verbs.approver()
    assert not may_confirm(client, emergency(verbs.submit(verbs.draft(), submitter)), submitter)


def test_another_approver_confirms_it(client):
    publication, leader = emergency(), verbs.approver()
    assert may_confirm(client, publication, leader)
    assert publication.confirmed_by == leader
    (entry,) = logged("haidang.publish.confirm")
    assert entry.user == leader
    assert entry.revision_id == publication.revision_id
    assert str(entry.page_id) == publication.object_id


def test_another_administrator_confirms_it(client):
    assert may_confirm(client, emergency(), administrator())


def test_author_of_what_was_published_before_or_after_may_confirm_it(client):
    before, after = verbs.approver(), verbs.approver()
    page = verbs.edit(verbs.draft(), before, lead="Câu của bản trước.")
    emergency(page)
    publication = emergency(verbs.edit(page, verbs.reporter(), lead="Câu của bản khẩn."))
    verbs.edit(page, after, lead="Câu của bản sau.")
    assert parties_of([publication])[publication.pk].isdisjoint({before.pk, after.pk})
    assert may_confirm(client, publication, before)


def test_saving_without_a_change_makes_nobody_a_party(client):
    leader = verbs.approver()
    page = verbs.edit(verbs.draft(), leader)
    assert may_confirm(client, emergency(verbs.edit(page, verbs.reporter(), lead="Câu khác.")), leader)


def test_whoever_saved_the_very_version_is_a_party_even_so(client):
    leader = verbs.approver()
    assert not may_confirm(client, emergency(verbs.edit(verbs.draft(), leader)), leader)


def test_lost_versions_still_bar_the_publisher_and_the_owner():
    publication = emergency()
    owner = publication.content_object.owner_id
    Publication.objects.filter(pk=publication.pk).update(revision=None)
    publication.refresh_from_db()
    assert {publication.user_id, owner} <= parties_of([publication])[publication.pk]


def test_two_confirm_at_once_and_one_of_them_counts():
    publication, first, second = emergency(), verbs.approver(), verbs.approver()
    seen_by_second = Publication.objects.get(pk=publication.pk)
    assert confirm(publication, first)
    assert not confirm(seen_by_second, second)
    publication.refresh_from_db()
    assert publication.confirmed_by == first
    assert len(logged("haidang.publish.confirm")) == 1


def test_second_one_is_told(client):
    publication = emergency()
    confirm(publication, verbs.approver())
    client.force_login(verbs.approver())
    response = client.post(confirm_address(publication), follow=True)
    assert "messages" in response.context
    assert [message.level_tag for message in response.context["messages"]] == ["warning"]


def test_reviewed_publication_is_confirmed_by_nobody():
    verbs.approved()
    publication = Publication.objects.latest("pk")
    assert not confirm(publication, administrator())
    assert is_open(publication)
    assert not logged("haidang.publish.confirm")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_spreadsheet_holds_reason_who_and_when_unconfirmed_first(sign_in, kind):
    client, user, leader = sign_in("Lãnh đạo"), administrator(), verbs.approver()
    old, new = (
        emergency(verbs.draft(title="=Tin cũ", slug="tin-cu"), user),
        emergency(verbs.draft(title="Tin mới"), user),
    )
    moment = timezone.make_aware(datetime(2026, 3, 6, 22, 15))
    Publication.objects.filter(pk=old.pk).update(published_at=moment)
    confirm(new, leader)
    first, second = export(client, ADDRESS, EmergenciesView, kind)
    assert (first["object_str"], second["object_str"]) == ("'=Tin cũ", "Tin mới")
    assert first["reason"] == REASON
    assert first["published_by"] == user.username
    assert str(first["published_at"]) == "2026-03-06 22:15:00"
    assert not first["confirmed_at"]
    assert second["seen_by"] == leader.username
    assert second["confirmed_at"]


@pytest.mark.parametrize(
    "query", ["published_at_from=abc", "published_at_from=01/01/0001", "p=abc", "published_at_to=31/12/9999"]
)
def test_odd_filters_are_no_error_of_the_server(sign_in, query):
    emergency()
    assert sign_in("Quản trị").get(f"{ADDRESS}?{query}").status_code == 200


def test_filter_by_day(sign_in):
    client = sign_in("Quản trị")
    publication = emergency()
    Publication.objects.filter(pk=publication.pk).update(
        published_at=timezone.make_aware(datetime(2026, 3, 6))
    )
    read = lambda **filters: export(client, ADDRESS, EmergenciesView, **filters)  # noqa: E731
    assert len(read(published_at_from="06/03/2026", published_at_to="06/03/2026")) == 1
    assert read(published_at_from="07/03/2026") == []


def test_report_takes_as_many_queries_for_many_as_for_few(sign_in):
    client = sign_in("Lãnh đạo")

    def count():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(ADDRESS).status_code == 200
        return len(queries)

    emergency(verbs.in_review())
    confirm(emergency(), verbs.approver())
    count()
    first = count()
    for _ in range(3):
        emergency(verbs.in_review())
        confirm(emergency(), verbs.approver())
    assert count() == first


class TestInTheEditor:
    def is_shown(self, client, publication, user):
        client.force_login(user)
        editor = client.get(reverse("wagtailadmin_pages:edit", args=[publication.object_id]))
        return f'href="{ADDRESS}"' in str(parse(editor).select_one(".messages") or "")

    def test_whoever_may_confirm_is_told_that_it_waits_for_him(self, client):
        assert self.is_shown(client, emergency(), verbs.approver())

    def test_others_are_not(self, client):
        publication = emergency()
        for user in (publication.user, verbs.desk_editor(), publication.content_object.owner):
            assert not self.is_shown(client, publication, user)

    def test_nobody_is_once_it_was_confirmed(self, client):
        publication = emergency()
        confirm(publication, verbs.approver())
        assert not self.is_shown(client, publication, verbs.approver())
