"""Many files at once: tags are free, a collection behind a password is not."""

from types import SimpleNamespace

import pytest

from editorial.files.moving import guard_moving

from .library import Document, add_collection, add_document, add_picture, article_with, bulk

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(db):
    return add_collection("Kín", private=True)


def move(client, collection, *files, **more):
    return client.post(bulk("add_to_collection", *files), {"collection": collection.pk}, **more)


def places(*files) -> list:
    return [type(file).objects.get(pk=file.pk).collection for file in files]


@pytest.mark.parametrize("role", ["Biên tập", "Quản trị"])
def test_nobody_but_an_approver_moves_a_document_in_use_behind_a_password(sign_in, document, closed, role):
    free = add_document("khac.txt")
    before = places(document, free)
    article_with(document)
    response = move(sign_in(role), closed, free, document, follow=True)
    assert places(document, free) == before
    assert document.title in response.content.decode()


def test_nobody_but_an_approver_moves_it_from_behind_a_password(sign_in, closed):
    document = add_document(collection=closed)
    article_with(document)
    move(sign_in("Biên tập"), add_collection("Mở"), document)
    assert places(document) == [closed]


def test_move_between_collections_that_anybody_reads_is_free(sign_in, document):
    article_with(document)
    open_one = add_collection("Mở")
    move(sign_in("Biên tập"), open_one, document)
    assert places(document) == [open_one]


def test_documents_in_no_use_can_be_moved(sign_in, document, closed):
    move(sign_in("Biên tập"), closed, document)
    assert places(document) == [closed]


def test_pictures_can_be_moved_for_no_password_hides_them(sign_in, picture, closed):
    article_with(picture)
    move(sign_in("Biên tập"), closed, picture)
    assert places(picture) == [closed]


def test_approver_moves_documents_in_use(sign_in, document, closed):
    article_with(document)
    move(sign_in("Lãnh đạo"), closed, document)
    assert places(document) == [closed]


def test_tags_are_added_to_many(sign_in, document, picture):
    client = sign_in("Biên tập")
    for file in (document, picture):
        article_with(file)
        client.post(bulk("add_tags", file), {"tags": "biển"})
        assert list(file.tags.names()) == ["biển"]


def test_all_of_a_listing_passes_the_same_guard(sign_in, document, closed):
    article_with(document)
    address = bulk("add_to_collection", document).partition("?")[0] + "?id=all"
    sign_in("Biên tập").post(address, {"collection": closed.pk})
    assert not Document.objects.filter(collection=closed).exists()


def test_moving_pictures_costs_nothing_more(rf, picture, closed, django_assert_num_queries):
    pictures = [picture, *(add_picture() for _ in range(3))]
    for each in pictures:
        article_with(each)
    form = SimpleNamespace(cleaned_data={"collection": closed})
    with django_assert_num_queries(0):  # a picture's collection is nothing that readers see
        assert (
            guard_moving(rf.post("/"), "add_to_collection", pictures, SimpleNamespace(cleaned_form=form))
            is None
        )
