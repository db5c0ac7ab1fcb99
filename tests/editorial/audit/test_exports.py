"""Whatever leaves the admin as a spreadsheet is in the log: who, which screen, which filters."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from editorial.audit import actions
from editorial.audit.views.log import LogView
from tests.editorial.newsroom import is_refused
from tests.factories import ArticleFactory

from .reading import logged

pytestmark = pytest.mark.django_db

LOG = "wagtailadmin_reports:site_history"


def test_refused_export_is_not_logged(sign_in):
    assert is_refused(sign_in("Phóng viên").get(reverse("editorial_audit:timing"), {"export": "csv"}))
    assert not logged(actions.EXPORTED)


def test_visitor_who_is_not_signed_in_exports_nothing(client):
    assert client.get(reverse(LOG), {"export": "csv"}).status_code == 302
    assert not ModelLogEntry.objects.filter(action=actions.EXPORTED).exists()


@pytest.mark.parametrize("kind", ["html", "CSV", "", "../../x"])
def test_other_formats_are_pages_and_no_exports(sign_in, kind):
    response = sign_in("Quản trị").get(reverse(LOG), {"export": kind})
    assert response.status_code == 200
    assert "text/html" in response["Content-Type"]
    assert not logged(actions.EXPORTED)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize(
    "name",
    [
        *(LOG, "wagtailadmin_reports:locked_pages", "wagtailadmin_reports:workflow"),
        *("editorial_audit:timing", "editorial_audit:emergencies", "editorial_audit:outdated"),
    ],
)
def test_export_of_a_report_is_logged(sign_in, name, kind):
    client = sign_in("Quản trị")
    client.get(reverse(name), {"export": kind})
    (entry,) = logged(actions.EXPORTED)
    assert entry.user == client.user
    assert entry.data["path"] == reverse(name)
    assert entry.data["format"] == kind.upper()
    assert entry.data["filters"] == {}


def test_filters_of_an_export_are_logged_and_long_ones_cut(sign_in):
    client = sign_in("Quản trị")
    client.get(
        reverse(LOG), {"export": "csv", "label": "x" * 5000, "timestamp_from": "01/02/2026", "user": ""}
    )
    (entry,) = logged(actions.EXPORTED)
    assert entry.data["filters"].keys() == {"label", "timestamp_from"}
    assert len(entry.data["filters"]["label"][0]) == 200
    assert entry.data["screen"] == str(LogView.page_title)
    assert "01/02/2026" in entry.message


def test_spreadsheet_of_a_listing_is_logged_under_its_name(sign_in):
    client = sign_in("Quản trị")
    ArticleFactory()
    client.get(reverse("wagtailusers_users:index"), {"export": "csv", "is_superuser": "true"})
    (entry,) = logged(actions.EXPORTED)
    assert entry.data["filters"] == {"is_superuser": ["true"]}
    assert entry.data["screen"] not in {"", reverse("wagtailusers_users:index")}


def test_log_is_written_before_anything_is_sent(sign_in, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    client = sign_in("Quản trị")
    monkeypatch.setattr("editorial.audit.middleware.log", fail)
    with pytest.raises(RuntimeError):
        client.get(reverse(LOG), {"export": "csv"})


def test_readers_pages_are_left_alone(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/healthz", {"export": "csv"})
    assert not ModelLogEntry.objects.filter(action=actions.EXPORTED).exists()
