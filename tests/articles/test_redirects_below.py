"""When a section moves, so do the addresses below it that are no pages: archive and feeds."""

import pytest

from tests.factories import ArticleFactory, SectionFactory, make_private, news_index, rename

pytestmark = pytest.mark.django_db

LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@pytest.mark.parametrize("below", ["2023/", "2024/04/", "2024/13/", "rss.json"])
def test_what_was_not_there_is_not_redirected(client, below):
    parent = SectionFactory()
    ArticleFactory(parent=parent)
    old = parent.url
    rename(parent, "ten-moi")
    assert client.get(old + below, follow=True).status_code == 404


def test_feed_of_a_section_that_moved_and_became_private_is_gone(client):
    parent = SectionFactory()
    old = parent.url
    rename(parent, "ten-moi")
    make_private(parent)
    assert client.get(f"{old}rss.xml", follow=True).status_code == 404


@LANGUAGES
@pytest.mark.parametrize("below", ["2024/", "2024/03/", "rss.xml", "atom.xml"])
def test_archive_and_feeds_of_a_section_that_moved(client, language, below):
    """Who subscribed to the old address must not lose the section."""
    parent = SectionFactory(parent=news_index(language))
    ArticleFactory(parent=parent)
    old = parent.url
    rename(parent, "ten-moi")
    response = client.get(old + below, follow=True)
    assert response.status_code == 200
    assert response.request["PATH_INFO"] == f"{parent.url}{below}"
    assert {status for _, status in response.redirect_chain} == {301}


@LANGUAGES
@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_feeds_of_news_that_moved(client, language, name):
    index = news_index(language)
    old = index.url
    rename(index, "ban-tin")
    response = client.get(old + name, follow=True)
    assert response.status_code == 200
    assert response.request["PATH_INFO"] == f"{index.url}{name}"
