"""Translating is a writer's right: it makes drafts, and changes nothing that somebody else wrote or decided."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.operations import TranslationCreator

from editorial.gate import publish_reviewed_elsewhere
from tests.editorial import verbs as desk
from tests.factories import ArticleFactory, InformationPageFactory, SectionFactory, make_private
from tests.sample.models import Note

pytestmark = pytest.mark.django_db


def english():
    return Locale.objects.get(language_code="en")


def translate(cell, page, **fields):
    """Ask for the English of a page, and of what is below it with `include_subtree`."""
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return cell.post(address, {"locales": [english().pk]} | fields)


@pytest.fixture
def article(world):
    """An article of a section that has no English of its own, translated by a colleague."""
    article = ArticleFactory(parent=SectionFactory())
    TranslationCreator(world.colleagues["Phóng viên"], [english()]).create_translations(article)
    return article


@pytest.fixture
def published(article):
    """The English, published."""
    return publish(article.get_translation(english()))


def publish(page):
    publish_reviewed_elsewhere(page, user=None, reason="Test", revision=page.latest_revision)
    return desk.again(page)


def test_translating_a_section_leaves_the_drafts_of_others_alone(before, article, world):
    translation = article.get_translation(english())
    translation = desk.edit(translation, world.colleagues["Phóng viên"], title="A translator's own words")
    translate(before("reporter"), article.get_parent(), include_subtree="on")
    assert desk.again(translation).latest_revision.content["title"] == "A translator's own words"


def test_translating_a_section_changes_no_published_words(before, article, world):
    translation = article.get_translation(english())
    translation = publish(desk.edit(translation, world.colleagues["Phóng viên"], title="Published words"))
    translate(before("reporter"), article.get_parent(), include_subtree="on")
    assert desk.again(translation).title == "Published words"
    assert desk.again(translation).live


def test_translating_a_section_shows_nothing_that_was_hidden(before, article, published):
    make_private(published)
    translate(before("reporter"), article.get_parent(), include_subtree="on")
    assert published.view_restrictions.exists()


def test_translating_a_section_hides_nothing(before, article, published):
    make_private(article)
    translate(before("reporter"), article.get_parent(), include_subtree="on")
    assert not published.view_restrictions.exists()


def test_translating_a_page_puts_no_other_page_online(before, client):
    parent = InformationPageFactory(title="Trang chỉ có tiếng Việt")
    translate(before("reporter"), InformationPageFactory(parent=parent))
    page = parent.get_translation_or_none(english())
    assert page is None or client.get(page.url).status_code == 404


def test_translation_of_a_published_note_was_never_public(before):
    address = reverse(
        "wagtail_localize:submit_snippet_translation",
        args=["sample", "note", before("desk", "published note").it.pk],
    )
    before("desk").post(address, {"locales": [english().pk]})
    note = Note.objects.get(locale=english())
    assert not note.live
    assert note.first_published_at is None
    assert note.live_revision is None
