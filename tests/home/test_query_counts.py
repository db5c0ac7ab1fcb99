"""The pages of this app take the same number of queries however much has been published."""

from datetime import date

import pytest

from articles.models import ArticleInstitute
from home.models import InformationPage
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    InformationPageFactory,
    InstituteFactory,
    home,
    section,
)

from .newspaper import choose

pytestmark = pytest.mark.django_db

SECTIONS = (
    *("tin-hoat-dong", "nghien-cuu-ung-dung", "doi-moi-sang-tao"),
    *("so-huu-tri-tue", "tieu-chuan-do-luong-chat-luong", "thong-bao"),
)


@pytest.fixture
def picture():
    return ImageFactory()


def publish(count, picture):
    """As many articles in every section, each with a picture."""
    for slug in SECTIONS:
        for _ in range(count):
            ArticleFactory(parent=section(slug), publication_date=date(2024, 3, 22), list_image=picture)


def warm(client, address):
    """Twice: the first makes the renditions, the second fills the caches that answers put things into."""
    for _ in range(2):
        assert client.get(address).status_code == 200


def test_home_page(client, picture, django_assert_num_queries):
    publish(1, picture)
    chosen = ArticleFactory(
        list_image=picture, institute_links=[ArticleInstitute(institute=InstituteFactory())]
    )
    choose(chosen)
    warm(client, "/")
    # Site, language, page, its restrictions (4); chosen stories, top stories, newest of the sections (3); their
    # pictures and renditions (2); what blocks name, by kind of block: sections, notices, links (3); the agency's
    # facts (1); the structure of the site, which frames every page (1). The band of the directory: whom the news is
    # about, numbers, entries with their fields of research, their articles, those on the map, its address (7).
    with django_assert_num_queries(21):
        client.get("/")
    publish(10, picture)
    for _ in range(10):
        InformationPageFactory(parent=home())
        ArticleFactory(institute_links=[ArticleInstitute(institute=InstituteFactory())])
    warm(client, "/")
    with django_assert_num_queries(21):
        client.get("/")


def test_information_page(client, django_assert_num_queries):
    page = InformationPage.objects.get(slug="lien-he")
    warm(client, page.url)
    # Site, language (2); the steps of the address: home page, page, its text (3); restrictions, facts, frame (3).
    with django_assert_num_queries(8):
        client.get(page.url)
    for _ in range(10):
        InformationPageFactory(parent=home())
    with django_assert_num_queries(8):
        client.get(page.url)


def test_page_that_is_not_there(client, django_assert_num_queries):
    client.get("/khong-co/")
    # Site, language (2); the steps of the address (2); facts, frame (2); redirects (1).
    with django_assert_num_queries(7):
        client.get("/khong-co/")
    ArticleFactory.create_batch(10)
    with django_assert_num_queries(7):
        client.get("/khong-co/")
