"""Which reader gets a document, and what may be kept of the answer."""

from pathlib import Path

import pytest
from django.http import Http404, HttpResponse
from django.urls import reverse
from wagtail import hooks

from editorial.files.serving import check_use
from tests.factories import ArticleFactory, InformationPageFactory

from .library import Document, add_document, article_with, attached, change_body, linked

pytestmark = pytest.mark.django_db

NOT_KEPT = "private, no-store"


def get(client, document, **headers):
    return client.get(document.url, headers=headers)


def text_of(response) -> bytes:
    return b"".join(response.streaming_content)


def test_document_that_nothing_refers_to_is_not_there(client, document):
    response = get(client, document)
    assert response.status_code == 404
    assert response["Cache-Control"] == NOT_KEPT
    assert "Vary" not in response or "Cookie" not in response["Vary"]
    assert "Bao cao" not in response.content.decode()


def test_document_of_a_draft_is_not_there(client, document):
    article = ArticleFactory(live=False, body=attached(document))
    article.save_revision()
    assert get(client, document).status_code == 404


def test_document_that_only_a_draft_of_a_live_page_has_is_not_there(client, document):
    article = ArticleFactory()
    article.body = linked(document)
    article.save_revision()
    assert get(client, document).status_code == 404


def test_taking_the_page_down_takes_the_document_down(client, document):
    article = article_with(document)
    etag = get(client, document)["ETag"]
    article.unpublish()
    response = get(client, document, if_none_match=etag)
    assert response.status_code == 404
    assert response["Cache-Control"] == NOT_KEPT


def test_document_that_a_newer_version_dropped_is_not_there(client, document):
    article = article_with(document)
    change_body(article, [])
    assert get(client, document).status_code == 404


def test_document_comes_back_with_its_page(client, document):
    article = article_with(document)
    article.unpublish()
    article.refresh_from_db()
    change_body(article, attached(document))
    assert get(client, document).status_code == 200


@pytest.mark.parametrize("name", ["khac.txt", "", "../bao-cao.txt", "bao-cao.txt/", "%00"])
def test_another_name_is_not_there(client, document, name):
    article_with(document)
    folder = document.url.rpartition("/")[0]
    assert client.get(f"{folder}/{name}").status_code in (400, 404)


def test_number_of_no_document_is_not_there(client):
    for number in ("0", "9" * 9, "9" * 40):
        assert client.get(f"/documents/{number}/bao-cao.txt").status_code == 404


def test_document_whose_file_is_gone_is_not_there(client, document):
    article_with(document)
    Path(document.file.path).unlink()
    response = get(client, document)
    assert response.status_code == 404
    assert response["Cache-Control"] == NOT_KEPT


def test_document_without_a_file_is_not_there(client, document):
    article_with(document)
    Document.objects.filter(pk=document.pk).update(file="")
    assert client.get(f"/documents/{document.pk}/").status_code == 404


def test_document_of_a_live_page_is_served_and_kept_for_a_minute(client, document):
    article_with(document)
    response = get(client, document)
    assert response.status_code == 200
    assert text_of(response) == b"Bao cao thang ba"
    assert response["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert response["Content-Disposition"] == f'attachment; filename="{document.filename}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert not response.cookies


def test_answer_to_a_reader_does_not_vary_by_cookie(client, document):
    article_with(document)
    client.cookies["display"] = "dark"
    response = get(client, document)
    assert "cookie" not in response.get("Vary", "").lower()
    assert response["Cache-Control"].startswith("public")


def test_link_in_a_text_is_enough(client, document):
    InformationPageFactory(body=linked(document))
    assert get(client, document).status_code == 200


def test_head_answers_without_the_file(client, document):
    assert client.head(document.url).status_code == 404
    article_with(document)
    response = client.head(document.url)
    assert response.status_code == 200
    assert response["Content-Length"] == "16"
    assert response["Cache-Control"].startswith("public")
    assert response.content == b"" if not response.streaming else text_of(response) == b""


def test_reader_who_has_the_file_gets_no_second_copy(client, document):
    article_with(document)
    etag = get(client, document)["ETag"]
    response = get(client, document, if_none_match=etag)
    assert response.status_code == 304
    assert response["Cache-Control"].startswith("public, max-age=60")


def test_document_stored_by_a_command_has_a_digest_of_its_own(client, document):
    article_with(document)
    etag = get(client, document)["ETag"]
    assert etag == f'"{document.file_hash}"'
    another = add_document(content=b"Ban khac")
    article_with(another)
    assert get(client, another)["ETag"] != etag


def test_other_hooks_are_still_asked(client, document):
    article_with(document)
    with hooks.register_temporarily(
        "before_serve_document", lambda document, request: HttpResponse("Tạm khoá", status=403)
    ):
        response = get(client, document)
    assert response.status_code == 403
    assert response["Cache-Control"] == NOT_KEPT


def test_address_is_the_one_that_templates_print(document):
    assert document.url == reverse("wagtaildocs_serve", args=[document.pk, document.filename])


def test_queries_do_not_grow_with_use(client, document, django_assert_num_queries):
    article_with(document)
    get(client, document)  # the site and content types are remembered
    for _ in range(4):
        article_with(document)
    # The document; whether a page that anyone may read refers to it; its collection, and restrictions on that with
    # those above it.
    with django_assert_num_queries(4):
        assert get(client, document).status_code == 200


def test_queries_of_a_refusal_do_not_grow_with_drafts(rf, document, django_assert_num_queries):
    for _ in range(4):
        ArticleFactory(live=False, body=attached(document))
    # Whether a page that anyone may read refers to it, or anything that is no page, or a private page.
    with django_assert_num_queries(3), pytest.raises(Http404):
        check_use(document, rf.get(document.url))
