"""Files of a draft are not public: a link to its text does not open them, and the notice says so."""

import pytest
import wagtail_factories
from wagtail import hooks

from editorial.files.serving import check_use
from tests.editorial.verbs import approved, draft
from tests.factories import ArticleFactory
from tests.support.html import links, parse, words

from .sharing import address, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return wagtail_factories.DocumentFactory(title="Phụ lục số liệu")


def shared(document):
    return share(ArticleFactory(live=False, body=[("documents", [document])]))


def test_file_of_a_draft_is_named_but_does_not_open(client, document):
    main = parse(client.get(address(shared(document)))).main
    assert "Phụ lục số liệu" in words(main)
    assert document.url in links(main)
    with hooks.register_temporarily("before_serve_document", check_use, order=-1):
        assert client.get(document.url).status_code == 404


def test_notice_says_so(client, document):
    notice = words(parse(client.get(address(shared(document)))).aside)
    assert "Tệp đính kèm chỉ mở được sau khi trang được xuất bản." in notice


def test_notice_no_longer_says_so_once_the_version_is_public(client):
    page = draft()
    link = share(page)
    approved(page)
    assert "Tệp đính kèm" not in words(parse(client.get(address(link))).aside)
