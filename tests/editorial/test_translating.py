"""Asking for a translation: what is offered, what is refused with a reason, and whose it is."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from tests.factories import InformationPageFactory, home
from tests.support.html import parse

from . import verbs as desk

pytestmark = pytest.mark.django_db


def address(page) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


@pytest.fixture
def english():
    return Locale.objects.get(language_code="en")


def test_one_language_that_is_left_is_ticked(sign_in, published, english):
    box = parse(sign_in("Phóng viên").get(address(published))).select_one("[name=locales]")
    assert box["value"] == str(english.pk)
    assert box.has_attr("checked")


def test_what_is_below_a_page_is_not_offered(sign_in, published):
    form = parse(sign_in("Biên tập").get(address(published.get_parent())))
    assert form.select_one("[name=include_subtree]") is None


def test_page_below_one_without_a_translation_is_refused_and_says_which(sign_in, english):
    page = InformationPageFactory(parent=InformationPageFactory(title="Thủ tục hành chính"))
    response = sign_in("Biên tập").post(address(page), {"locales": [english.pk]})
    assert "Hãy dịch “Thủ tục hành chính”" in response.content.decode()
    assert not page.has_translation(english)


def test_page_below_one_with_a_translation_is_translated(sign_in, english):
    page = InformationPageFactory(parent=home())
    sign_in("Biên tập").post(address(page), {"locales": [english.pk]})
    assert page.get_translation(english).alias_of is None


def test_translation_is_its_translators(sign_in, published, english):
    translator = sign_in("Phóng viên")
    translator.post(address(published), {"locales": [english.pk]})
    translation = published.get_translation(english)
    assert translation.owner == translator.user
    assert translation.get_latest_revision_as_object().owner == translator.user
    assert not translation.live


def test_who_wrote_the_original_does_not_approve_its_translation(sign_in, english):
    desk_editor = desk.desk_editor()
    original = desk.edit(desk.draft(), desk_editor, title="Biên tập đặt tiêu đề")
    translator = sign_in("Biên tập")
    translator.post(address(original), {"locales": [english.pk]})
    translation = desk.submit(original.get_translation(english))
    assert not desk.may_approve(translation, desk_editor)
    assert desk.may_approve(translation, desk.desk_editor())
