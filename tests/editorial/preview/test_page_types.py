"""Every kind of page can be read before it is public, as readers will see it, in its own language."""

import pytest
from wagtail.rich_text import RichText

from articles.models import ArticlePage
from core.models import CustomImage
from tests.editorial.verbs import desk_editor, edit
from tests.factories import (
    ArticleFactory,
    ImageFactory,
    InformationPageFactory,
    SectionFactory,
    home,
    news_index,
    section,
)
from tests.support.html import links, parse, words

from .sharing import address, share

pytestmark = pytest.mark.django_db

TITLE = {"vi": "Chưa công bố", "en": "Not public yet"}
PAGES = {
    "article": lambda language, **fields: ArticleFactory(parent=section(language=language), **fields),
    "section": lambda language, **fields: SectionFactory(parent=news_index(language), **fields),
    "information page": lambda language, **fields: InformationPageFactory(parent=home(language), **fields),
}
STANDING = {"home page": home, "news index": news_index}


@pytest.fixture(params=TITLE)
def language(request):
    return request.param


@pytest.mark.parametrize("kind", PAGES)
def test_draft_is_shown_in_its_own_template_and_language(client, kind, language):
    page = PAGES[kind](language, live=False, title=TITLE[language])
    page.save_revision(user=desk_editor())
    assert client.get(page.url).status_code == 404
    response = client.get(address(share(page)), headers={"accept-language": "fr"})
    document = parse(response)
    assert response.status_code == 200
    assert response["Content-Language"] == document.html["lang"] == language
    assert words(document.h1) == TITLE[language]
    assert page.template in [template.name for template in response.templates]


@pytest.mark.parametrize("kind", STANDING)
def test_changed_page_that_is_public_is_shown_as_it_will_be(client, kind, language):
    page = edit(STANDING[kind](language), desk_editor(), title=TITLE[language], seo_title=TITLE[language])
    response = client.get(address(share(page)))
    assert response.status_code == 200
    assert response["Content-Language"] == language
    assert TITLE[language] in words(parse(response).title)
    assert TITLE[language] not in words(parse(client.get(page.url)).title)


@pytest.mark.parametrize("kind", PAGES)
def test_notice_says_that_it_is_not_public(client, kind, language):
    link = share(PAGES[kind](language, live=False))
    notice = words(parse(client.get(address(link))).aside)
    says = {"vi": ("Bản xem trước", "chưa được xuất bản"), "en": ("Preview", "has not been published")}
    assert all(text in notice for text in says[language])
    assert link.recipient not in notice


def test_notice_says_when_the_link_expires_and_which_version_it_is(client, settings):
    link = share()
    type(link).objects.update(expires_at="2031-03-05T07:04:00Z")
    type(link.revision).objects.filter(pk=link.revision_id).update(created_at="2031-03-02T01:30:00Z")
    notice = words(parse(client.get(address(link))).aside)
    assert "hết hạn lúc 14:04 05/03/2031" in notice
    assert "08:30 02/03/2031" in notice


def test_ordinary_page_has_no_notice(client):
    page = ArticleFactory()
    response = client.get(page.url)
    assert "components/preview_notice.html" not in [template.name for template in response.templates]
    assert parse(response).find("link", rel="canonical")


def test_language_of_a_preview_does_not_stay(client):
    client.get(address(share(ArticleFactory(parent=section(language="en"), live=False))))
    assert client.get("/")["Content-Language"] == "vi"


def test_frame_of_the_page_is_that_of_its_place(client, language):
    """Menu, way back and language switch are those that the page will have."""
    page = ArticleFactory(parent=section(language=language), live=False, title=TITLE[language])
    preview = parse(client.get(address(share(page))))
    public = parse(client.get(ArticleFactory(parent=section(language=language)).url))
    for part in (".mainnav", ".crumbs", ".langs"):
        assert links(preview.select_one(part)) == links(public.select_one(part))


def test_second_page_of_a_list_is_shown(client):
    parent = section()
    ArticleFactory.create_batch(13, parent=parent)
    link = share(edit(parent, desk_editor(), introduction="Lời giới thiệu mới."))
    response = client.get(f"{address(link)}?page=2")
    assert parse(response).select_one(".pager [aria-current]").text.endswith("2")


def test_picture_of_a_draft_is_shown(client):
    picture = {"image": ImageFactory(), "caption": "Đèn biển Hòn Dấu", "credit": ""}
    page = ArticleFactory(live=False, body=[("figure", picture)])
    document = parse(client.get(address(share(page))))
    address_of_picture = document.select_one("main figure img")["src"]
    assert client.get(address_of_picture).status_code == 200


def test_picture_that_was_deleted_meanwhile_is_left_out(client):
    link = share(ArticleFactory(live=False, list_image=ImageFactory()))
    CustomImage.objects.all().delete()
    assert client.get(address(link)).status_code == 200


def test_draft_below_a_page_that_is_not_public_is_shown(client):
    parent = SectionFactory(live=False, title="Chuyên mục kín")
    link = share(ArticleFactory(parent=parent, live=False))
    response = client.get(address(link))
    assert response.status_code == 200
    assert "Chuyên mục kín" not in words(parse(response))


def test_version_is_shown_after_the_page_was_moved(client):
    page = ArticleFactory(live=False)
    link = share(page)
    page.move(section("thong-bao"), pos="last-child")
    assert client.get(address(link)).status_code == 200
    assert ArticlePage.objects.get(pk=page.pk).url_path.startswith(section("thong-bao").url_path)


def test_text_of_the_draft_is_as_readers_will_read_it(client):
    page = ArticleFactory(live=False, body=[("paragraph", RichText("<p>Nguồn lợi thủy sản</p>"))])
    assert "Nguồn lợi thủy sản" in words(parse(client.get(address(share(page)))).main)
