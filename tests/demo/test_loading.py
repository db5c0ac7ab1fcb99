"""`manage.py load_demo`."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.mail import send_mail
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override

from articles.models import ArticlePage, SectionPage
from core.models import AgencyProfile, CustomImage
from demo.accounts import ACCOUNTS, create_accounts
from demo.content import MARKS
from demo.keys import demo_key
from demo.loader import DemoLoader
from tests.home.newspaper import stories
from tests.support.database import everything

User = get_user_model()


def test_second_time_changes_no_row_of_any_table():
    before = everything()
    call_command("load_demo", stdout=StringIO())
    assert everything() == before


def test_mails_that_loading_causes_go_nowhere(monkeypatch, mailoutbox):
    monkeypatch.setattr(DemoLoader, "load", lambda self: send_mail("Chờ duyệt", "", None, ["a@example.org"]))
    call_command("load_demo", stdout=StringIO())
    assert mailoutbox == []
    send_mail("Thư thật", "", None, ["a@example.org"])
    assert len(mailoutbox) == 1


def test_facts_that_somebody_has_changed_stay():
    AgencyProfile.objects.update(owner_vi="Sở Khoa học và Công nghệ", phone="")
    call_command("load_demo", stdout=StringIO())
    profile = AgencyProfile.objects.get()
    assert (profile.owner_vi, profile.phone) == ("Sở Khoa học và Công nghệ", "")


def test_account_of_a_real_person_with_the_same_name_is_left_alone():
    User.objects.all().delete()
    person = User.objects.create_user("phongvien", "an@example.org", "mat-khau-rieng")
    assert create_accounts()["phongvien"] == person
    person.refresh_from_db()
    assert (person.email, person.check_password("mat-khau-rieng")) == ("an@example.org", True)
    assert not person.groups.exists()
    output = StringIO()
    call_command("load_demo", stdout=output)
    assert "haidang-phongvien" not in output.getvalue()


def test_where_there_is_an_article_it_is_not_loaded_again_when_only_an_empty_site_is_wanted():
    ArticlePage.objects.first().delete()
    before = everything()
    call_command("load_demo", if_empty=True, stdout=StringIO())
    assert everything() == before


def test_accounts_are_printed_one_to_a_line_with_their_passwords(demonstration):
    lines = [line.split() for line in demonstration.output.splitlines()]
    assert len(lines) == len(ACCOUNTS) == User.objects.count()
    for (username, password, *role), account in zip(lines, ACCOUNTS, strict=True):
        assert authenticate(username=username, password=password).email == account.email
        assert " ".join(role) == account.role.name


def test_no_account_is_a_superuser():
    assert not User.objects.filter(is_superuser=True).exists()
    assert not User.objects.filter(is_staff=True).exists()


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.username)
def test_every_account_signs_in(client, account):
    form = {"username": account.username, "password": account.password, "next": reverse("wagtailadmin_home")}
    assert client.post(reverse("wagtailadmin_login"), form).url == form["next"]
    assert client.get(form["next"]).status_code == 200


def test_there_are_forty_articles_in_six_sections_and_six_in_english():
    vietnamese = ArticlePage.objects.live().filter(locale__language_code="vi")
    english = ArticlePage.objects.live().filter(locale__language_code="en")
    assert vietnamese.count() >= 40
    assert english.count() >= 6
    sections = SectionPage.objects.filter(locale__language_code="vi")
    assert sections.count() == 6
    assert all(vietnamese.child_of(section).exists() for section in sections)


def test_every_english_article_is_a_real_translation_of_a_vietnamese_one():
    for article in ArticlePage.objects.filter(locale__language_code="en"):
        assert article.alias_of is None
        assert article.get_translations().filter(locale__language_code="vi").count() == 1


def test_everything_but_the_seed_says_that_it_is_invented():
    unmarked = ArticlePage.objects.exclude(source_name__in=MARKS.values())
    assert [article.publication_date.isoformat() for article in unmarked] == ["2024-03-22"]


def test_every_article_would_pass_the_form():
    for article in ArticlePage.objects.all():
        article.full_clean()
        for block in article.body:
            block.block.clean(block.value)


def test_agency_facts_would_pass_the_form():
    AgencyProfile.objects.get().full_clean()


def test_every_picture_has_a_credit_and_a_licence():
    assert CustomImage.objects.exists()
    assert not CustomImage.objects.filter(credit="").exists()
    assert not CustomImage.objects.filter(licence="").exists()


@pytest.mark.parametrize("address", ["/", "/en/", "/tin-tuc/", "/en/news/"])
def test_pages_are_full(client, address):
    assert len(set(stories(client, address))) >= 6


@pytest.mark.parametrize(
    ("key", "state"),
    [
        ("desk-tram-quan-trac", "draft"),
        ("desk-giai-phap-chong-xam-nhap-man", "draft"),
        ("desk-ngay-hoi-mo-cua-phong-thi-nghiem", "in moderation"),
        ("desk-kiem-dinh-dong-ho-nuoc", "in moderation"),
        ("desk-lich-tap-huan-so-huu-tri-tue", "scheduled"),
    ],
)
def test_work_on_the_desk_is_not_public(key, state):
    article = ArticlePage.objects.get(translation_key=demo_key("article", key))
    with override("en"):
        assert article.status_string == state
    assert not article.live


def test_corrected_article_says_so_and_its_first_version_can_be_read(client):
    key = demo_key("article", "khao-sat-nhu-cau-dinh-vu")
    article = ArticlePage.objects.get(translation_key=key, locale__language_code="vi")
    assert "15 đến 25%" in client.get(article.url).content.decode()
    assert "Đính chính" in client.get(article.url).content.decode()
    old = client.get(f"{article.url}phien-ban/1/").content.decode()
    assert "rò rỉ từ 5 đến 25%" in old
