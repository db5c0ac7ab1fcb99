"""Text is stored in NFC, however it comes in: on a Mac, keyboards and file names give decomposed letters."""

import unicodedata

import pytest
from django.contrib.auth.models import Group
from wagtail.rich_text import RichText

from articles.models import ArticleAuthor, ArticlePage, Topic
from core.models import AgencyProfile, CustomImage
from tests.factories import ArticleFactory, ImageFactory, TopicFactory

pytestmark = pytest.mark.django_db

TEXT = "Đổi mới sáng tạo ở Hải Phòng"
DECOMPOSED = unicodedata.normalize("NFD", TEXT)


def stored(instance):
    return type(instance).objects.get(pk=instance.pk)


def test_the_two_forms_differ():
    assert DECOMPOSED != TEXT


def test_page_fields_are_composed_on_save():
    article = ArticleFactory(live=False)
    article.title = article.lead = article.source_name = article.search_description = DECOMPOSED
    article.save()
    article = stored(article)
    fields = (article.title, article.lead, article.source_name, article.search_description)
    assert fields == (TEXT,) * 4


def test_address_of_a_page_with_decomposed_title_keeps_its_letters():
    assert ArticleFactory(title=DECOMPOSED).slug == "doi-moi-sang-tao-o-hai-phong"


def test_draft_is_composed():
    article = ArticleFactory()
    article.title = article.lead = DECOMPOSED
    article.body = [("paragraph", RichText(f"<p>{DECOMPOSED}</p>"))]
    revision = article.save_revision(clean=False)
    revision.refresh_from_db()
    assert (revision.content["title"], revision.content["lead"]) == (TEXT, TEXT)
    draft = revision.as_object()
    assert draft.body[0].value.source == f"<p>{TEXT}</p>"
    assert stored(article).draft_title == TEXT


@pytest.mark.parametrize(
    "block",
    [
        ("paragraph", RichText(f"<p>{DECOMPOSED}</p>")),
        ("heading", {"text": DECOMPOSED, "level": "2"}),
        ("quote", {"text": DECOMPOSED, "attribution": DECOMPOSED}),
        ("table", {"data": [[DECOMPOSED]], "first_row_is_table_header": False}),
    ],
    ids=lambda block: block[0],
)
def test_streamfield_text_is_composed_on_save(block):
    body = stored(ArticleFactory(body=[block])).body
    text = str(body.raw_data[0]["value"])
    assert TEXT in text
    assert DECOMPOSED not in text


def test_streamfield_keeps_its_block_ids_when_composed():
    article = ArticleFactory(body=[("paragraph", RichText("<p>một</p>"))], live=False)
    article = stored(article)
    identity = article.body[0].id
    article.body[0].value = RichText(f"<p>{DECOMPOSED}</p>")
    article.save()
    assert [(block.id, block.value.source) for block in stored(article).body] == [
        (identity, f"<p>{TEXT}</p>")
    ]


def test_author_is_composed():
    article = ArticleFactory(authors=[ArticleAuthor(name=DECOMPOSED, organisation=DECOMPOSED)])
    author = ArticlePage.objects.get(pk=article.pk).authors.get()
    assert (author.name, author.organisation) == (TEXT, TEXT)


def test_image_title_and_credit_are_composed():
    image = stored(ImageFactory(title=DECOMPOSED, credit=DECOMPOSED))
    assert isinstance(image, CustomImage)
    assert (image.title, image.credit) == (TEXT, TEXT)


def test_topic_name_is_composed_and_so_found_once():
    TopicFactory(name=DECOMPOSED)
    assert Topic.objects.get(name=TEXT).slug == "doi-moi-sang-tao-o-hai-phong"


def test_agency_profile_is_composed():
    profile = AgencyProfile.objects.get()
    profile.owner_vi = DECOMPOSED
    profile.save()
    assert stored(profile).owner_vi == TEXT


def test_group_name_is_composed():
    assert stored(Group.objects.create(name=DECOMPOSED)).name == TEXT
