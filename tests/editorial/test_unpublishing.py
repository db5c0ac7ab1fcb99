"""Taking something down: the question says what stays public of it in the other language."""

import pytest
from wagtail.models import Locale

from editorial.gate import publish_reviewed_elsewhere
from tests.factories import ArticleFactory, section
from tests.sample.models import Note
from tests.support.html import links, parse

from . import verbs as desk
from .newsroom import screen
from .reviewed_snippet import member, vietnamese
from .reviewed_snippet import screen as note_screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    """What is public in Vietnamese."""
    return ArticleFactory()


def in_english(page, live):
    """A translation of it."""
    english = ArticleFactory(parent=section(language="en"), title="Storm warning", live=live)
    type(english).objects.filter(pk=english.pk).update(translation_key=page.translation_key)
    return desk.again(english)


def question(client, page):
    return parse(client.get(screen("unpublish", page.pk)))


def test_names_public_translations_with_the_way_there(sign_in, page):
    english = in_english(page, live=True)
    asked = question(sign_in("Lãnh đạo"), page)
    assert "Storm warning" in asked.text
    assert screen("edit", english.pk) in links(asked)


def test_says_nothing_of_a_translation_that_is_a_draft(sign_in, page):
    english = in_english(page, live=False)
    asked = question(sign_in("Lãnh đạo"), page)
    assert "Storm warning" not in asked.text
    assert screen("edit", english.pk) not in links(asked)


def test_leaves_the_translation_public(sign_in, page):
    english = in_english(page, live=True)
    sign_in("Lãnh đạo").post(screen("unpublish", page.pk))
    assert not desk.again(page).live
    assert desk.again(english).live


def test_of_a_snippet_names_its_translations_too(client):
    note = public_note("Viện Nghiên cứu Hải sản", vietnamese())
    english = public_note(
        "Institute of Marine Research", Locale.objects.get(language_code="en"), note.translation_key
    )
    client.force_login(member("Lãnh đạo"))
    asked = parse(client.get(note_screen("unpublish", note.pk)))
    assert "Institute of Marine Research" in asked.text
    assert note_screen("edit", english.pk) in links(asked)


def public_note(text, locale, key=None):
    note = Note(text=text, locale=locale, live=False, **({"translation_key": key} if key else {}))
    note.save()
    publish_reviewed_elsewhere(note, user=None, reason="Test")
    return note
