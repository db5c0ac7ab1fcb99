"""What readers see of a document in use is an approver's to change."""

from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.documents.forms import get_document_form
from wagtail.log_actions import LogContext

from tests.factories import UserFactory

from .library import (
    NOT_APPROVERS,
    Document,
    add_collection,
    add_document,
    article_with,
    edit_screen,
    form_of,
    upload,
)

pytestmark = pytest.mark.django_db


def seen(document) -> tuple:
    """What readers see of it."""
    stored = Document.objects.get(pk=document.pk)
    return stored.url, Path(stored.file.path).read_bytes(), stored.title, stored.collection_id


def save(client, document, **fields):
    return client.post(edit_screen(document), form_of(document, **fields))


@pytest.mark.parametrize("role", NOT_APPROVERS)
def test_nobody_but_an_approver_replaces_the_file(sign_in, document, role):
    client = sign_in(role)
    Document.objects.update(uploaded_by_user=client.user)
    article_with(document)
    before = seen(document)
    response = save(client, document, file=upload())
    assert response.status_code == 200
    assert "file" in response.context["form"].errors
    assert seen(document) == before


def test_nobody_but_an_approver_changes_the_title(sign_in, document):
    article_with(document)
    before = seen(document)
    response = save(sign_in("Biên tập"), document, title="Báo cáo giả")
    assert "title" in response.context["form"].errors
    assert seen(document) == before


@pytest.mark.parametrize("private", ["the new one", "the old one"])
def test_nobody_but_an_approver_moves_it_behind_a_password_or_out(sign_in, document, private):
    open_one, closed = add_collection("Mở"), add_collection("Kín", private=True)
    old, new = (open_one, closed) if private == "the new one" else (closed, open_one)
    document = add_document("khac.txt", collection=old)
    article_with(document)
    client = sign_in("Biên tập")
    response = save(client, document, collection=new.pk)
    assert "collection" in response.context["form"].errors
    assert seen(document)[3] == old.pk


def test_moving_it_where_the_same_readers_may_read_it_is_free(sign_in, document):
    article_with(document)
    open_one = add_collection("Mở")
    assert save(sign_in("Biên tập"), document, collection=open_one.pk).status_code == 302
    assert seen(document)[3] == open_one.pk


def test_tags_can_be_changed(sign_in, document):
    article_with(document)
    before = seen(document)
    assert save(sign_in("Biên tập"), document, tags="biển").status_code == 302
    assert list(document.tags.names()) == ["biển"]
    assert seen(document) == before


def test_form_of_an_upload_changes_no_title(sign_in, document):
    article_with(document)
    before = seen(document)
    address = reverse("wagtaildocs:edit_multiple", args=[document.pk])
    form = {f"doc-{document.pk}-{name}": value for name, value in form_of(document, title="Khác").items()}
    assert sign_in("Biên tập").post(address, form).json()["success"] is False
    assert seen(document) == before


def test_whatever_screen_saves_it_passes_the_same_guard(document):
    """A screen that knows nothing of our form: the guard is under all of them."""
    article_with(document)
    values = {"file": upload(), "title": "Khác", "collection": add_collection(private=True)}
    for field, value in values.items():
        changed = Document.objects.get(pk=document.pk)
        setattr(changed, field, value)
        with LogContext(user=UserFactory(role="Quản trị")), pytest.raises(PermissionDenied):
            changed.save()


def test_page_that_goes_live_while_the_form_is_sent_loses_no_file(document):
    """Wagtail deletes the old file before it saves the row; we ask before that."""
    user = UserFactory(role="Biên tập")
    form = get_document_form(Document)(form_of(document), {"file": upload()}, instance=document, user=user)
    with LogContext(user=user):
        assert form.is_valid()
    article_with(Document.objects.get(pk=document.pk))
    before = seen(document)
    with LogContext(user=user), pytest.raises(PermissionDenied):
        form.save()
    assert seen(document) == before


def test_document_in_no_use_is_free(sign_in, document):
    assert save(sign_in("Biên tập"), document, file=upload(), title="Khác").status_code == 302
    assert seen(document)[1:3] == (b"Noi dung khac", "Khác")


def may_do_all(client, document):
    collection = add_collection(private=True)
    article_with(document)
    before = seen(document)
    response = save(client, document, file=upload(), title="Bản sửa", collection=collection.pk)
    assert response.status_code == 302
    assert all(new != old for new, old in zip(seen(document), before, strict=True))


def test_an_approver_replaces_file_title_and_collection(sign_in, document):
    may_do_all(sign_in("Lãnh đạo"), document)


def test_a_superuser_does_too(admin_client, document):
    may_do_all(admin_client, document)
