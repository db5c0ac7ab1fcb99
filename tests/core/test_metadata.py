"""What the head of a page says to search engines and to sites that show a link."""

import pytest

from articles.models import ArticlePage
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    InformationPageFactory,
    home,
    make_private,
    news_index,
    section,
)
from tests.support.html import parse

pytestmark = pytest.mark.django_db

PAGES = {
    "home": (home, "website"),
    "news index": (news_index, "website"),
    "section": (section, "website"),
    "article": (ArticleFactory, "article"),
    "information page": (InformationPageFactory, "website"),
}


@pytest.fixture
def head(client):
    def read(address):
        return parse(client.get(address)).head

    return read


def named(head, name):
    """The contents of every meta element of that name or property."""
    return [meta["content"] for meta in head("meta") if name in (meta.get("name"), meta.get("property"))]


def canonical(head):
    (link,) = head("link", rel="canonical")
    return link["href"]


def alternates(head):
    return {link["hreflang"]: link["href"] for link in head("link", rel="alternate") if link.get("hreflang")}


@pytest.mark.parametrize(("make", "kind"), PAGES.values(), ids=PAGES)
def test_every_page_type_describes_itself(head, make, kind):
    page = make()
    seen = head(page.url)
    assert seen.title.string.startswith("Hải Đăng" if page == home() else page.title)
    assert canonical(seen) == page.full_url
    assert named(seen, "description") == named(seen, "og:description") == [page.meta_description]
    assert page.meta_description
    assert named(seen, "og:type") == [kind]
    assert named(seen, "og:title") == [page.title]
    assert named(seen, "og:url") == [page.full_url]
    assert named(seen, "og:locale") == ["vi_VN"]
    assert named(seen, "robots") == []


@pytest.mark.parametrize("address", ["/tim-kiem/?q=bien", "/en/search/", "/khong-co/"])
def test_search_results_and_errors_are_not_indexed(head, address):
    seen = head(address)
    assert named(seen, "robots") == ["noindex"]
    assert seen("link", rel="canonical") == []


def test_page_without_description_has_none_not_an_empty_one(head):
    seen = head(InformationPageFactory(lead="").url)
    assert named(seen, "description") == named(seen, "og:description") == []


def test_text_with_markup_is_text(head):
    text = '"><script>alert(1)</script> & Đ'
    seen = head(ArticleFactory(title=text, slug="bai", lead=text).url)
    assert named(seen, "og:title") == named(seen, "description") == [text]
    assert seen.title.string.startswith(text)


def test_title_and_description_for_search_engines_take_precedence(head):
    seen = head(ArticleFactory(seo_title="Tiêu đề khác", search_description="Mô tả khác").url)
    assert seen.title.string.startswith("Tiêu đề khác")
    assert named(seen, "description") == ["Mô tả khác"]


@pytest.mark.parametrize(
    ("query", "ending"),
    [
        ("?utm_source=zalo", ""),
        ("?page=1", ""),
        ("?page=2&x=1", "?page=2"),
        ("?page=abc", ""),
        ("?page=99", "?page=2"),
    ],
)
def test_canonical_address_keeps_the_page_number_alone(head, query, ending):
    ArticleFactory.create_batch(13)
    for address in ("/tin-tuc/", "/tin-tuc/tin-hoat-dong/", "/tin-tuc/tin-hoat-dong/2024/"):
        assert canonical(head(address + query)) == f"http://testserver{address}{ending}"


def test_translations_name_each_other(head):
    article = ArticleFactory()
    english = ArticleFactory(parent=section(language="en"), translation_key=article.translation_key)
    expected = {"vi": article.full_url, "en": english.full_url}
    assert alternates(head(article.url)) == alternates(head(english.url)) == expected
    assert named(head(english.url), "og:locale") == ["en_GB"]


@pytest.mark.parametrize(
    "hide", [None, lambda page: page.unpublish(), make_private], ids=["none", "draft", "private"]
)
def test_no_alternate_without_a_translation_that_everybody_may_read(head, hide):
    article = ArticleFactory()
    if hide:
        hide(ArticleFactory(parent=section(language="en"), translation_key=article.translation_key))
    assert alternates(head(article.url)) == {}


def test_alias_is_no_translation(head):
    article = ArticleFactory()
    alias = article.copy_for_translation(section(language="en").locale, copy_parents=True, alias=True)
    ArticlePage.objects.filter(pk=alias.pk).update(live=True)
    assert alternates(head(article.url)) == {}


def test_picture_of_the_page_is_shared(head):
    seen = head(ArticleFactory(list_image=ImageFactory()).url)
    assert named(seen, "og:image")[0].startswith("http://testserver/media/images/")
    assert "den-bien" in named(seen, "og:image")[0]
    assert named(seen, "twitter:card") == ["summary_large_image"]


def test_page_without_a_picture_shares_that_of_the_agency(head):
    assert named(head("/"), "og:image") == []
    profile = home().get_site().agencyprofile
    profile.share_image = ImageFactory()
    profile.save()
    assert named(head("/"), "og:image")[0].startswith("http://testserver/media/images/")


@pytest.mark.parametrize(("address", "prefix"), [("/", "/tin-tuc/"), ("/en/about/", "/en/news/")])
def test_feeds_of_the_language_are_named(head, address, prefix):
    feeds = [link["href"] for link in head(address)("link", rel="alternate") if link.get("type")]
    assert feeds == [f"{prefix}rss.xml", f"{prefix}atom.xml"]
