"""What a page asks of the database does not grow with the content."""

import pytest
from django.core.cache import caches

from articles.models import ArticleInstitute, RelatedArticle
from tests.factories import ArticleFactory, ImageFactory, InstituteFactory, TopicFactory

pytestmark = pytest.mark.django_db


def articles(count, **fields):
    """Articles with a picture of their own, which is where listings forget to prefetch."""
    return [ArticleFactory(list_image=ImageFactory(), **fields) for _ in range(count)]


@pytest.fixture
def assert_queries(client, django_assert_num_queries):
    """Read an address twice: first to make renditions and fill the caches of types and sites, then to count."""

    def check(address, count):
        client.get(address)
        caches["renditions"].clear()
        with django_assert_num_queries(count):
            assert client.get(address).status_code == 200

    return check


# Site, language and home page (3); restrictions (1); the agency (1); what frames the page (1).
EVERY_PAGE = 6
# Articles, pictures, renditions.
LISTING = 3


@pytest.mark.parametrize("page", ["", "?page=2"])
def test_news_index_takes_twelve(assert_queries, page):
    # Finding the index (2); the count of the articles (1).
    expected = EVERY_PAGE + 2 + 1 + LISTING
    articles(2)
    assert_queries("/tin-tuc/", expected)
    articles(18)
    assert_queries(f"/tin-tuc/{page}", expected)


@pytest.mark.parametrize(("period", "searching"), [("", 0), ("2024/", 1), ("2024/03/", 0)])
def test_section_takes_fourteen(assert_queries, period, searching):
    # Finding the index and the section (4); the counts by month, which give the total too (1). A year could be
    # an article, which is looked for first (searching).
    expected = EVERY_PAGE + 4 + 1 + LISTING + searching
    articles(2)
    assert_queries(f"/tin-tuc/tin-hoat-dong/{period}", expected)
    articles(18)
    assert_queries(f"/tin-tuc/tin-hoat-dong/{period}", expected)


@pytest.mark.parametrize("about", [1, 4])
def test_article_takes_fifteen(assert_queries, about):
    # Finding the article with its picture (1); related: the chosen, the topics, the articles (3); the rendition
    # for shared links (1); the authors (1); the institutes it is about: links, institutes, their directory (3).
    expected = EVERY_PAGE + 1 + 3 + 1 + 1 + 3
    topics = TopicFactory.create_batch(2)
    chosen = articles(2, topics=topics)
    related = [RelatedArticle(article=other) for other in chosen]
    links = [ArticleInstitute(institute=institute) for institute in InstituteFactory.create_batch(about)]
    (article,) = articles(1, topics=topics, related=related, institute_links=links)
    assert_queries(article.url, expected)
    articles(20, topics=topics)
    assert_queries(article.url, expected)
