"""What search engines read of a page. It is data inside a script element: no text may end that element."""

import json
from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from articles.models import ArticleAuthor
from core.models import AgencyProfile
from core.structured_data import as_script
from tests.factories import ArticleFactory, ImageFactory, TopicFactory, section
from tests.support.html import parse

pytestmark = pytest.mark.django_db

HOSTILE = "</script><script>alert(1)</script><!-- & “ngoặc” ' \" \\ \u2028 &amp; Đ"


@pytest.fixture
def described(client):
    """Read the JSON-LD of a page: kind -> data."""

    def read(page):
        soup = parse(client.get(page.url))
        parts = [json.loads(script.string) for script in soup("script", type="application/ld+json")]
        assert {part["@context"] for part in parts} <= {"https://schema.org"}
        return {part["@type"]: part for part in parts}

    return read


def test_script_element_holds_nothing_that_could_end_it():
    html = as_script({"name": HOSTILE})
    assert html.count("<") == html.count(">") == 2
    assert "&" not in html
    assert json.loads(BeautifulSoup(html, "html.parser").script.string)["name"] == HOSTILE


def test_hostile_text_arrives_unchanged_and_starts_no_script(client, described):
    article = ArticleFactory(
        title=HOSTILE,
        slug="bai",
        lead=HOSTILE,
        authors=[ArticleAuthor(name=HOSTILE, organisation=HOSTILE)],
        topics=[TopicFactory(name=HOSTILE[:80])],
    )
    data = described(article)["NewsArticle"]
    assert (data["headline"], data["description"]) == (HOSTILE, HOSTILE)
    assert data["author"][0]["name"] == data["author"][0]["affiliation"]["name"] == HOSTILE
    assert data["keywords"] == [HOSTILE[:80]]
    soup = parse(client.get(article.url))
    assert [
        script for script in soup("script") if "alert" in (script.string or "") and not script.get("type")
    ] == []


def test_article_tells_what_it_is(described):
    article = ArticleFactory(
        title="Hội nghị tổng kết", last_published_at=datetime(2024, 3, 23, 1, 0, tzinfo=UTC)
    )
    profile = AgencyProfile.objects.get()
    profile.owner_vi = "Sở Khoa học và Công nghệ"
    profile.save()
    assert described(article)["NewsArticle"] == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Hội nghị tổng kết",
        "description": article.lead,
        "inLanguage": "vi",
        "datePublished": "2024-03-22",
        "dateModified": "2024-03-23T01:00:00+00:00",
        "mainEntityOfPage": "http://testserver/tin-tuc/tin-hoat-dong/hoi-nghi-tong-ket/",
        "author": [
            {
                "@type": "Person",
                "name": "Hàn Vĩnh Tân",
                "affiliation": {"@type": "Organization", "name": "Sở KH&CN Hải Phòng"},
            }
        ],
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": "Sở Khoa học và Công nghệ",
            "url": "http://testserver",
        },
        "isAccessibleForFree": True,
        "articleSection": "Tin hoạt động",
    }


def test_what_is_unknown_is_left_out(described):
    data = described(ArticleFactory(authors=[], last_published_at=None))["NewsArticle"]
    assert data.keys().isdisjoint({"author", "dateModified", "image", "keywords"})


def test_author_without_organisation_has_no_affiliation(described):
    data = described(ArticleFactory(authors=[ArticleAuthor(name="Nguyễn Thị Hà")]))["NewsArticle"]
    assert data["author"] == [{"@type": "Person", "name": "Nguyễn Thị Hà"}]


def test_picture_is_given_by_its_full_address(described, client):
    (address,) = described(ArticleFactory(list_image=ImageFactory()))["NewsArticle"]["image"]
    assert address.startswith("http://testserver/media/images/")
    assert client.get(address).status_code == 200


def test_picture_whose_file_is_lost_breaks_nothing(client):
    image = ImageFactory()
    image.file.storage.delete(image.file.name)
    assert client.get(ArticleFactory(list_image=image).url).status_code == 200


def test_english_article_says_so(described):
    data = described(ArticleFactory(parent=section(language="en")))
    assert data["NewsArticle"]["inLanguage"] == "en"
    assert data["NewsArticle"]["articleSection"] == "Activities"


def test_breadcrumbs_lead_from_the_home_page_to_the_article(described):
    article = ArticleFactory(title="Bài báo")
    items = described(article)["BreadcrumbList"]["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Trang chủ", "http://testserver/"),
        (2, "Tin tức", "http://testserver/tin-tuc/"),
        (3, "Tin hoạt động", "http://testserver/tin-tuc/tin-hoat-dong/"),
        (4, "Bài báo", "http://testserver/tin-tuc/tin-hoat-dong/bai-bao/"),
    ]
