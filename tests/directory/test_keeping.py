"""Error reports of readers on the keepers' screens."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.models import ErrorReport
from tests.editorial.newsroom import ROLES, is_refused
from tests.factories import InstituteFactory
from tests.support.html import parse

from .desk import KEEPER, member, representative_of, screen

pytestmark = pytest.mark.django_db

LIST = "error_reports:index"


@pytest.fixture
def report():
    return ErrorReport.objects.create(
        institute=InstituteFactory(), text="Số điện thoại đã đổi", email="ban-doc@example.org"
    )


def close(client, report):
    return client.post(reverse("error_reports:close", args=[report.pk]))


@pytest.mark.parametrize("role", [role for role in ROLES if role not in (KEEPER, "Quản trị")])
def test_others_neither_read_nor_close_them(report, role):
    client = member(role)
    assert is_refused(client.get(reverse(LIST)))
    assert is_refused(close(client, report))
    assert reverse(LIST) not in client.get(reverse("wagtailadmin_home")).content.decode()
    report.refresh_from_db()
    assert report.closed_at is None


def test_a_representative_does_not_read_those_about_his_own_entry(report):
    assert is_refused(representative_of(report.institute).get(reverse(LIST)))


def test_a_link_does_not_close_one_but_asks(report):
    question = member(KEEPER).get(reverse("error_reports:close", args=[report.pk])).content.decode()
    assert report.email in question
    report.refresh_from_db()
    assert report.closed_at is None


@pytest.mark.parametrize("name", ["index", "index_results"])
def test_the_button_of_the_list_leads_to_a_form_that_is_no_forgery(report, name):
    keeper = Client(enforce_csrf_checks=True)
    keeper.force_login(member(KEEPER).user)
    address = reverse("error_reports:close", args=[report.pk])
    assert f'href="{address}"' in keeper.get(reverse(f"error_reports:{name}")).content.decode()
    token = parse(keeper.get(address)).select_one("form[method=post] [name=csrfmiddlewaretoken]")["value"]
    assert keeper.post(address).status_code == 403
    assert keeper.post(address, {"csrfmiddlewaretoken": token}).status_code == 302
    report.refresh_from_db()
    assert report.closed_at


def test_one_that_is_not_there_is_not_closed():
    assert member(KEEPER).post(reverse("error_reports:close", args=[999])).status_code == 404


def test_what_a_reader_wrote_is_text_and_no_markup(report):
    ErrorReport.objects.update(text="<script>alert(1)</script>")
    content = member(KEEPER).get(reverse(LIST)).content.decode()
    assert "<script>alert(1)" not in content
    assert "&lt;script&gt;alert(1)" in content


def test_open_ones_come_first():
    institute = InstituteFactory()
    now = timezone.now()
    for text, age, closed in (("cũ mà chưa xong", 9, None), ("đã xong", 1, now), ("mới", 2, None)):
        ErrorReport.objects.create(
            institute=institute, text=text, created_at=now - timedelta(days=age), closed_at=closed
        )
    content = member(KEEPER).get(reverse(LIST)).content.decode()
    assert content.index("mới</p>") < content.index("cũ mà chưa xong") < content.index("đã xong")


def test_closing_one_forgets_the_readers_address_and_is_logged(report):
    keeper = member(KEEPER)
    assert close(keeper, report).status_code == 302
    report.refresh_from_db()
    assert (report.email, report.closed_by) == ("", keeper.user)
    history = keeper.get(screen("history", report.institute.pk)).content.decode()
    assert keeper.user.username in history


def test_closing_one_again_changes_nothing(report):
    close(member(KEEPER), report)
    report.refresh_from_db()
    closed_by = report.closed_by
    close(member(KEEPER), report)
    report.refresh_from_db()
    assert report.closed_by == closed_by


def test_the_first_screen_says_how_many_wait(report):
    keeper = member(KEEPER)
    assert reverse(LIST) in keeper.get(reverse("wagtailadmin_home")).content.decode().split("<main")[-1]
    close(keeper, report)
    assert reverse(LIST) not in keeper.get(reverse("wagtailadmin_home")).content.decode().split("<main")[-1]


def test_the_list_asks_as_often_for_one_as_for_ten(report, django_assert_max_num_queries):
    keeper = member(KEEPER)
    keeper.get(reverse(LIST))
    with django_assert_max_num_queries(60) as few:
        keeper.get(reverse(LIST))
    for number in range(9):
        ErrorReport.objects.create(institute=InstituteFactory(), text=f"Sai {number}")
    # As many as for one: institutes and keepers come with the reports.
    with django_assert_max_num_queries(len(few)):
        keeper.get(reverse(LIST))


def test_old_ones_are_forgotten(report):
    long_ago = timezone.now() - timedelta(days=200)
    old = ErrorReport.objects.create(institute=report.institute, text="x", closed_at=long_ago)
    waiting = ErrorReport.objects.create(
        institute=report.institute, text="y", email="a@example.org", created_at=long_ago
    )
    call_command("prune_error_reports", verbosity=0)
    assert set(ErrorReport.objects.all()) == {report, waiting}
    waiting.refresh_from_db()
    report.refresh_from_db()
    assert (waiting.email, report.email) == ("", "ban-doc@example.org")
    assert not ErrorReport.objects.filter(pk=old.pk).exists()
