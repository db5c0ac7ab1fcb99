"""Two entries that are one organisation become one: nothing is lost, and no new words are public without review."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, ModelLogEntry
from wagtail_localize.operations import TranslationCreator

from articles.models import ArticleInstitute
from directory.addresses import directory_page, institute_address
from directory.merge_plan import plan
from directory.merging import merge
from directory.models import ErrorReport, Institute, InstituteName, Merge, Representation
from editorial.models import Publication
from tests.editorial import verbs
from tests.editorial.newsroom import ROLES, is_refused
from tests.factories import ArticleFactory, InstituteFactory, UserFactory, publish

from .desk import APPROVER, KEEPER, REPRESENTATIVE, again, approve, member, newest, save, screen, step, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept():
    return InstituteFactory(name_vi="Viện Nghiên cứu Hải sản")


@pytest.fixture
def merged():
    return InstituteFactory(
        name_vi="Viện Nghiên cứu Hải sản Việt Nam",
        short_name="RIMF",
        registration="A-012",
        names=[InstituteName(kind="former", name="Trạm Nghiên cứu cá biển", end_year=1961)],
    )


@pytest.fixture
def approver():
    return UserFactory(role=APPROVER)


def about(*institutes):
    """A published article about institutes."""
    return ArticleFactory(institute_links=[ArticleInstitute(institute=institute) for institute in institutes])


def institutes_of(article):
    return list(article.institute_links.values_list("institute", flat=True))


class TestRefused:
    @pytest.mark.parametrize("role", [role for role in ROLES if role != APPROVER])
    def test_to_everybody_but_approvers(self, kept, merged, role):
        client = member(role)
        address = reverse("merge_institute", args=[merged.pk])
        assert is_refused(client.get(address))
        assert is_refused(client.post(address, {"kept": kept.pk}))
        with pytest.raises(PermissionDenied):
            merge(kept, merged, client.user)
        assert again(merged).live

    def refuse(self, kept, merged, approver):
        with pytest.raises(ValidationError):
            merge(kept, merged, approver)
        assert not Merge.objects.exists()

    def test_into_itself(self, kept, approver):
        self.refuse(kept, kept, approver)

    def test_into_what_is_not_public(self, merged, approver):
        self.refuse(InstituteFactory(live=False), merged, approver)

    def test_into_its_own_unit(self, merged, approver):
        unit = InstituteFactory(parent=merged)
        self.refuse(InstituteFactory(parent=unit), merged, approver)

    @pytest.mark.parametrize("which", ["kept", "merged"])
    def test_while_one_is_under_review(self, kept, merged, approver, which):
        institute = {"kept": kept, "merged": merged}[which]
        institute.get_workflow().start(institute, UserFactory(role=KEEPER))
        self.refuse(kept, merged, approver)

    def test_while_a_translation_is_under_review(self, kept, merged, approver):
        english = Locale.objects.get(language_code="en")
        TranslationCreator(UserFactory(role=KEEPER), [english]).create_translations(merged)
        translation = merged.get_translation(english)
        translation.get_workflow().start(translation, UserFactory(role=KEEPER))
        with pytest.raises(ValidationError):
            merge(kept, merged, approver)

    def test_of_what_was_never_public(self, kept, approver):
        """Articles may name it, and nobody approved that readers see that."""
        hidden = InstituteFactory(live=False)
        article = verbs.approved(verbs.draft(institute_links=[ArticleInstitute(institute=hidden)]))
        with pytest.raises(ValidationError):
            merge(kept, hidden, approver)
        assert list(article.institute_links.values_list("institute", flat=True)) == [hidden.pk]

    def test_twice(self, kept, merged, approver):
        merge(kept, merged, approver)
        with pytest.raises(ValidationError):
            merge(kept, again(merged), approver)

    @pytest.mark.parametrize("key", ["", "0", "9" * 18])
    def test_nonsense_on_the_screen(self, merged, key):
        client = member(APPROVER)
        address = reverse("merge_institute", args=[merged.pk])
        assert client.get(address, {"kept": key}).status_code == 200
        assert client.post(address, {"kept": key}).status_code == 200
        assert client.post(address).status_code == 200
        assert client.get(reverse("merge_institute", args=[10**9])).status_code == 404
        assert again(merged).live

    @pytest.mark.parametrize("key", ["x", "9" * 40])
    def test_what_is_no_key_is_bad(self, merged, key):
        address = reverse("merge_institute", args=[merged.pk])
        client = member(APPROVER)
        assert client.get(address, {"kept": key}).status_code == 400
        assert client.post(address, {"kept": "x"}).status_code == 400


class TestLinks:
    def test_of_articles_move_without_doubles(self, kept, merged, approver):
        one, both = about(merged), about(kept, merged)
        merge(kept, merged, approver)
        assert institutes_of(one) == institutes_of(both) == [kept.pk]

    def test_of_articles_move_when_an_older_version_goes_live(self, kept, merged, approver):
        article = about(merged)
        version = article.get_latest_revision_as_object()
        merge(kept, merged, approver)
        version.title = "Tiêu đề sửa trước khi nhập"
        publish(version)
        assert institutes_of(article) == [kept.pk]

    @pytest.mark.parametrize("was_merged", [True, False])
    def test_are_not_led_elsewhere_by_what_a_draft_says_of_itself(self, kept, merged, approver, was_merged):
        """Its keeper alone writes that it became part of another body, after everybody approved the link."""
        article = verbs.draft(institute_links=[ArticleInstitute(institute=merged)])
        article = verbs.approve(verbs.submit(article), verbs.desk_editor())
        if was_merged:
            merge(kept, merged, approver)
        else:
            again(merged).unpublish()
        other = InstituteFactory(name_vi="Bộ Quốc phòng")
        save(member(KEEPER), merged, status="merged", successor=str(other.pk))
        article = verbs.approve(article, verbs.approver())
        assert article.live
        named = list(article.institute_links.values_list("institute", flat=True))
        assert named == [kept.pk if was_merged else merged.pk]

    def test_of_a_unit_are_not_led_elsewhere_either(self):
        body, other, unit = InstituteFactory(), InstituteFactory(), InstituteFactory()
        again(body).unpublish()
        keeper = member(KEEPER)
        save(keeper, body, status="merged", successor=str(other.pk))
        submit(keeper, unit, parent=str(body.pk))
        approve(unit, UserFactory(role="Biên tập"))
        approve(unit, UserFactory(role=APPROVER))
        assert again(unit).parent == body

    def test_follow_two_merges(self, kept, merged, approver):
        article = verbs.approve(
            verbs.submit(verbs.draft(institute_links=[ArticleInstitute(institute=merged)])),
            verbs.desk_editor(),
        )
        last = InstituteFactory()
        merge(kept, merged, approver)
        while state := again(kept).current_workflow_state:
            state.cancel(user=approver)
        merge(last, kept, approver)
        article = verbs.approve(article, verbs.approver())
        assert list(article.institute_links.values_list("institute", flat=True)) == [last.pk]

    def test_of_units_successors_and_related_bodies_move(self, kept, merged, approver):
        unit, predecessor = InstituteFactory(parent=merged), InstituteFactory(successor=merged)
        related = InstituteFactory(related=[merged])
        merge(kept, merged, approver)
        assert again(unit).parent == kept
        assert again(predecessor).successor == kept
        assert list(again(related).related.all()) == [kept]

    def test_of_a_unit_move_when_an_older_version_goes_live(self, kept, merged, approver):
        unit = InstituteFactory(parent=merged)
        version = unit.get_latest_revision_as_object()
        merge(kept, merged, approver)
        publish(version)
        assert again(unit).parent == kept

    def test_of_representatives_and_reports_move(self, kept, merged, approver):
        one, other = UserFactory(role=REPRESENTATIVE), UserFactory(role=REPRESENTATIVE)
        for institute, user in ((merged, one), (merged, other), (kept, other)):
            Representation.objects.create(institute=institute, user=user)
        report = ErrorReport.objects.create(institute=merged, text="Sai số điện thoại")
        merge(kept, merged, approver)
        assert set(kept.representations.values_list("user", flat=True)) == {one.pk, other.pk}
        assert not merged.representations.exists()
        report.refresh_from_db()
        assert report.institute == kept


class TestWhatIsSaid:
    def test_waits_for_a_keeper_and_another_approver(self, kept, merged, approver):
        merge(kept, merged, approver)
        assert list(again(kept).names.all()) == []
        assert again(kept).registration == ""
        assert step(kept) == "Kiểm tra danh bạ"
        approve(kept, UserFactory(role=KEEPER))
        with pytest.raises(PermissionDenied):
            approve(kept, approver)
        approve(kept, UserFactory(role=APPROVER))
        names = {row.name: row.kind for row in again(kept).names.all()}
        assert names == {
            "Viện Nghiên cứu Hải sản Việt Nam": "former",
            "RIMF": "abbreviation",
            "Trạm Nghiên cứu cá biển": "former",
        }
        assert again(kept).registration == "A-012"

    def test_keeps_the_entry_findable_by_the_old_names(self, kept, merged, approver):
        merge(kept, merged, approver)
        approve(kept, UserFactory(role=KEEPER))
        approve(kept, UserFactory(role=APPROVER))
        for words in ("rimf", "tram nghien cuu ca bien", "hai san viet nam"):
            assert list(Institute.objects.public().named(words)) == [kept]

    def test_adds_no_name_that_is_there_already(self, merged, approver):
        kept = InstituteFactory(name_vi="VIỆN NGHIÊN CỨU HẢI SẢN VIỆT NAM", short_name="RIMF")
        merge(kept, merged, approver)
        assert [row.name for row in newest(kept).names.all()] == ["Trạm Nghiên cứu cá biển"]

    def test_leaves_what_was_being_drafted(self, kept, merged, approver):
        draft = kept.get_latest_revision_as_object()
        draft.phone = "0225 3836 656"
        draft.save_revision(user=UserFactory(role=KEEPER))
        merge(kept, merged, approver)
        assert newest(kept).phone == "0225 3836 656"
        assert again(kept).phone == ""


class TestTheMergedEntry:
    def test_is_taken_down_and_says_what_became_of_it(self, kept, merged, approver):
        merge(kept, merged, approver)
        stored = again(merged)
        assert not stored.live
        assert (stored.status, stored.successor) == ("merged", kept)
        assert (newest(merged).status, newest(merged).successor) == ("merged", kept)

    def test_leads_from_its_old_addresses_to_the_kept_one(self, client, kept, merged, approver):
        for language in ("vi", "en"):
            page = directory_page(language)
            assert client.get(institute_address(page, merged)).status_code == 200
        merge(kept, merged, approver)
        for language in ("vi", "en"):
            page = directory_page(language)
            response = client.get(institute_address(page, merged))
            assert response.status_code == 301
            assert response.url.endswith(institute_address(page, kept))

    def test_takes_the_redirects_that_led_to_it_along(self, kept, merged, approver):
        older = InstituteFactory(name_vi="Trạm cũ")
        merge(merged, older, approver)
        proposal = again(merged)
        approve(proposal, UserFactory(role=KEEPER))
        approve(proposal, UserFactory(role=APPROVER))
        merge(kept, again(merged), approver)
        targets = set(Redirect.objects.values_list("redirect_page_route_path", flat=True))
        assert targets == {f"/{kept.slug}/"}
        assert again(older).successor == kept

    def test_is_on_record_with_what_it_takes_to_move_it_back(self, kept, merged, approver):
        article, unit = about(merged), InstituteFactory(parent=merged)
        name = merged.name
        record = merge(kept, merged, approver)
        record.refresh_from_db()
        assert (record.merged_id, record.merged_name, record.merged_by) == (merged.pk, name, approver)
        assert record.merged_content["stored"]["registration"] == "A-012"
        assert record.moved["articles"][0]["article"] == article.pk
        assert record.moved["pointers"] == [{"institute": unit.pk, "field": "parent"}]
        logged = ModelLogEntry.objects.filter(action="haidang.directory.merge")
        assert {entry.object_id for entry in logged} == {str(kept.pk), str(merged.pk)}


class TestOfAnEntryTakenOfflineBefore:
    """A row that is not public has whatever somebody saved last: nobody approved it, and readers never saw it."""

    @pytest.fixture
    def rewritten(self, merged):
        again(merged).unpublish()
        save(member(KEEPER), merged, name_vi="Tên chưa ai duyệt", registration="B-999", slug="chua-ai-duyet")
        return again(merged)

    def test_gives_what_readers_knew(self, kept, rewritten, approver):
        shown = plan(kept, rewritten)
        merge(kept, rewritten, approver)
        names = ["Viện Nghiên cứu Hải sản Việt Nam", "RIMF", "Trạm Nghiên cứu cá biển"]
        assert [row.name for row in newest(kept).names.all()] == names
        assert newest(kept).registration == "A-012"
        assert (shown.names, shown.identifiers) == (names, ["A-012"])

    def test_gives_nothing_if_no_version_is_left_that_readers_saw(self, client, kept, rewritten, approver):
        Publication.objects.of(rewritten).update(revision=None)
        shown = plan(kept, rewritten)
        merge(kept, rewritten, approver)
        assert (shown.names, shown.identifiers) == ([], [])
        assert newest(kept).registration == ""
        assert not newest(kept).names.exists()
        assert not Redirect.objects.exists()

    def test_gives_no_identifier_that_another_entry_has_by_now(self, kept, rewritten, approver):
        InstituteFactory(registration="A-012")
        merge(kept, rewritten, approver)
        assert newest(kept).registration == ""

    def test_leads_from_the_address_that_readers_knew(self, client, kept, merged, rewritten, approver):
        page = directory_page("vi")
        merge(kept, rewritten, approver)
        assert client.get(institute_address(page, merged)).url.endswith(institute_address(page, kept))
        assert client.get(institute_address(page, rewritten)).status_code == 404

    @pytest.mark.parametrize("whose", ["of the kept entry", "of a third one"])
    def test_leads_nowhere_from_an_address_in_use_again(self, client, merged, rewritten, approver, whose):
        other = InstituteFactory(name_vi="Viện mới", slug=merged.slug)
        kept = other if "kept" in whose else InstituteFactory()
        merge(kept, rewritten, approver)
        assert not Redirect.objects.exists()
        assert client.get(institute_address(directory_page("vi"), other)).status_code == 200


def test_the_screen_shows_what_will_move_and_then_moves_it(kept, merged):
    article, unit = about(merged), InstituteFactory(name_vi="Trạm Cát Bà", parent=merged)
    client = member(APPROVER)
    address = reverse("merge_institute", args=[merged.pk])
    assert address in client.get(screen("edit", merged.pk)).content.decode()
    shown = client.get(address, {"kept": kept.pk}).content.decode()
    assert unit.name in shown
    assert "Trạm Nghiên cứu cá biển" in shown
    assert institutes_of(article) == [merged.pk]
    response = client.post(address, {"kept": kept.pk})
    assert response.url == screen("edit", kept.pk)
    assert institutes_of(article) == [kept.pk]
    history = client.get(screen("history", kept.pk)).content.decode()
    assert merged.name in history


def test_the_article_that_was_under_review_meanwhile_goes_on(kept, merged, approver):
    article = verbs.in_review()
    merge(kept, merged, approver)
    assert verbs.step(article)
