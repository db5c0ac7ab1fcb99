"""The log as a report: who sees which entries, filters, spreadsheets."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from articles.models import Topic
from editorial.audit.views.log import LogView
from tests.factories import ArticleFactory, TopicFactory, UserFactory

from .reading import export

pytestmark = pytest.mark.django_db

LOG = "/admin/reports/site-history/"
SECRET = "Bản nháp kín"


def read(client, kind="csv", **filters):
    return export(client, LOG, LogView, kind, **filters)


def edited(page, user, **kwargs):
    return log(page, "wagtail.edit", user=user, content_changed=True, **kwargs)


@pytest.fixture
def secret():
    """A draft that a reporter saved."""
    page = ArticleFactory(title=SECRET, live=False, owner=UserFactory(role="Phóng viên"))
    edited(page, page.owner)
    return page


@pytest.mark.parametrize("role", ["Phóng viên", "Quản trị danh bạ", "Đại diện viện"])
@pytest.mark.parametrize("suffix", ["", "results/", "?export=csv"])
def test_drafts_of_others_and_their_authors_do_not_show(sign_in, secret, role, suffix):
    response = sign_in(role).get(LOG + suffix)
    assert response.status_code == 200
    body = response.getvalue().decode() if response.streaming else response.content.decode()
    assert SECRET not in body
    assert secret.owner.username not in body


def test_deleted_drafts_of_others_do_not_show(sign_in, secret):
    log(secret, "wagtail.delete", user=secret.owner, deleted=True)
    secret.delete()
    assert SECRET not in sign_in("Phóng viên").get(LOG).content.decode()
    assert SECRET in sign_in("Lãnh đạo").get(LOG).content.decode()


def test_own_drafts_acts_and_account_show(sign_in):
    client = sign_in("Phóng viên")
    other, colleague = ArticleFactory(title="Bài của đồng nghiệp", live=False), UserFactory()
    mine = ArticleFactory(title="Bài của tôi", live=False, owner=client.user)
    edited(mine, colleague)
    edited(other, client.user)
    edited(other, colleague)
    log(client.user, "wagtail.edit", user=colleague)
    rows = read(client)
    edits = [(row["label"], row["username"]) for row in rows]
    assert ("Bài của tôi", colleague.username) in edits
    assert ("Bài của đồng nghiệp", client.user.username) in edits
    assert ("Bài của đồng nghiệp", colleague.username) not in edits
    assert (client.user.username, colleague.username) in edits


@pytest.mark.parametrize("role", ["Lãnh đạo", "Quản trị"])
def test_auditors_see_pages_and_everything_else(sign_in, secret, role):
    topic = TopicFactory(name="Sinh học")
    log(topic, "wagtail.delete", user=secret.owner, deleted=True)
    Topic.objects.all().delete()
    body = sign_in(role).get(LOG).content.decode()
    assert SECRET in body
    assert "Sinh học" in body


@pytest.mark.parametrize(
    "query",
    [
        "timestamp_from=abc&timestamp_to=99/99/9999",
        "timestamp_from=01/01/0001&timestamp_to=31/12/9999",
        "user=abc&user=99999999999999999999",
        "action=no.such&action=",
        "object_type=abc",
        "object_type=99999999999999999999",
        "p=abc&label=%25%27%22",
        "p=-1",
        "p=99999999999999999999",
        "ordering=nonsense&is_commenting_action=maybe",
        "export=xlsx&timestamp_from=abc",
    ],
)
@pytest.mark.parametrize("role", ["Phóng viên", "Quản trị"])
def test_odd_filters_are_no_error_of_the_server(sign_in, secret, query, role):
    assert sign_in(role).get(f"{LOG}?{query}").status_code == 200


def test_filters_by_person_act_thing_and_day(sign_in, secret):
    client, desk = sign_in("Quản trị"), UserFactory(role="Biên tập")
    other = ArticleFactory(title="Tin khác", live=False)
    edited(other, desk, timestamp=timezone.make_aware(datetime(2026, 3, 5, 23, 59)))
    log(other, "wagtail.lock", user=desk, timestamp=timezone.make_aware(datetime(2026, 3, 6, 0, 1)))

    def count(**filters):
        return [row["label"] for row in read(client, **filters)].count("Tin khác")

    assert count(user=desk.pk) == 2
    assert count(user=desk.pk, action="wagtail.lock") == 1
    assert count(user=desk.pk, label="in kh") == 2
    assert count(user=desk.pk, label="không có") == 0
    assert count(user=desk.pk, timestamp_from="05/03/2026", timestamp_to="05/03/2026") == 1
    assert count(user=desk.pk, timestamp_from="06/03/2026") == 1
    assert count(user=desk.pk, timestamp_from="07/03/2026") == 0


def test_savings_of_one_version_are_one_row_but_those_of_two_pages_two(sign_in, secret):
    client = sign_in("Quản trị")
    uuid = "11111111-1111-4111-8111-111111111111"
    other = ArticleFactory(title="Bản nháp khác", live=False)
    PageLogEntry.objects.all().delete()
    for page in (secret, secret, secret, other):
        edited(page, client.user, uuid=uuid)
    for page in (secret, other):
        log(page, "wagtail.lock", user=client.user, uuid=uuid)
    rows = read(client, user=client.user.pk)
    assert sorted(row["label"] for row in rows if row["label"] in (SECRET, other.title)) == sorted(
        [SECRET, other.title] * 2
    )


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_spreadsheet_holds_who_what_and_why(sign_in, kind):
    client, desk = sign_in("Lãnh đạo"), UserFactory(first_name="Hàn Vĩnh", last_name="Tân")
    page = ArticleFactory(title="Đề tài cấp thành phố", live=False)
    moment = timezone.make_aware(datetime(2026, 3, 6, 7, 30, 15))
    data = {"comment": "Thiếu nguồn.", "workflow": {"title": "Hai bước", "task": {"title": "Biên tập"}}}
    log(page, "wagtail.workflow.reject", user=desk, data=data, timestamp=moment)
    (row,) = [row for row in read(client, kind) if row["label"] == page.title and "Thiếu" in str(row)]
    assert (row["user_display_name"], row["username"]) == ("Hàn Vĩnh Tân", desk.username)
    assert str(row["timestamp"]) == "2026-03-06 07:30:15"
    assert row["comment"] == "Thiếu nguồn."
    assert str(row["object_id"]) == str(page.pk)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_spreadsheet_calculates_nothing(sign_in, kind):
    client = sign_in("Lãnh đạo")
    titles = ['=HYPERLINK("http://example.org")', "+1", "-1", "@SUM(A1)", "\t=1", "＝1"]
    for title in titles:
        log(ArticleFactory(live=False), "wagtail.edit", user=client.user, title=title)
    log(ArticleFactory(live=False), "wagtail.edit", user=client.user, title="Lỗi\x0bđiều khiển")
    shown = {row["label"] for row in read(client, kind)}
    assert {f"'{title}" for title in titles} <= shown
    assert "Lỗiđiều khiển" in shown
    assert not [title for title in shown if title and title[0] in "=+-@\t"]


def test_report_takes_as_many_queries_for_many_entries_as_for_few(sign_in, django_assert_num_queries):
    client = sign_in("Quản trị")

    def fill():
        for _ in range(3):
            edited(ArticleFactory(live=False), UserFactory())
            log(TopicFactory(), "wagtail.edit", user=UserFactory())

    def count():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(LOG, {"timestamp_from": "01/01/2020"}).status_code == 200
        return len(queries)

    PageLogEntry.objects.all().delete()  # of the first pages of the site: each kind of page is a query
    fill()
    count()
    first = count()
    fill()
    fill()
    assert count() == first
