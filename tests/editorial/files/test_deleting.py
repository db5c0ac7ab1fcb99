"""A file that is or was public is deleted by nobody; code that nobody set off may."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from wagtail.log_actions import LogContext
from wagtail.permissions import policy_registry

from articles.models import ArticlePage
from core.models import CustomImage
from editorial.files.published import was_published
from editorial.files.relied_on import is_relied_on
from tests.editorial.newsroom import is_refused
from tests.factories import ArticleFactory, UserFactory
from tests.support.html import parse

from .library import (
    NOT_APPROVERS,
    Document,
    add_document,
    add_picture,
    article_with,
    attached,
    bulk,
    change_body,
    edit_screen,
)

pytestmark = pytest.mark.django_db

EVERYBODY = (*NOT_APPROVERS, "Lãnh đạo", "Đại diện viện")


@pytest.fixture(params=["document", "picture"])
def file(request):
    """A document, then a picture."""
    return request.getfixturevalue(request.param)


def delete(client, file):
    """Try each screen that deletes."""
    app = namespace(file)
    return [
        client.post(reverse(f"{app}:delete", args=[file.pk])),
        client.post(reverse(f"{app}:delete_multiple", args=[file.pk])),
        client.post(bulk("delete", file)),
    ]


def exists(file) -> bool:
    return type(file).objects.filter(pk=file.pk).exists() and file.file.storage.exists(file.file.name)


@pytest.mark.parametrize("role", EVERYBODY)
def test_nobody_deletes_what_is_in_use(sign_in, file, role):
    client = sign_in(role)
    type(file).objects.update(uploaded_by_user=client.user)
    article_with(file)
    first, second, _ = delete(client, file)
    assert is_refused(first)
    assert is_refused(second)
    assert exists(file)


def test_a_superuser_does_not_either(admin_client, file):
    article_with(file)
    delete(admin_client, file)
    assert exists(file)


@pytest.mark.parametrize("how", ["taken down", "dropped by a newer version"])
def test_what_was_public_once_stays(admin_client, file, how):
    article = article_with(file)
    if how == "taken down":
        article.unpublish()
    else:
        change_body(article, [])
    delete(admin_client, file)
    assert exists(file)


def test_what_was_public_stays_when_its_page_is_gone(admin_client, document):
    article_with(document).delete()
    delete(admin_client, document)
    assert exists(document)


def test_what_went_live_unannounced_is_remembered_when_it_is_taken_down(document):
    article = ArticleFactory(live=False, body=attached(document))
    ArticlePage.objects.filter(pk=article.pk).update(live=True)
    assert not was_published(document)
    article.refresh_from_db()
    article.unpublish()
    assert was_published(document)
    assert is_relied_on(document)


def test_the_rest_of_many_is_deleted(admin_client, document):
    free = add_document("khac.txt")
    article_with(document)
    admin_client.post(bulk("delete", document, free))
    assert exists(document)
    assert not Document.objects.filter(pk=free.pk).exists()


def test_the_screen_offers_no_deletion_of_what_is_kept(sign_in, file):
    client = sign_in("Biên tập")
    address = reverse(f"{namespace(file)}:delete", args=[file.pk])
    assert parse(client.get(edit_screen(file))).find("a", href=lambda href: href and href.startswith(address))
    article_with(file)
    page = parse(client.get(edit_screen(file)))
    assert not page.find("a", href=lambda href: href and href.startswith(address))


def namespace(file) -> str:
    return "wagtailimages" if isinstance(file, CustomImage) else "wagtaildocs"


def test_whatever_deletes_in_the_admin_passes_the_same_guard(file):
    article_with(file)
    with LogContext(user=UserFactory(is_superuser=True)):
        for files in (type(file).objects.get(pk=file.pk), type(file).objects.filter(pk=file.pk)):
            with pytest.raises(PermissionDenied), transaction.atomic():
                files.delete()
    assert exists(file)


def test_a_command_may(file):
    article_with(file)
    file.delete()
    assert not type(file).objects.filter(pk=file.pk).exists()


@pytest.mark.parametrize("role", ["Biên tập", "Lãnh đạo", "Quản trị"])
def test_file_that_only_drafts_have_can_be_deleted(sign_in, file, role):
    ArticleFactory(live=False, body=attached()).save_revision()
    delete(sign_in(role), file)
    assert not type(file).objects.filter(pk=file.pk).exists()


def test_reporter_deletes_his_own_upload_and_no_other(sign_in):
    client = sign_in("Phóng viên")
    mine, other = add_picture(uploaded_by_user=client.user), add_picture()
    for picture in (mine, other):
        delete(client, picture)
    assert list(CustomImage.objects.all()) == [other]


def test_the_policy_is_the_one_that_wagtail_asks(document):
    article_with(document)
    policy = policy_registry.get_by_type(Document)
    superuser = UserFactory(is_superuser=True)
    assert not policy.user_has_permission_for_instance(superuser, "delete", document)
    assert not policy.user_has_any_permission_for_instance(superuser, ["delete"], document)
    assert policy.user_has_any_permission_for_instance(superuser, ["delete", "change"], document)
    assert policy.user_has_permission_for_instance(superuser, "change", document)
