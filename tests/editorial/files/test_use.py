"""Who refers to a file in what readers see."""

from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from wagtail.models import PageViewRestriction, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.models import AgencyProfile
from editorial.files.use import is_in_live_use, is_public, live_users
from home.models import FrontPage
from tests.factories import ArticleFactory, InformationPageFactory, make_private, section

from .library import add_document, article_with, attached, change_body, linked, shown

pytestmark = pytest.mark.django_db


def titles(file):
    return [str(user) for user in live_users(file)]


def test_file_that_nothing_refers_to_is_in_no_use(document, picture):
    for file in (document, picture):
        assert not is_in_live_use(file)
        assert not is_public(file)
        assert live_users(file) == []


def test_page_that_was_never_published_does_not_count(document):
    ArticleFactory(live=False, body=attached(document)).save_revision()
    assert not is_in_live_use(document)


def test_draft_of_a_live_page_does_not_count(document):
    article = ArticleFactory()
    article.body = attached(document)
    article.save_revision()
    assert not is_in_live_use(document)


def test_what_a_draft_drops_is_still_in_use(document):
    article = article_with(document)
    article.body = []
    article.save_revision()
    assert is_public(document)


@pytest.mark.parametrize("expired", [False, True])
def test_page_that_was_taken_down_does_not_count(document, expired):
    article_with(document).unpublish(set_expired=expired)
    assert not is_in_live_use(document)


def test_what_a_newer_version_dropped_does_not_count(document):
    article = article_with(document)
    change_body(article, [])
    assert not is_in_live_use(document)


def test_address_typed_by_hand_is_no_reference(document):
    ArticleFactory(source_url=f"https://example.org{document.url}")
    assert not is_in_live_use(document)


def test_reference_to_another_file_with_the_same_number_does_not_count(document, picture):
    picture.pk = document.pk
    article_with(document)
    assert is_public(document)
    assert not is_in_live_use(picture)


@pytest.mark.parametrize("body", [attached, linked], ids=["in a list of documents", "as a link in the text"])
def test_document_in_a_live_page_is_public(document, body):
    article = ArticleFactory(body=body(document), title="Nghiệm thu đề tài")
    assert titles(document) == [article.title]
    assert is_public(document)
    assert is_in_live_use(document)


def test_picture_deep_in_blocks_or_in_lists_is_public(picture):
    ArticleFactory(body=shown(picture), title="Trong bài")
    ArticleFactory(list_image=picture, title="Trong danh sách")
    assert titles(picture) == ["Trong bài", "Trong danh sách"]


def test_every_kind_of_page_counts(document):
    InformationPageFactory(body=attached(document), title="Quy định chung")
    assert titles(document) == ["Quy định chung"]


def test_picture_of_the_agency_profile_is_public(picture):
    profile = AgencyProfile.objects.get()
    profile.share_image = picture
    profile.save()
    assert live_users(picture) == [profile]


@pytest.mark.parametrize("where", ["itself", "its section"])
def test_private_page_uses_a_file_and_makes_it_not_public(document, where):
    article = article_with(document)
    make_private(article if where == "itself" else section())
    assert is_in_live_use(document)
    assert not is_public(document)
    assert live_users(document) == []


def test_alias_of_a_private_page_makes_nothing_public(document):
    article = article_with(document)
    alias = article.create_alias(update_slug="ban-sao", user=None)
    assert len(live_users(document)) == 2
    make_private(article)
    assert alias.get_view_restrictions().exists()
    assert live_users(document) == []


def test_restriction_elsewhere_changes_nothing(document):
    article_with(document)
    make_private(ArticleFactory())
    assert PageViewRestriction.objects.exists()
    assert is_public(document)


def test_public_page_is_enough(document):
    make_private(article_with(document))
    open_article = article_with(document, title="Công khai")
    assert titles(document) == [open_article.title]


def refer(source, file):
    """Have the index say that `source` refers to `file`, as something that is no page."""
    ReferenceIndex.objects.create(
        content_type=ContentType.objects.get_for_model(source),
        base_content_type=ContentType.objects.get_for_model(FrontPage),
        object_id=source.pk,
        to_content_type=ContentType.objects.get_for_model(file),
        to_object_id=file.pk,
        content_path_hash=uuid4(),
    )


def test_what_has_no_drafts_is_live_as_it_is_stored(document):
    front = FrontPage.objects.get(home_page__locale__language_code="vi")
    refer(front, document)
    assert live_users(document) == [front]
    assert is_public(document)


def test_what_has_drafts_counts_while_it_is_live(document):
    article = ArticleFactory()
    refer(article, document)
    assert live_users(document) == [article]
    type(article).objects.update(live=False)
    assert live_users(document) == []


def test_what_the_index_still_names_and_is_gone_does_not_count(document):
    front = FrontPage.objects.get(home_page__locale__language_code="vi")
    refer(front, document)
    FrontPage.objects.all()._raw_delete("default")
    assert not is_in_live_use(document)


def test_what_is_published_counts_at_once_though_tasks_wait(document):
    article = ArticleFactory()
    with disable_reference_index_auto_update():  # as if no worker had come yet
        change_body(article, attached(document))
        assert is_public(document)
        change_body(article, [])
        assert not is_public(document)


def test_building_the_index_anew_finds_the_same(document, picture):
    profile = AgencyProfile.objects.get()
    profile.share_image = picture
    profile.save()
    article = article_with(document)
    call_command("rebuild_references_index", verbosity=0)
    assert titles(document) == [article.title]
    assert live_users(picture) == [profile]


def test_answer_costs_the_same_for_many_pages(document, django_assert_num_queries):
    other = add_document("khac.txt")
    for _ in range(5):
        ArticleFactory(body=attached(document, other))
    with django_assert_num_queries(1):  # the pages and the restrictions above them, in one
        assert is_public(document)
    with django_assert_num_queries(2):  # pages; what else refers to it
        assert len(live_users(document)) == 5
