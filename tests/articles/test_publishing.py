"""Pictures are made ready in every size when an article is published, before the first reader comes."""

from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from articles.models import ArticlePage
from articles.tasks import make_renditions
from core.models import CustomRendition
from core.renditions import SHARE, filter_specs
from tests.editorial import verbs
from tests.factories import ArticleFactory, ImageFactory

pytestmark = pytest.mark.django_db


def figure(image):
    return {"image": {"image": image.pk, "decorative": True}, "caption": "", "credit": ""}


def body(*blocks):
    field = ArticlePage._meta.get_field("body")
    return field.stream_block.to_python([{"type": kind, "value": value} for kind, value in blocks])


def publish(article):
    with TestCase.captureOnCommitCallbacks(execute=True):
        article.save_revision().publish()


def made(image):
    return set(CustomRendition.objects.filter(image=image).values_list("filter_spec", flat=True))


def test_article_deleted_before_its_turn_is_passed_over():
    make_renditions.func(999_999)
    assert not CustomRendition.objects.exists()


def test_article_without_pictures_makes_none():
    publish(ArticleFactory())
    assert not CustomRendition.objects.exists()


def test_draft_makes_none():
    article = ArticleFactory(live=False, list_image=ImageFactory())
    with TestCase.captureOnCommitCallbacks(execute=True):
        article.save_revision()
    assert not CustomRendition.objects.exists()


def test_article_that_waits_for_its_date_makes_none():
    """Whoever guesses the address of a picture could open it before."""
    article = verbs.draft(list_image=ImageFactory(), go_live_at=timezone.now() + timedelta(days=1))
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert not verbs.approved(article).live
    assert not CustomRendition.objects.exists()


def test_publishing_makes_every_size_that_a_page_asks_for(client):
    lead, single, left, right = (ImageFactory() for _ in range(4))
    blocks = [
        ("figure", figure(single)),
        ("gallery", {"figures": [figure(left), figure(right)], "caption": ""}),
    ]
    article = ArticleFactory(list_image=lead, body=body(*blocks))
    publish(article)
    assert made(lead) == {SHARE, *filter_specs("card", "lead")}
    assert made(single) == made(left) == made(right) == set(filter_specs("figure"))
    ready = CustomRendition.objects.count()
    for address in ("/", "/tin-tuc/", article.url):
        assert client.get(address).status_code == 200
    assert CustomRendition.objects.count() == ready


def test_picture_that_was_deleted_is_left_out(client):
    image = ImageFactory()
    article = ArticleFactory(body=body(("figure", figure(image))))
    image.delete()
    article = ArticlePage.objects.get(pk=article.pk)
    assert article.body_images == []
    assert client.get(article.url).status_code == 200


def test_publishing_survives_a_picture_whose_file_is_lost(client):
    """Files are restored later than the database; the article must not wait for them."""
    lead, single = ImageFactory(), ImageFactory()
    for image in (lead, single):
        image.file.storage.delete(image.file.name)
    article = ArticleFactory(list_image=lead, body=body(("figure", figure(single))))
    publish(article)
    for address in ("/", "/tin-tuc/", article.url):
        assert client.get(address).status_code == 200
