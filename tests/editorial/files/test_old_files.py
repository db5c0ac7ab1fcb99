"""What is left of a file that was replaced: nothing that a reader could still get."""

from pathlib import Path

import pytest
from django.test import TestCase

from core.models import CustomRendition

from .library import Document, article_with, edit_screen, form_of, upload, upload_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(sign_in):
    return sign_in("Lãnh đạo")


def replace(client, file, new):
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert client.post(edit_screen(file), form_of(file, file=new)).status_code == 302
    return type(file).objects.get(pk=file.pk)


def test_old_document_is_gone_from_its_address_and_from_the_disk(approver, document, client):
    article_with(document)
    old_path, old_url = Path(document.file.path), document.url
    new = replace(approver, document, upload("ban-sua.txt"))
    client.logout()
    assert not old_path.exists()
    assert client.get(old_url).status_code == 404
    assert b"".join(client.get(new.url).streaming_content) == b"Noi dung khac"


def test_whoever_has_the_old_document_gets_the_new_one_at_the_same_address(approver, document, client):
    article_with(document)
    etag = client.get(document.url)["ETag"]
    new = replace(approver, document, upload(document.filename))
    client.logout()
    assert new.url == document.url
    response = client.get(document.url, headers={"if-none-match": etag})
    assert response.status_code == 200
    assert response["ETag"] != etag


def test_digest_follows_the_file_even_where_code_forgets_it(document, client):
    article_with(document)
    etag = client.get(document.url)["ETag"]
    stored = Document.objects.get(pk=document.pk)
    stored.file = upload(document.filename)
    stored.save()
    assert client.get(stored.url, headers={"if-none-match": etag}).status_code == 200
    assert stored.file_size == len(b"Noi dung khac")


def test_old_picture_and_its_sizes_are_gone_and_new_ones_have_other_names(approver, picture, client):
    article = article_with(picture)
    client.get(article.url)
    old = [picture.file.path, *(rendition.file.path for rendition in picture.renditions.all())]
    names = set(picture.renditions.values_list("file", flat=True))
    assert len(old) > 1
    replace(approver, picture, upload_picture(Path(picture.file.name).name))
    assert not [path for path in old if Path(path).exists()]
    assert not CustomRendition.objects.filter(file__in=names).exists()
    text = client.get(article.url).content.decode()
    new = set(CustomRendition.objects.filter(image=picture).values_list("file", flat=True))
    assert new
    assert not names & new
    assert any(name in text for name in new)
    assert not [name for name in names if name in text]
