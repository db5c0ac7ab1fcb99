"""The stories of a home page: what was chosen, then the newest; each of them once."""

import pytest

from tests.factories import ArticleFactory, make_private, section

from .newspaper import articles, choose, stories, top

pytestmark = pytest.mark.django_db


def urls(found) -> list[str]:
    return [article.url for article in found]


@pytest.mark.parametrize(
    "hide",
    [
        lambda article: article.unpublish(),
        make_private,
        lambda article: make_private(article.get_parent()),
        lambda article: article.delete(),
    ],
    ids=["unpublished", "private", "private section", "deleted"],
)
def test_chosen_story_that_may_no_longer_be_read_gives_its_place_to_the_newest(client, hide):
    chosen = ArticleFactory(parent=section("so-huu-tri-tue"))
    newest = articles(6)
    choose(chosen)
    assert top(client) == urls([chosen, *newest[:5]])
    address = chosen.url
    hide(chosen)
    assert top(client) == urls(newest)
    assert address not in stories(client)


def test_chosen_story_that_was_moved_to_another_language_is_left_out(client):
    article, other = articles(1), ArticleFactory(parent=section(language="en"))
    choose(other)
    assert top(client) == urls(article)


def test_stories_of_the_other_language_are_not_listed(client):
    vietnamese, english = ArticleFactory(), ArticleFactory(parent=section(language="en"))
    assert stories(client) == [vietnamese.url]
    assert stories(client, "/en/") == [english.url]


def test_no_story_stands_twice_on_the_page(client):
    newest = [*articles(7), *articles(7, "so-huu-tri-tue"), *articles(7, "thong-bao")]
    choose(newest[8], newest[3])
    found = stories(client)
    assert len(found) == len(set(found))
    assert len(found) > 6


def test_chosen_stories_stand_on_top_in_the_order_chosen_and_the_newest_fill_up(client):
    newest = articles(9)
    choose(newest[8], newest[2])
    order = [newest[place] for place in (8, 2, 0, 1, 3, 4)]
    assert top(client) == urls(order)


def test_without_a_choice_the_newest_stand_on_top(client):
    newest = articles(8)
    assert top(client) == urls(newest[:6])


def test_columns_are_filled_with_what_does_not_stand_on_top(client):
    newest = articles(12)
    assert stories(client) == urls(newest[: 6 + 3])


def test_choice_holds_for_its_own_language_alone(client):
    older = ArticleFactory(parent=section(language="en"), publication_date="2020-01-01")
    newer = ArticleFactory(parent=section(language="en"), publication_date="2021-01-01")
    choose(older, language="en")
    assert top(client, "/en/") == urls([older, newer])


def test_site_without_articles_has_a_home_page(client):
    for address, text in (("/", "Chưa có tin nào"), ("/en/", "No news has been published yet.")):
        response = client.get(address)
        assert response.status_code == 200
        assert text in response.content.decode()
        assert stories(client, address) == []
