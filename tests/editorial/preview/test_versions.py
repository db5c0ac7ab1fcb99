"""One link, one version: it shows what was shared, whatever happens to the page afterwards."""

import pytest

from tests.editorial.verbs import again, approved, desk_editor, draft, edit, reporter
from tests.factories import ArticleFactory
from tests.support.html import links, parse, words

from .sharing import address, share

pytestmark = pytest.mark.django_db


def headline(client, link) -> str:
    return words(parse(client.get(address(link))).h1)


def test_old_version_is_shown_after_an_edit(client):
    page = draft(title="Bản thứ nhất")
    link = share(page)
    edit(page, desk_editor(), title="Bản thứ hai")
    assert headline(client, link) == "Bản thứ nhất"
    assert headline(client, share(page)) == "Bản thứ hai"


def test_autosave_writes_a_new_version_beside_one_that_was_shared(client):
    author = reporter()
    page = draft(author, title="Bản thứ nhất")
    link = share(page)
    version = again(page).get_latest_revision_as_object()
    version.title = "Bản đang gõ"
    version.save_revision(user=author, overwrite_revision=page.latest_revision)
    assert again(page).latest_revision_id != link.revision_id
    assert headline(client, link) == "Bản thứ nhất"


def test_earlier_version_is_shown_after_a_later_one_was_published(client):
    page = draft(title="Bản thứ nhất")
    link = share(page)
    page = approved(edit(page, page.owner, title="Bản thứ hai"))
    assert page.live
    document = parse(client.get(address(link)))
    assert words(document.h1) == "Bản thứ nhất"
    assert "chưa được xuất bản" in words(document.aside)


def test_version_that_was_published_itself_says_so_and_leads_there(client):
    page = draft()
    link = share(page)
    page = approved(page)
    assert page.live_revision_id == link.revision_id
    notice = parse(client.get(address(link))).aside
    assert "đã được xuất bản" in words(notice)
    assert links(notice) == [page.url]


def test_version_with_the_very_words_that_are_public_is_called_published(client):
    page = ArticleFactory()
    page.save_revision(user=desk_editor())
    assert links(parse(client.get(address(share(page)))).aside) == [page.url]


def test_version_that_was_unpublished_again_is_called_unpublished(client):
    page = draft()
    link = share(page)
    approved(page).unpublish()
    notice = parse(client.get(address(link))).aside
    assert "chưa được xuất bản" in words(notice)
    assert links(notice) == []
