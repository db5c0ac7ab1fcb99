"""`manage.py remove_demo` leaves real content alone. Removing takes seconds: it is done once for all of these."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.models import Collection, Page

from articles.models import ArticleInstitute, ArticlePage, Topic
from core.models import AgencyProfile, CustomImage
from demo.content import read_toml
from demo.keys import demo_key
from demo.loader import COLLECTION
from directory.models import Institute
from editorial.models import Publication
from tests.factories import ArticleFactory, ImageFactory, InstituteFactory, UserFactory

from .removing import remove

User = get_user_model()


@pytest.fixture(scope="module")
def real(loaded, django_db_blocker):
    """What real people added to the demonstration before it was removed."""
    with django_db_blocker.unblock(), transaction.atomic():
        real = _add_real_content()
        remove()
        with django_db_blocker.block():
            yield real
        transaction.set_rollback(True)


def _add_real_content() -> SimpleNamespace:
    editor = UserFactory(role="Biên tập", username="lan")
    collection = Collection.objects.get(name=COLLECTION)
    in_list, in_body, in_draft = CustomImage.objects.filter(collection=collection).order_by("pk")[:3]
    topics = list(Topic.objects.filter(locale__language_code="vi")[:2])
    named, above = (
        Institute.objects.get(translation_key=demo_key("institute", k)) for k in ("do-son", "cua-cam")
    )
    links = [ArticleInstitute(institute=named)]
    article = ArticleFactory(
        owner=editor, list_image=in_list, topics=topics, body=[_figure(in_body)], institute_links=links
    )
    unit = InstituteFactory(name_vi="Khoa Hàng hải", parent=above)
    changed = ArticleFactory(owner=editor)
    changed.body = [_figure(in_draft)]
    changed.save_revision(user=editor)
    under_account = ArticleFactory(owner=User.objects.get(username="phongvien"))
    User.objects.filter(username="bientap").update(email="khue@example.org")
    own_picture = ImageFactory(title="Ảnh của tòa soạn", collection=collection)
    AgencyProfile.objects.update(owner_vi="Sở Khoa học và Công nghệ", name="Cổng thông tin")
    return SimpleNamespace(
        editor=editor,
        article=article,
        topics=topics,
        institutes=[named, above, unit],
        under_account=under_account,
        changed=changed,
        in_list=in_list,
        in_body=in_body,
        in_draft=in_draft,
        own_picture=own_picture,
    )


def _figure(image) -> tuple:
    image.contextual_alt_text, image.decorative = "Lúa chịu mặn trên ruộng", False
    return "figure", {"image": image, "caption": "Ruộng lúa", "credit": ""}


def test_real_articles_are_the_only_ones_left(real):
    kept = {real.article.pk, real.changed.pk, real.under_account.pk}
    assert set(ArticlePage.objects.values_list("pk", flat=True)) == kept


def test_publications_of_articles_that_are_gone_are_gone_too(real):
    pages = {("page", str(pk)) for pk in Page.objects.filter(depth__gt=1).values_list("pk", flat=True)}
    institutes = {("institute", str(institute.pk)) for institute in real.institutes}
    of = Publication.objects.values_list("base_content_type__model", "object_id")
    assert set(of) == pages | institutes


def test_article_of_a_real_editor_keeps_pictures_topics_and_owner(real):
    article = ArticlePage.objects.get(pk=real.article.pk)
    assert article.owner == real.editor
    assert article.list_image_id == real.in_list.pk
    assert article.body[0].value["image"].pk == real.in_body.pk
    assert set(article.topic_list) == set(real.topics)


def test_pictures_in_use_stay_and_the_others_go(real):
    used = (real.in_list, real.in_body, real.in_draft, real.own_picture)
    assert set(CustomImage.objects.values_list("pk", flat=True)) == {image.pk for image in used}


def test_picture_that_only_an_unpublished_change_uses_can_still_be_drawn(real):
    draft = ArticlePage.objects.get(pk=real.changed.pk).get_latest_revision_as_object()
    assert draft.body[0].value["image"].pk == real.in_draft.pk


def test_picture_that_somebody_put_into_the_collection_keeps_it(real):
    assert CustomImage.objects.get(pk=real.own_picture.pk).collection.name == COLLECTION


def test_topics_in_use_stay_and_the_others_go(real):
    assert set(Topic.objects.all()) == set(real.topics)


def test_institutes_that_something_real_is_tied_to_stay_and_the_others_go(real):
    assert set(Institute.objects.all()) == set(real.institutes)


def test_article_written_under_an_account_of_the_demonstration_loses_its_owner_alone(real):
    assert ArticlePage.objects.get(pk=real.under_account.pk).owner is None


def test_account_of_a_real_person_with_the_same_name_stays(real):
    assert set(User.objects.values_list("username", flat=True)) == {"bientap", "lan"}


def test_facts_that_somebody_has_changed_stay_and_the_samples_go(real):
    profile = AgencyProfile.objects.get()
    assert (profile.owner_vi, profile.name) == ("Sở Khoa học và Công nghệ", "Cổng thông tin")
    samples = set(read_toml("agency.toml").values())
    assert not samples & {value for value in vars(profile).values() if isinstance(value, str)}
