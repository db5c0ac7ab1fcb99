"""Whoever may see a draft sees it as its page will be."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.models import Locale

from directory.models import DirectoryPage
from tests.factories import InstituteFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(admin_user, client):
    client.force_login(User.objects.get(pk=admin_user.pk))
    return client


def preview(client, institute) -> str:
    address = reverse(
        "wagtailsnippets_directory_institute:revisions_view",
        args=(institute.pk, institute.latest_revision_id),
    )
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_nobody_previews_without_signing_in(client):
    institute = InstituteFactory(name_vi="Viện Biển", live=False)
    institute.refresh_from_db()
    address = reverse(
        "wagtailsnippets_directory_institute:revisions_view",
        args=(institute.pk, institute.latest_revision_id),
    )
    assert client.get(address).status_code == 302


def test_draft_is_previewed_without_a_way_to_report_an_error(administrator):
    parent = InstituteFactory(name_vi="Sở Mẫu")
    institute = InstituteFactory(name_vi="Viện Biển", founded=1998, parent=parent, live=False)
    institute.refresh_from_db()
    shown = preview(administrator, institute)
    assert "Viện Biển" in shown
    assert "1998" in shown
    assert "/danh-ba/so-mau/" in shown
    assert "bao-loi" not in shown


def test_draft_is_previewed_on_a_site_without_a_directory(administrator):
    DirectoryPage.objects.get(locale__language_code="vi").unpublish()
    institute = InstituteFactory(name_vi="Viện Biển", live=False)
    institute.refresh_from_db()
    assert "Viện Biển" in preview(administrator, institute)


def test_translation_is_previewed_in_its_language(administrator):
    institute = InstituteFactory(name_vi="Viện Biển", name_en="Institute of the Sea")
    copy = institute.copy_for_translation(Locale.objects.get(language_code="en"))
    copy.live = False
    copy.save()
    copy.save_revision()
    copy.refresh_from_db()
    shown = preview(administrator, copy)
    assert '<html lang="en">' in shown
    assert "Institute of the Sea</h1>" in shown


def test_entry_that_was_never_saved_is_previewed(administrator):
    address = reverse("wagtailsnippets_directory_institute:preview_on_add")
    sent = {"name_vi": "Viện Biển", "kind": "institute", "status": "active", "description-count": "0"}
    sent |= {f"names-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
    assert administrator.post(address, sent).json()["is_valid"]
    assert "Viện Biển" in administrator.get(address).content.decode()
