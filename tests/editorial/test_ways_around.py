"""Ways around the gate that somebody once found, each closed."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import transaction
from django.db.models import ProtectedError
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Locale

from articles.models import ArticlePage, SectionPage
from editorial.content import same_content
from editorial.gate import NotApproved
from tests.directory.desk import form_of as fields_of
from tests.factories import ArticleFactory, SectionFactory, section

from . import verbs as desk
from .newsroom import screen

pytestmark = pytest.mark.django_db


class TestAliases:
    """A page that has the content of another at a second address passes the gate by that alone."""

    def changed(self, article):
        article = desk.again(article)
        article.title = article.lead = "Lời chưa ai duyệt"
        return article

    def test_page_that_calls_itself_an_alias_of_itself_is_refused(self):
        page = self.changed(ArticleFactory())
        page.alias_of = page
        with pytest.raises(PermissionDenied):
            page.save()

    @pytest.mark.parametrize("fields", [["alias_of"], ["alias_of_id"], ["alias_of", "url_path"], None])
    def test_live_page_does_not_become_an_alias_of_another(self, fields):
        page, other = self.changed(ArticleFactory()), self.changed(ArticleFactory())
        other.authors, other.body = page.authors.all(), page.body
        page.alias_of = other
        with pytest.raises(PermissionDenied):
            page.save(update_fields=fields)

    def test_live_page_does_not_take_the_words_of_another_by_calling_itself_its_alias(self):
        page, other = ArticleFactory(title="Một"), desk.again(ArticleFactory(title="Hai"))
        page = desk.again(page)
        page.title, page.lead, page.body, page.authors = (
            other.title,
            other.lead,
            other.body,
            other.authors.all(),
        )
        page.publication_date, page.alias_of = other.publication_date, other
        assert same_content(page, other, leaving_out={"slug"})
        with pytest.raises(PermissionDenied):
            page.save()

    def test_new_alias_has_the_content_that_is_stored_and_not_that_in_memory(self):
        source = ArticleFactory()
        alias = source.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
        alias.delete()
        source = self.changed(source)
        alias = ArticlePage(
            title=source.title,
            lead=source.lead,
            publication_date=source.publication_date,
            live=True,
            slug="moi",
        )
        alias.alias_of = source
        with pytest.raises(PermissionDenied):
            section().add_child(instance=alias)

    def test_alias_of_a_draft_is_not_made_live(self):
        source = desk.draft()
        alias = source.copy_for_translation(
            Locale.objects.get(language_code="en"), copy_parents=True, alias=True
        )
        alias.live = True
        with pytest.raises(PermissionDenied):
            alias.save()

    def test_alias_becomes_a_page_of_its_own_with_the_content_that_it_has(self):
        alias = section().create_alias(update_slug="tin-hoat-dong-2", parent=section().get_parent())
        ConvertAliasPageAction(alias).execute()
        stored = SectionPage.objects.get(pk=alias.pk)
        assert stored.live
        assert (stored.alias_of, stored.title) == (None, section().title)

    def test_address_of_an_alias_stays(self):
        alias = section().copy_for_translation(
            Locale.objects.create(language_code="fr"), alias=True, copy_parents=True
        )
        alias = SectionPage.objects.get(pk=alias.pk)
        alias.slug = "loi-chua-duyet"
        with pytest.raises(PermissionDenied):
            alias.save()


@pytest.mark.parametrize("fields", [["title"], ["title", "draft_title"], None])
def test_live_page_does_not_change_its_title_among_other_fields(fields):
    page = desk.again(ArticleFactory())
    page.title = page.draft_title = "Lời chưa ai duyệt"
    with pytest.raises(PermissionDenied):
        page.save(update_fields=fields)


@pytest.mark.parametrize("fields", [["locale"], ["locale_id"], ["locale", "translation_key"], None])
def test_live_page_does_not_change_its_language(fields):
    page = desk.again(ArticleFactory())
    page.locale = Locale.objects.get(language_code="en")
    with pytest.raises(PermissionDenied):
        page.save(update_fields=fields)


class TestAddressesOfLivePages:
    @pytest.fixture
    def offline(self):
        """A section that was taken down, with a live article below it."""
        found = SectionFactory(title="Chuyên mục cũ")
        ArticleFactory(parent=found)
        found.unpublish()
        return SectionPage.objects.get(pk=found.pk)

    def test_are_not_changed_by_whoever_renames_a_section_that_is_not_public(self, offline, sign_in):
        address = screen("edit", offline.pk)
        client = sign_in("Biên tập")
        response = client.post(address, fields_of(client, address) | {"slug": "loi-chua-duyet"})
        assert "slug" in response.context["form"].errors
        assert SectionPage.objects.get(pk=offline.pk).slug == offline.slug

    def test_are_not_changed_by_saving_it_either(self, offline):
        offline.slug = "loi-chua-duyet"
        with pytest.raises((PermissionDenied, ValidationError)):
            offline.save()
        with pytest.raises(PermissionDenied):
            offline.save(clean=False)

    def test_section_without_live_pages_is_renamed(self, sign_in):
        draft = SectionFactory(title="Chuyên mục mới", live=False)
        draft.slug = "ten-khac"
        draft.save()
        assert SectionPage.objects.get(pk=draft.pk).slug == "ten-khac"


def test_version_that_would_take_over_rows_of_another_page_is_not_published():
    other, page = ArticleFactory(), desk.draft()
    revision = page.latest_revision
    revision.content["authors"][0]["pk"] = other.authors.get().pk
    revision.save()
    with pytest.raises(NotApproved):
        desk.approved(page)
    assert other.authors.count() == 1


class TestPurgingVersions:
    """Wagtail's `purge_revisions` deletes one after the other, and passes over those that are protected."""

    def test_keeps_who_wrote_what_is_not_published_yet(self):
        writer = desk.desk_editor()
        page = desk.edit(desk.draft(), writer, lead="Lời do biên tập viên viết.")
        written = page.latest_revision
        page = desk.edit(page, page.owner, title="Tiêu đề sửa một chữ")
        for delete in (written.delete, page.revisions.filter(pk=written.pk).delete):
            with pytest.raises(ProtectedError), transaction.atomic():
                delete()
        assert not desk.may_approve(desk.submit(page), writer)

    def test_takes_versions_of_what_was_published_since(self):
        page = desk.approved(desk.edit(desk.draft(), desk.desk_editor(), lead="Lời khác."))
        before = page.revisions.count()
        call_command("purge_revisions", verbosity=0)
        assert page.revisions.count() < before

    def test_draft_is_deleted_with_its_versions(self):
        page = desk.edit(desk.draft(), desk.desk_editor(), lead="Lời khác.")
        page.delete()
        assert not ArticlePage.objects.filter(pk=page.pk).exists()
