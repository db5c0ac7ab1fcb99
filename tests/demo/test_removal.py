"""`manage.py remove_demo`: takes away what `load_demo` made, and nothing that is real."""

from datetime import date
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.models import Collection, Page

from articles.models import ArticlePage, Topic
from core.models import AgencyProfile, CustomImage
from demo.accounts import ACCOUNTS
from demo.content import read_toml
from demo.loader import COLLECTION
from tests.factories import ArticleFactory, ImageFactory, UserFactory, home, section
from tests.support.database import everything

User = get_user_model()

# Notes about the past, and what is worked out from the rest.
TRACES = {"wagtailcore.PageLogEntry", "wagtailcore.ModelLogEntry", "contenttypes.ContentType"}


def remove() -> str:
    output = StringIO()
    call_command("remove_demo", stdout=output)
    return output.getvalue()


def rows(database) -> dict:
    return {label: found for label, found in database.items() if label not in TRACES}


def figure(image, alt="Lúa chịu mặn trên ruộng"):
    image.contextual_alt_text, image.decorative = alt, False
    return "figure", {"image": image, "caption": "Ruộng lúa", "credit": ""}


@pytest.fixture
def editor():
    return UserFactory(role="Biên tập", username="lan")


@pytest.fixture
def picture():
    return CustomImage.objects.filter(collection__name=COLLECTION).order_by("pk").first()


def test_article_of_a_real_editor_stays_with_all_it_uses(editor, picture):
    in_body = CustomImage.objects.filter(collection__name=COLLECTION).order_by("pk")[3]
    topics = list(Topic.objects.filter(locale__language_code="vi")[:2])
    article = ArticleFactory(owner=editor, list_image=picture, topics=topics, body=[figure(in_body)])
    remove()
    article = ArticlePage.objects.get(pk=article.pk)
    assert article.owner == editor
    assert article.list_image_id == picture.pk
    assert article.body[0].value["image"].pk == in_body.pk
    assert set(article.topic_list) == set(topics)
    left = CustomImage.objects.filter(collection__name=COLLECTION)
    assert set(left.values_list("pk", flat=True)) == {picture.pk, in_body.pk}


def test_picture_that_only_a_draft_uses_stays(editor, picture):
    article = ArticleFactory(owner=editor)
    article.body = [figure(picture)]
    article.save_revision(user=editor)
    remove()
    assert CustomImage.objects.filter(pk=picture.pk).exists()


def test_article_that_somebody_wrote_under_an_account_of_the_demonstration_stays():
    article = ArticleFactory(owner=User.objects.get(username="phongvien"))
    remove()
    assert ArticlePage.objects.get(pk=article.pk).owner is None


def test_account_of_a_real_person_with_the_same_name_stays():
    User.objects.filter(username="bientap").update(email="khue@example.org")
    remove()
    assert list(User.objects.values_list("username", flat=True)) == ["bientap"]


def test_picture_that_somebody_put_into_the_collection_stays_and_keeps_it():
    collection = Collection.objects.get(name=COLLECTION)
    own = ImageFactory(title="Ảnh của tòa soạn", collection=collection)
    remove()
    assert list(CustomImage.objects.filter(collection=collection)) == [own]


def test_facts_that_somebody_has_changed_stay_and_the_samples_go():
    AgencyProfile.objects.update(owner_vi="Sở Khoa học và Công nghệ", name="Cổng thông tin")
    remove()
    profile = AgencyProfile.objects.get()
    assert (profile.owner_vi, profile.name) == ("Sở Khoa học và Công nghệ", "Cổng thông tin")
    samples = set(read_toml("agency.toml").values())
    assert not samples & {value for value in vars(profile).values() if isinstance(value, str)}


def test_topic_of_a_real_article_keeps_its_name_and_the_others_go(editor):
    topic = Topic.objects.filter(locale__language_code="vi").first()
    ArticleFactory(owner=editor, topics=[topic])
    remove()
    assert list(Topic.objects.all()) == [topic]


def test_pages_of_the_house_stay(client):
    remove()
    assert Page.objects.filter(depth__gt=1).count() == 24
    for address in ("/", "/en/", home().url, section().url):
        assert client.get(address).status_code == 200


def test_everything_else_is_as_it_was_before_loading(demonstration):
    remove()
    before, after = rows(demonstration.before), rows(everything())
    assert {label for label in before if before[label] != after[label]} == set()


def test_second_time_removes_nothing(demonstration):
    remove()
    before = everything()
    assert remove().strip() == "articles: 0 removed, topics: 0 removed, pictures: 0 removed"
    assert everything() == before


def test_it_says_how_much_was_removed():
    articles, pictures = ArticlePage.objects.count(), CustomImage.objects.count()
    topics = Topic.objects.count()
    assert remove().strip() == (
        f"articles: {articles} removed, topics: {topics} removed, pictures: {pictures} removed"
    )
    assert not User.objects.filter(email__in=[account.email for account in ACCOUNTS]).exists()
    assert not ArticlePage.objects.filter(publication_date=date(2024, 3, 22)).exists()
