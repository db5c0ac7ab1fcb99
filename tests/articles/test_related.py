"""Below an article stand those an editor chose, then the newest of its topics, then of its section."""

from datetime import date

import pytest

from articles.models import ArticlePage, RelatedArticle
from articles.related import RELATED_COUNT, related_articles
from tests.factories import ArticleFactory, TopicFactory, make_private, publish, section

pytestmark = pytest.mark.django_db


def related(article):
    """As a request would ask: for an article fresh from the database."""
    return related_articles(ArticlePage.objects.get(pk=article.pk))


def choosing(*articles, **fields):
    rows = [RelatedArticle(article=article, sort_order=place) for place, article in enumerate(articles)]
    return ArticleFactory(related=rows, **fields)


def english(**fields):
    return ArticleFactory(parent=section(language="en"), **fields)


HIDDEN = {
    "draft": lambda **fields: ArticleFactory(live=False, **fields),
    "expired": lambda **fields: ArticleFactory(live=False, expired=True, **fields),
    "in another language": english,
}


@pytest.mark.parametrize("make", HIDDEN.values(), ids=HIDDEN)
def test_what_readers_of_this_language_may_not_read_is_never_related(make):
    topic = TopicFactory()
    hidden = make(topics=[topic])
    assert related(choosing(hidden, topics=[topic])) == []


def test_private_article_is_never_related():
    topic = TopicFactory()
    hidden = ArticleFactory(parent=section("thong-bao"), topics=[topic])
    make_private(section("thong-bao"))
    assert related(choosing(hidden, topics=[topic])) == []


def test_article_is_not_related_to_itself():
    topic = TopicFactory()
    article = ArticleFactory(topics=[topic])
    article.related = [RelatedArticle(article=article)]
    publish(article)
    assert related(article) == []


def test_lonely_article_has_none_and_shows_no_heading(client):
    article = ArticleFactory()
    assert related(article) == []
    assert 'id="related-h"' not in client.get(article.url).content.decode()


def test_chosen_ones_come_in_the_chosen_order_whatever_their_date():
    old = ArticleFactory(parent=section("thong-bao"), publication_date=date(2001, 1, 1))
    new = ArticleFactory(parent=section("thong-bao"), publication_date=date(2024, 1, 1))
    assert related(choosing(old, new)) == [old, new]
    assert related(choosing(new, old))[:2] == [new, old]


def test_chosen_then_topic_then_section():
    topic = TopicFactory()
    chosen = ArticleFactory(parent=section("thong-bao"), publication_date=date(2001, 1, 1))
    on_topic = ArticleFactory(
        parent=section("so-huu-tri-tue"), topics=[topic], publication_date=date(2002, 1, 1)
    )
    neighbour = ArticleFactory(publication_date=date(2024, 1, 1))
    assert related(choosing(chosen, topics=[topic])) == [chosen, on_topic, neighbour]


def test_newest_of_a_topic_come_first():
    topic = TopicFactory()
    years = (2010, 2024, 2015, 2020)
    made = {
        year: ArticleFactory(parent=section("thong-bao"), topics=[topic], publication_date=date(year, 1, 1))
        for year in years
    }
    assert related(ArticleFactory(topics=[topic])) == [made[2024], made[2020], made[2015]]


def test_article_that_shares_two_topics_or_was_chosen_too_stands_once():
    topics = TopicFactory.create_batch(2)
    other = ArticleFactory(topics=topics)
    assert related(choosing(other, topics=topics)) == [other]


def test_never_more_than_three():
    chosen = ArticleFactory.create_batch(5)
    assert related(choosing(*chosen)) == chosen[:RELATED_COUNT]


def test_other_sections_fill_nothing():
    ArticleFactory(parent=section("thong-bao"))
    assert related(ArticleFactory()) == []


def test_unpublished_choice_makes_room_for_the_next():
    chosen, neighbour = ArticleFactory(parent=section("thong-bao")), ArticleFactory()
    article = choosing(chosen)
    chosen.unpublish()
    assert related(article) == [neighbour]


def test_query_count_is_constant(django_assert_num_queries):
    topics = TopicFactory.create_batch(2)
    article = choosing(ArticleFactory(topics=topics), ArticleFactory(), topics=topics)
    # The chosen rows (1), the topics (1), the articles (1).
    for growth in (0, 20):
        ArticleFactory.create_batch(growth, topics=topics)
        fresh = ArticlePage.objects.get(pk=article.pk)
        with django_assert_num_queries(3):
            assert len(related_articles(fresh)) == min(RELATED_COUNT, 2 + growth)
