"""Every replacement in use is in the log: who, from what to what, and where it showed."""

from html import unescape

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from editorial.files.published import ACTION as PUBLISHED
from editorial.files.record import ACTION
from tests.factories import ArticleFactory, make_private

from .library import (
    add_collection,
    article_with,
    attached,
    bulk,
    change_body,
    edit_screen,
    form_of,
    upload,
    upload_picture,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(sign_in):
    return sign_in("Lãnh đạo")


def entry(file):
    """The one entry about a replacement."""
    return registry.get_logs_for_instance(file).get(action=ACTION)


def save(client, file, /, **fields):
    assert client.post(edit_screen(file), form_of(file, **fields)).status_code == 302


def test_what_was_refused_is_not_logged(sign_in, picture):
    article_with(picture)
    sign_in("Biên tập").post(edit_screen(picture), form_of(picture, credit="Khác"))
    assert not ModelLogEntry.objects.filter(action=ACTION).exists()


def test_change_of_what_nobody_sees_is_not_logged_as_one(approver, picture):
    article_with(picture)
    save(approver, picture, licence="CC BY 4.0", tags="biển")
    assert not ModelLogEntry.objects.filter(action=ACTION).exists()


def test_change_of_a_file_in_no_use_is_not_logged_as_one(approver, picture):
    save(approver, picture, file=upload_picture())
    assert not ModelLogEntry.objects.filter(action=ACTION).exists()


def test_new_words_are_logged_with_the_old_ones(approver, picture):
    article = article_with(picture)
    private = article_with(picture)
    make_private(private)
    save(approver, picture, credit="Ảnh: Sở KH&CN", description="Đèn biển")
    logged = entry(picture)
    assert logged.user == approver.user
    assert logged.data["fields"] == {
        "description": {"old": "Đèn biển lúc hoàng hôn", "new": "Đèn biển"},
        "credit": {"old": "Ảnh: Thu Hà", "new": "Ảnh: Sở KH&CN"},
    }
    assert logged.data["count"] == 2
    assert [(page["id"], page["title"]) for page in logged.data["used_by"]] == [
        (str(article.pk), article.title),
        (str(private.pk), private.title),
    ]


@pytest.mark.parametrize("kind", ["document", "picture"])
def test_new_file_is_logged_with_names_and_digests_of_both(approver, request, kind):
    file = request.getfixturevalue(kind)
    article_with(file)
    save(approver, file, file=upload() if kind == "document" else upload_picture())
    change = entry(file).data["fields"]["file"]
    stored = type(file).objects.get(pk=file.pk)
    assert change["old"] == {"name": file.file.name, "hash": file.file_hash, "size": file.file_size}
    assert change["new"] == {"name": stored.file.name, "hash": stored.file_hash, "size": stored.file_size}
    assert len({change["old"]["hash"], change["new"]["hash"], ""}) == 3


def test_move_of_many_behind_a_password_is_logged_for_each_in_use(approver, document):
    article_with(document)
    closed = add_collection("Kín", private=True)
    approver.post(bulk("add_to_collection", document), {"collection": closed.pk})
    assert entry(document).data["fields"] == {"collection": {"old": "Gốc", "new": "Kín"}}


def test_command_is_logged_too_without_a_name(picture):
    article_with(picture)
    picture.credit = "Ảnh: Sở KH&CN"
    picture.save()
    assert entry(picture).user is None


def test_first_publication_is_logged_once(document):
    article = article_with(document)
    change_body(article, attached(document))
    article.unpublish()
    logged = ModelLogEntry.objects.get(action=PUBLISHED)
    assert logged.object_id == str(document.pk)
    assert logged.data["id"] == str(article.pk)


def test_draft_is_no_publication(document):
    ArticleFactory(live=False, body=attached(document)).save_revision()
    assert not ModelLogEntry.objects.filter(action=PUBLISHED).exists()


def test_history_says_what_was_changed(approver, picture):
    article_with(picture)
    save(approver, picture, credit="Khác", focal_point_x="9", focal_point_y="9", focal_point_width="9")
    with translation.override("en"):
        assert entry(picture).message == "Changed what readers see, on 1 live page: credit, focal point"


def test_history_says_what_made_a_file_public(document):
    article_with(document, title="Hội nghị tổng kết")
    with translation.override("en"):
        logged = registry.get_logs_for_instance(document).get(action=PUBLISHED)
        assert logged.message == "Published with “Hội nghị tổng kết”"


def test_both_actions_are_in_the_report_of_the_site(admin_client, picture):
    article_with(picture)
    picture.credit = "Khác"
    picture.save()
    page = admin_client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    for action in (ACTION, PUBLISHED):
        assert str(registry.get_action_label(action)) in unescape(page)
