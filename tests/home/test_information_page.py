"""The pages that stay: introduction, contact, statements."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from wagtail.rich_text import RichText

from articles.models import ArticlePage
from core.models import AgencyProfile
from home.models import HomePage, InformationPage
from tests.factories import InformationPageFactory, make_private, section
from tests.support.html import parse, words

pytestmark = pytest.mark.django_db

PAGES = {
    "vi": ("/gioi-thieu/", "/lien-he/", "/kha-nang-tiep-can/", "/bao-ve-du-lieu-ca-nhan/"),
    "en": ("/en/about/", "/en/contact/", "/en/accessibility/", "/en/privacy/"),
}


@pytest.fixture
def profile():
    profile = AgencyProfile.objects.get()
    profile.address_vi, profile.phone = "Số 1 đường Mẫu", "(0225) 000 0000"
    profile.responsible_person_vi = "Nguyễn Văn A"
    profile.save()
    return profile


def test_draft_is_not_found(client):
    page = InformationPageFactory(live=False)
    assert client.get(page.url).status_code == 404


def test_private_page_asks_for_the_password(client):
    page = InformationPageFactory(lead="Chỉ dành cho cán bộ.")
    make_private(page)
    assert "Chỉ dành cho cán bộ." not in client.get(page.url).content.decode()


def test_words_of_a_page_are_escaped(client):
    page = InformationPageFactory(title="<b>Tên</b>", lead="<i>Dẫn</i>")
    document = parse(client.get(page.url))
    assert words(document.h1) == "<b>Tên</b>"
    assert not document.main.select("b, i")


@pytest.mark.parametrize("child", [HomePage, ArticlePage], ids=lambda model: model.__name__)
def test_only_information_pages_stand_below_one(child):
    assert child not in InformationPage.allowed_subpage_models()
    assert InformationPage not in ArticlePage.allowed_subpage_models()


def test_address_of_a_page_that_is_there_already_is_refused():
    InformationPageFactory(slug="quy-dinh")
    with pytest.raises(ValidationError):
        InformationPageFactory(slug="quy-dinh")


@pytest.mark.parametrize("address", [address for pages in PAGES.values() for address in pages])
def test_pages_of_a_new_installation_have_a_heading_a_lead_and_a_text(client, address):
    document = parse(client.get(address))
    assert len(document.find_all("h1")) == 1
    assert len(words(document.find(class_="lede"))) > 40
    assert len(words(document.find(class_="prose"))) > 200
    assert document.find("meta", attrs={"name": "description"})["content"]


def test_contact_facts_are_printed_where_an_editor_asked_for_them(client, profile):
    with_facts, without = parse(client.get("/lien-he/")), parse(client.get("/gioi-thieu/"))
    assert "Số 1 đường Mẫu" in words(with_facts.article)
    assert with_facts.article.find("a", href="tel:02250000000")
    assert "Số 1 đường Mẫu" not in words(without.article)
    assert "Số 1 đường Mẫu" in words(without.footer)


def test_facts_that_nobody_gave_are_not_printed(client):
    document = parse(client.get("/lien-he/"))
    assert not document.article.find("dl")


def test_page_shows_its_body_and_when_it_was_changed(client):
    body = [("heading", {"text": "Chức năng", "level": "2"}), ("paragraph", RichText("<p>Tham mưu.</p>"))]
    changed = datetime(2024, 3, 22, 20, 0, tzinfo=UTC)  # already the 23rd in Hải Phòng
    page = InformationPageFactory(body=body, last_published_at=changed)
    document = parse(client.get(page.url))
    assert words(document.article.h2) == "Chức năng"
    assert "Tham mưu." in words(document.article)
    assert "23/03/2024" in words(document.article)


def test_page_can_be_read_below_another(client):
    parent = InformationPage.objects.get(slug="gioi-thieu")
    page = InformationPageFactory(parent=parent, title="Cơ cấu tổ chức")
    assert page.url == "/gioi-thieu/co-cau-to-chuc/"
    assert client.get(page.url).status_code == 200


def test_articles_stand_only_in_sections():
    assert not ArticlePage.can_create_at(InformationPage.objects.first())
    assert ArticlePage.can_create_at(section())
