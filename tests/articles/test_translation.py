"""Translating an article: an ordinary draft in the other language, never public by itself."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from articles.models import Topic
from tests.factories import ArticleFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def english():
    return Locale.objects.get(language_code="en")


def translate(article, locale):
    editor = get_user_model().objects.create_user("bien-tap-vien")
    translate_object(article, [locale], user=editor)
    return article.get_translation(locale)


def test_translation_of_a_published_article_is_a_draft(english, client):
    translation = translate(ArticleFactory(), english)

    assert not translation.live
    assert translation.alias_of is None
    assert client.get(translation.get_url()).status_code == 404


def test_translation_is_not_kept_in_step_by_synchronisation(english):
    translate(ArticleFactory(), english)

    assert list(Translation.objects.values_list("enabled", flat=True)) == [False]


def test_translation_has_the_topics_of_its_own_language(english):
    translated, untranslated = TopicFactory(name="Hải dương học"), TopicFactory(name="Cơ khí")
    oceanography = translated.copy_for_translation(english)
    oceanography.name = "Oceanography"
    oceanography.save()

    translation = translate(ArticleFactory(topics=[translated, untranslated]), english)

    assert [topic.name for topic in translation.topics.all()] == ["Oceanography"]
    assert Topic.objects.filter(name="Cơ khí", locale=english).count() == 0


def test_translation_stands_in_the_translated_section(english):
    article = ArticleFactory()

    translation = translate(article, english)

    assert translation.get_parent().translation_key == article.get_parent().translation_key
