"""`manage.py bootstrap`: creates what is missing, and changes nothing that an editor has made his own."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Locale, Page, Site, Task, Workflow

from core.models import AgencyProfile
from home.bootstrap import bootstrap
from home.models import FrontPage, HomePage, InformationPage
from tests.factories import UserFactory, home, news_index, publish, rename, section
from tests.support.database import everything

pytestmark = pytest.mark.django_db


def test_second_run_changes_no_row_of_any_table():
    before = everything()
    bootstrap()
    assert everything() == before


def test_edited_page_keeps_what_the_editor_wrote():
    page = InformationPage.objects.get(slug="gioi-thieu")
    page.title, page.lead, page.show_in_menus = "Về chúng tôi", "Lời giới thiệu mới.", False
    publish(page)
    home_page = home()
    home_page.rows = []
    publish(home_page)
    before = everything()
    bootstrap()
    assert everything() == before


@pytest.mark.parametrize("find", [home, news_index, section], ids=lambda find: find.__name__)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_page_with_a_new_address_is_not_made_again(find, language):
    rename(find(language=language), "dia-chi-moi")
    pages = Page.objects.count()
    bootstrap()
    assert Page.objects.count() == pages


def test_page_that_was_moved_is_not_made_again():
    page = InformationPage.objects.get(slug="lien-he")
    page.move(InformationPage.objects.get(slug="gioi-thieu"), pos="last-child")
    pages = Page.objects.count()
    bootstrap()
    assert Page.objects.count() == pages


def test_page_that_was_taken_down_stays_down():
    page = InformationPage.objects.get(slug="gioi-thieu")
    page.unpublish()
    bootstrap()
    page.refresh_from_db()
    assert not page.live


def test_choice_of_the_front_page_and_the_agency_facts_stay():
    profile = AgencyProfile.objects.get()
    profile.name = "Cổng thông tin"
    profile.save()
    bootstrap()
    assert AgencyProfile.objects.get().name == "Cổng thông tin"
    assert FrontPage.objects.count() == 2


def test_group_called_as_one_of_wagtails_stays_if_somebody_is_in_it():
    group = Group.objects.create(name="Editors")
    UserFactory().groups.add(group)
    bootstrap()
    assert Group.objects.filter(name="Editors").exists()


def test_groups_and_workflow_that_wagtail_brings_are_gone():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert not Task.objects.filter(name="Moderators approval").exists()


def test_page_that_is_missing_is_made():
    InformationPage.objects.get(slug="privacy").delete()
    bootstrap()
    page = InformationPage.objects.get(slug="privacy")
    assert page.live
    assert page.get_translation(Locale.objects.get(language_code="vi")).slug == "bao-ve-du-lieu-ca-nhan"


@pytest.mark.parametrize(
    ("address", "hostname", "port"),
    [
        ("https://khcn.example.org", "khcn.example.org", 443),
        ("http://khcn.example.org/", "khcn.example.org", 80),
        ("http://127.0.0.1:8123", "127.0.0.1", 8123),
    ],
)
def test_site_stands_at_the_base_url(settings, address, hostname, port):
    settings.WAGTAILADMIN_BASE_URL = address
    bootstrap()
    site = Site.objects.get()
    assert (site.hostname, site.port, site.is_default_site) == (hostname, port, True)
    assert site.root_page.specific == home()


def test_every_page_stands_in_both_languages_as_a_real_translation():
    pages = Page.objects.filter(depth__gt=1)
    vietnamese = pages.filter(locale__language_code="vi")
    english = pages.filter(locale__language_code="en")
    assert vietnamese.count() == english.count() == 1 + 1 + 6 + 1 + 4
    assert {page.translation_key for page in vietnamese} == {page.translation_key for page in english}
    assert not pages.exclude(alias_of=None).exists()
    assert not pages.filter(live=False).exists()
    for page in vietnamese:
        translation = page.get_translation(Locale.objects.get(language_code="en"))
        assert translation.specific_class is page.specific_class


def test_rows_of_each_home_page_name_pages_of_its_language():
    for page in HomePage.objects.all():
        rows = [row.value for row in page.rows if row.block_type == "row"]
        named = [block.value["section"] for row in rows for block in row if "section" in block.value]
        assert len(named) == 6
        assert {found.locale_id for found in named} == {page.locale_id}
