"""Asking for a translation: what is offered, what is refused with a reason, and whose it is."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from articles.models import ArticlePage
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


class TestWordsThatTheOriginalLost:
    """A sentence of a draft that was translated, and taken out of the original before that was published."""

    SENTENCE = "Câu sai của biên tập viên."

    @pytest.fixture
    def author(self):
        return desk.desk_editor()

    @pytest.fixture
    def original(self, author):
        page = desk.edit(desk.draft(), author, lead=self.SENTENCE)
        page.lead = self.SENTENCE  # the editor stores the row of a draft, too
        page.save()
        return page

    def translated(self, sign_in, original, english):
        translator = sign_in("Biên tập")
        translator.post(address(original), {"locales": [english.pk]})
        translation = original.get_translation(english)
        assert translation.lead == self.SENTENCE
        return translator, translation

    def corrected(self, original):
        return desk.approved(desk.edit(original, original.owner, lead="Câu đúng."))

    def test_their_author_does_not_approve_them_in_the_translation(self, sign_in, original, author, english):
        _, translation = self.translated(sign_in, original, english)
        self.corrected(original)
        assert not desk.may_approve(desk.submit(translation), author)

    def test_their_author_does_not_approve_them_in_a_copy_of_the_translation(
        self, sign_in, original, author, english
    ):
        translator, translation = self.translated(sign_in, original, english)
        form = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": translation.get_parent().pk}
        translator.post(reverse("wagtailadmin_pages:copy", args=[translation.pk]), form)
        copy = ArticlePage.objects.get(slug="ban-sao")
        self.corrected(original)
        assert not desk.may_approve(desk.submit(copy, translator.user), author)
        assert desk.may_approve(copy, desk.desk_editor())

    def test_who_changed_the_original_afterwards_may_approve_the_translation(
        self, sign_in, original, english
    ):
        _, translation = self.translated(sign_in, original, english)
        later = desk.desk_editor()
        desk.approved(desk.edit(original, later, lead="Câu mới."))
        assert desk.may_approve(desk.submit(translation), later)

    def test_their_author_may_approve_once_the_translation_was_published(
        self, sign_in, original, author, english
    ):
        _, translation = self.translated(sign_in, original, english)
        self.corrected(original)
        translation = desk.approved(translation)
        translation = desk.submit(desk.edit(translation, translation.owner, lead="A right sentence."))
        assert desk.may_approve(translation, author)
