"""wagtail-localize's synchronised mode publishes without review: it is switched off, and its addresses are closed."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from tests.factories import ArticleFactory

from .newsroom import is_refused, screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation(sign_in):
    """A reporter's own draft and its translation, with the reporter signed in."""
    reporter = sign_in("Phóng viên").user
    article = ArticleFactory(live=False, owner=reporter)
    article.save_revision(user=reporter)
    translate_object(article, [Locale.objects.get(language_code="en")], user=reporter)
    return Translation.objects.get()


def test_reporter_cannot_publish_by_updating_a_translation(translation, client):
    english = translation.get_target_instance()
    client.post(screen("edit", english.pk), {"localize-restart-translation": "1"})
    update = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert is_refused(client.post(update, {"publish_translations": "on"}))
    english.refresh_from_db()
    assert not english.live


def test_synchronised_mode_cannot_be_switched_on(translation, client):
    client.post(screen("edit", translation.get_target_instance().pk), {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert not translation.enabled
    translation.enabled = True
    translation.save(update_fields=["enabled"])
    translation.refresh_from_db()
    assert not translation.enabled


@pytest.mark.parametrize("role", ["Phóng viên", "Biên tập", "Lãnh đạo", "Quản trị"])
def test_nobody_makes_a_translation_an_alias(translation, sign_in, client, role):
    sign_in(role)
    english = translation.get_target_instance()
    response = client.post(reverse("wagtail_localize:convert_to_alias", args=[english.pk]))
    assert is_refused(response)
    english.refresh_from_db()
    assert english.alias_of_id is None


@pytest.mark.parametrize("name", ["edit_override", "edit_string_translation"])
def test_texts_are_not_changed_past_the_editor(translation, client, name):
    address = reverse(f"wagtail_localize:{name}", args=[translation.pk, 1])
    assert is_refused(client.put(address, {"value": "javascript:alert(1)"}))


def test_editor_of_a_translation_offers_no_such_action(translation, client):
    text = client.get(screen("edit", translation.get_target_instance().pk)).content.decode()
    assert "localize-restart-translation" not in text
    assert "convert_to_alias" not in text
