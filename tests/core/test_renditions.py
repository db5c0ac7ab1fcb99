"""Pictures are served in sizes made for the place; a list looks all of them up at once."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import caches
from django.template import Context, Template

from articles.models import ArticlePage
from core.renditions import SIZES, filter_specs
from tests.factories import ArticleFactory, ImageFactory

pytestmark = pytest.mark.django_db


def draw(image, arguments='"card" "100vw"'):
    html = Template("{% load core_tags %}{% picture image " + arguments + " %}").render(
        Context({"image": image})
    )
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("size", SIZES)
def test_every_size_comes_as_webp_with_jpeg_behind_it(size):
    specs = filter_specs(size)
    assert len(specs) == 2 * len(SIZES[size])
    assert {spec.rpartition("|")[2] for spec in specs} == {"format-webp", "format-jpeg"}


def test_unknown_size_is_refused():
    with pytest.raises(KeyError):
        filter_specs("huge")


def test_no_picture_draws_nothing():
    assert str(draw(None)) == ""


def test_picture_offers_both_widths_and_describes_itself():
    picture = draw(ImageFactory(), '"card" "100vw" alt="Đèn biển & tàu"')
    assert picture.source["type"] == "image/webp"
    assert [part.split()[1] for part in picture.source["srcset"].split(", ")] == ["400w", "800w"]
    assert picture.img["alt"] == "Đèn biển & tàu"
    assert picture.img["src"].endswith(".jpg")


def test_picture_without_description_has_an_empty_one():
    """Without the attribute a screen reader would read out the file name."""
    assert draw(ImageFactory()).img["alt"] == ""


def test_pictures_load_late_but_for_the_first():
    image = ImageFactory()
    assert draw(image).img["loading"] == "lazy"
    first = draw(image, '"lead" "100vw" eager=True').img
    assert (first["loading"], first["fetchpriority"]) == ("eager", "high")


def test_original_is_never_served(client):
    image = ImageFactory()
    assert "original_images" not in str(draw(image))
    assert client.get(image.file.url).status_code == 404


def test_listing_reads_pictures_and_sizes_of_all_articles_in_two_queries(django_assert_num_queries):
    for _ in range(4):
        article = ArticleFactory(list_image=ImageFactory())
        draw(article.list_image)  # makes the renditions
    caches["renditions"].clear()
    # The articles (1), their pictures (1), the renditions (1): drawing them adds none.
    with django_assert_num_queries(3):
        for article in ArticlePage.objects.for_listing():
            assert draw(article.list_image).img


def test_listing_without_pictures_reads_no_renditions(django_assert_num_queries):
    ArticleFactory.create_batch(2)
    with django_assert_num_queries(1):
        assert [article.list_image for article in ArticlePage.objects.for_listing()] == [None, None]


def test_address_of_a_size_is_not_guessed_from_the_name_of_the_file():
    """Sizes are made before anything public shows them, for lists of the admin say."""
    first, second = (ImageFactory().get_rendition("width-400") for _ in range(2))
    folders = [rendition.file.name.split("/")[1] for rendition in (first, second)]
    assert all(len(folder) == 20 and folder.isalnum() for folder in folders)
    assert folders[0] != folders[1]


def test_sizes_of_one_picture_stand_together():
    image = ImageFactory()
    first, second = image.get_rendition("width-400"), image.get_rendition("width-300")
    assert first.file.name.split("/")[1] == second.file.name.split("/")[1]
