"""The language switch and hreflang: live, real translations, else the nearest page that has one."""

import pytest
from wagtail.models import Locale, Page

from tests.factories import (
    ArticleFactory,
    InformationPageFactory,
    home,
    make_private,
    news_index,
    section,
)
from tests.support.html import parse, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    """An article and its English translation."""
    article = ArticleFactory()
    key = article.translation_key
    return article, ArticleFactory(parent=section(language="en"), title="Review", translation_key=key)


def switch(client, address) -> dict:
    """What the language switch offers: address -> whether it is called a translation."""
    document = parse(client.get(address))
    return {link["href"]: link.has_attr("hreflang") for link in document.select("ul.langs a")}


def alternates(client, address) -> dict:
    document = parse(client.get(address))
    return {link["hreflang"]: link["href"] for link in document.select("link[rel=alternate][hreflang]")}


@pytest.mark.parametrize("hide", [make_private, lambda page: page.unpublish()], ids=["private", "draft"])
def test_translation_that_readers_cannot_open_is_not_offered(client, pair, hide):
    article, translation = pair
    hide(translation)
    assert switch(client, article.url) == {f"{section(language='en').url}#chua-dich": False}
    assert alternates(client, article.url) == {}


def test_alias_is_no_translation(client):
    article = ArticleFactory()
    alias = article.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    Page.objects.filter(pk=alias.pk).update(live=True)
    assert switch(client, article.url) == {f"{section(language='en').url}#chua-dich": False}
    assert alternates(client, article.url) == {}


def test_page_without_translation_leads_to_the_nearest_one_above_that_has_it(client):
    article = ArticleFactory()
    section(language="en").unpublish()
    assert switch(client, article.url) == {f"{news_index('en').url}#chua-dich": False}
    assert switch(client, section().url) == {f"{news_index('en').url}#chua-dich": False}
    child = InformationPageFactory()
    assert switch(client, child.url) == {"/en/#chua-dich": False}


def test_english_page_without_translation_leads_to_vietnamese(client):
    article = ArticleFactory(parent=section(language="en"))
    assert switch(client, article.url) == {f"{section().url}#chua-dich": False}


def test_without_any_page_in_the_other_language_the_switch_leads_to_its_home_address(client):
    home("en").unpublish()
    assert switch(client, "/") == {"/en/#chua-dich": False}


@pytest.mark.parametrize("address", ["/khong-co/", "/tin-tuc/tin-hoat-dong/khong-co/"])
def test_page_that_does_not_exist_leads_to_the_other_home_page(client, address):
    assert switch(client, address) == {"/en/": False}
    assert switch(client, f"/en{address}") == {"/": False}
    assert alternates(client, address) == {}


def test_page_with_the_fragment_says_why_the_reader_is_there(client):
    for page in (home("en"), news_index("en"), section(language="en")):
        assert "no English version yet" in words(parse(client.get(page.url)).find(id="chua-dich"))
    assert "chưa có bản" in words(parse(client.get("/")).find(id="chua-dich"))


def test_translations_lead_to_each_other(client, pair):
    article, translation = pair
    both = {"vi": article.full_url, "en": translation.full_url}
    assert switch(client, article.url) == {translation.url: True}
    assert switch(client, translation.url) == {article.url: True}
    assert alternates(client, article.url) == alternates(client, translation.url) == both


def test_search_keeps_the_words_when_the_language_changes(client):
    assert switch(client, "/tim-kiem/?q=khoa+h%E1%BB%8Dc") == {"/en/search/?q=khoa+h%E1%BB%8Dc": True}
    assert switch(client, "/en/search/?q=a") == {"/tim-kiem/?q=a": True}


@pytest.mark.parametrize(("prefix", "language"), [("/", "vi"), ("/en/", "en")])
def test_document_says_its_language(client, prefix, language):
    search = {"vi": "tim-kiem/", "en": "search/"}[language]
    for address in (prefix, f"{prefix}{search}", f"{prefix}khong-co/"):
        response = client.get(address, headers={"accept-language": "fr, en;q=0.5"})
        assert parse(response).html["lang"] == language
        assert response.headers["Content-Language"] == language


def test_current_language_is_marked_and_not_linked(client):
    marked = parse(client.get("/en/")).select("ul.langs [aria-current=true]")
    assert [(each.name, words(each)) for each in marked] == [("span", "English")]
