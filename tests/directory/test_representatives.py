"""Representatives of institutes: assigned by keepers, they see their own entry and no other, and propose changes."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Locale, ModelLogEntry

from directory.models import InstituteName, Representation
from editorial.desk.visible import is_editable
from tests.editorial.newsroom import ROLES, is_refused
from tests.factories import InstituteFactory, UserFactory
from tests.support.html import links, parse, words

from .desk import (
    APPROVER,
    KEEPER,
    REPRESENTATIVE,
    again,
    approve,
    draft,
    form_of,
    member,
    newest,
    representative_of,
    save,
    screen,
    signed_in,
    step,
    submit,
)

pytestmark = pytest.mark.django_db

SECRET = "Viện chưa ai được biết"


@pytest.fixture
def institute():
    return InstituteFactory(name_vi="Viện Nghiên cứu Hải sản")


@pytest.fixture
def representative(institute):
    return representative_of(institute)


class TestAnotherEntry:
    @pytest.fixture
    def other(self):
        return draft(name_vi=SECRET)

    @pytest.mark.parametrize(
        "name",
        [
            "edit",
            "history",
            "history_results",
            "usage",
            "delete",
            "unpublish",
            "workflow_history",
            "preview_on_edit",
            "lock",
            "unlock",
            "confirm_workflow_cancellation",
        ],
    )
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_is_at_no_address(self, representative, other, name, method):
        response = getattr(representative, method)(screen(name, other.pk))
        assert response.status_code == 404
        assert SECRET not in response.content.decode()

    def test_has_no_versions_to_see_or_compare(self, representative, other):
        revision = other.latest_revision_id
        addresses = [
            screen("revisions_view", other.pk, revision),
            screen("revisions_revert", other.pk, revision),
            screen("revisions_compare", other.pk, "earliest", "latest"),
            screen("revisions_compare", f"{other.pk}", str(revision), "live"),
        ]
        assert {representative.get(address).status_code for address in addresses} == {404}

    def test_has_no_version_at_the_address_of_his_own(self, representative, institute, other):
        address = screen("revisions_view", institute.pk, other.latest_revision_id)
        assert representative.get(address).status_code == 404

    def test_does_not_change(self, representative, institute, other):
        form = form_of(representative, screen("edit", institute.pk))
        assert is_refused(representative.post(screen("edit", other.pk), form))
        assert newest(other).name_vi == SECRET

    def test_is_on_no_list_and_in_no_search(self, representative, other):
        published_too = InstituteFactory(name_vi="Viện của người khác")
        addresses = [screen("list"), screen("list_results"), reverse("wagtailadmin_home")]
        for address in addresses:
            for query in ({}, {"q": "viện"}):
                content = representative.get(address, query).content.decode()
                assert SECRET not in content
                assert published_too.name_vi not in content

    def test_is_in_no_chooser(self, representative, other):
        def chooser(name, *args):
            return reverse(f"wagtailsnippetchoosers_directory_institute:{name}", args=args)

        for query in ({}, {"q": "viện"}):
            assert SECRET not in representative.get(chooser("choose"), query).json()["html"]
            assert SECRET not in representative.get(chooser("choose_results"), query).content.decode()
        assert representative.get(chooser("chosen", other.pk)).status_code == 404
        response = representative.get(chooser("chosen_multiple"), {"id": [other.pk, "x"], "multiple": "1"})
        assert SECRET not in response.content.decode()

    def test_is_in_no_list_of_the_desk_or_report(self, representative, other):
        other.get_workflow().start(other, UserFactory(role=KEEPER))
        names = [
            "wagtailadmin_reports:site_history",
            "wagtailadmin_reports:workflow",
            "wagtailsnippets:index",
        ]
        names += ["wagtailadmin_home", "wagtailadmin_reports:locked_pages"]
        for name in names:
            assert SECRET not in representative.get(reverse(name)).content.decode()

    def test_is_not_deleted_in_bulk_nor_named_there(self, representative, other):
        address = reverse("wagtail_bulk_action", args=["directory", "institute", "delete"])
        response = representative.get(f"{address}?id={other.pk}")
        assert SECRET not in response.content.decode()
        representative.post(f"{address}?id={other.pk}")
        assert again(other)

    def test_is_not_told_by_the_pings_of_the_editor(self, representative, other):
        address = reverse("wagtailadmin_editing_sessions:ping", args=["directory", "institute", other.pk, 1])
        assert representative.post(address).status_code in (403, 404)


@pytest.mark.parametrize("key", ["0", "99999999", "9" * 30])
def test_numbers_that_make_no_sense_are_not_there(representative, key):
    assert representative.get(screen("edit", 1).replace("/1/", f"/{key}/")).status_code == 404


class TestOwnEntry:
    def test_is_all_that_the_list_shows(self, representative):
        InstituteFactory(name_vi="Viện Cơ học")
        content = representative.get(screen("list")).content.decode()
        assert "Viện Nghiên cứu Hải sản" in content
        assert "Viện Cơ học" not in content

    def test_opens_on_every_screen(self, representative, institute):
        save(representative, institute, phone="0225 3836 656")
        for name in ("edit", "history", "usage", "workflow_history"):
            assert representative.get(screen(name, institute.pk)).status_code == 200
        compared = representative.get(screen("revisions_compare", institute.pk, "live", "latest"))
        assert "0225 3836 656" in compared.content.decode()

    def test_takes_a_proposal_that_readers_do_not_see(self, representative, institute):
        assert submit(representative, institute, phone="0225 3836 656").status_code == 302
        assert again(institute).phone == ""
        assert newest(institute).phone == "0225 3836 656"
        assert step(institute) == "Kiểm tra danh bạ"

    def test_identifiers_stay_unique(self, representative, institute):
        InstituteFactory(name_vi="Viện Cơ học", registration="A-012")
        response = save(representative, institute, registration="A-012")
        assert "“Viện Cơ học”" in response.content.decode()
        assert newest(institute).registration == ""

    @pytest.mark.parametrize("was_public", [False, True])
    def test_identifier_of_a_draft_does_not_betray_its_name(self, representative, institute, was_public):
        other = InstituteFactory(live=was_public, wikidata="Q42")
        again(other).unpublish()
        save(member(KEEPER), other, name_vi=SECRET)
        response = save(representative, institute, wikidata="Q42")
        assert SECRET not in response.content.decode()
        assert parse(response).find(class_="error-message")
        assert newest(institute).wikidata == ""

    def test_is_not_approved_by_who_proposed_it(self, representative, institute):
        submit(representative, institute, phone="0225 3836 656")
        representative.user.groups.add(UserFactory(role=KEEPER).groups.get())
        with pytest.raises(PermissionDenied):
            approve(institute, representative.user)

    def test_is_public_after_a_keeper_and_an_approver(self, representative, institute):
        submit(representative, institute, phone="0225 3836 656")
        approve(institute, UserFactory(role=KEEPER))
        assert again(institute).phone == ""
        approve(institute, UserFactory(role=APPROVER))
        assert again(institute).phone == "0225 3836 656"

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("slug", "dia-chi-khac"),
            ("status", "dissolved"),
            ("status_date", "2025-07-01"),
            ("source", "tự khai"),
            ("licence", "không rõ"),
        ],
    )
    def test_keeps_what_is_the_keepers_whatever_is_sent(self, representative, institute, field, value):
        assert f'name="{field}"' not in representative.get(screen("edit", institute.pk)).content.decode()
        assert save(representative, institute, **{field: value}).status_code == 302
        assert getattr(newest(institute), field) == getattr(institute, field)

    @pytest.mark.parametrize("field", ["parent", "successor"])
    def test_keeps_its_place_in_the_tree_whatever_is_sent(self, representative, institute, field):
        save(representative, institute, **{field: str(InstituteFactory().pk)})
        assert getattr(newest(institute), field) is None

    def test_keeps_its_related_bodies_whatever_is_sent(self, representative, institute):
        other = InstituteFactory(name_vi="Viện Cơ học")
        save(representative, institute, related="Viện Cơ học")
        assert list(newest(institute).related.all()) == []
        save(member(KEEPER), institute, related="Viện Cơ học")
        save(representative, institute, related="")
        assert list(newest(institute).related.all()) == [other]

    def test_does_not_get_back_an_old_address_with_an_old_version(self, representative, institute):
        old = institute.latest_revision_id
        save(member(KEEPER), institute, slug="dia-chi-moi", phone="0225 3836 656")
        address = screen("revisions_revert", institute.pk, old)
        representative.post(address, form_of(representative, address))
        assert newest(institute).slug == "dia-chi-moi"

    def test_is_neither_taken_down_nor_deleted_nor_locked(self, representative, institute):
        for name in ("unpublish", "delete", "lock"):
            representative.post(screen(name, institute.pk))
        assert again(institute).live
        assert not again(institute).locked


def test_a_keeper_sees_what_is_new_field_by_field(representative, institute):
    save(
        representative,
        institute,
        street="224 Lê Lai",
        **{
            "names-TOTAL_FORMS": "1",
            "names-0-kind": "former",
            "names-0-name": "Trạm Nghiên cứu cá biển",
            "names-0-ORDER": "1",
            "names-0-id": "",
        },
    )
    page = member(KEEPER).get(screen("revisions_compare", institute.pk, "live", "latest")).content.decode()
    assert "224 Lê Lai" in page
    assert "Trạm Nghiên cứu cá biển" in page
    assert "Viện Nghiên cứu Hải sản" not in page.split("<main")[-1].split("comparison")[-1]


def test_an_old_name_stands_in_the_comparison_when_it_is_taken_away(representative):
    institute = InstituteFactory(names=[InstituteName(kind="former", name="Trạm Nghiên cứu cá biển")])
    keeper = member(KEEPER)
    save(keeper, institute, **{"names-0-DELETE": "1"})
    page = keeper.get(screen("revisions_compare", institute.pk, "live", "latest")).content.decode()
    assert "Trạm Nghiên cứu cá biển" in page


def test_a_translation_of_his_entry_is_his_too(representative, institute):
    english = institute.copy_for_translation(Locale.objects.get(language_code="en"))
    english.live = False
    english.save()
    assert is_editable(english, representative.user)


def test_asking_for_many_rows_asks_the_database_once(institute, django_assert_num_queries):
    user = representative_of(institute).user
    user.has_perm("directory.change_institute")
    others = [InstituteFactory() for _ in range(3)]
    # 1 for the entries that he represents.
    with django_assert_num_queries(1):
        assert [is_editable(one, user) for one in [institute, *others]] == [True, False, False, False]


class TestAssigning:
    def address(self, institute):
        return reverse("institute_representatives", args=[institute.pk])

    @pytest.mark.parametrize("role", [role for role in ROLES if role not in (KEEPER, "Quản trị")])
    def test_is_for_keepers_alone(self, institute, role):
        client, user = member(role), UserFactory(role=REPRESENTATIVE)
        assert is_refused(client.get(self.address(institute)))
        assert is_refused(client.post(self.address(institute), {"user": user.pk}))
        assert not Representation.objects.exists()

    def test_a_representative_does_not_dismiss(self, representative, institute):
        row = Representation.objects.get()
        assert is_refused(representative.post(reverse("dismiss_representative", args=[institute.pk, row.pk])))
        assert Representation.objects.exists()

    @pytest.mark.parametrize("role", ["Phóng viên", KEEPER])
    def test_takes_nobody_of_another_role(self, institute, role):
        member(KEEPER).post(self.address(institute), {"user": UserFactory(role=role).pk})
        assert not Representation.objects.exists()

    @pytest.mark.parametrize("sent", [{}, {"user": ""}, {"user": "x"}, {"user": "9" * 30}])
    def test_nonsense_is_an_error_of_the_form(self, institute, sent):
        UserFactory(role=REPRESENTATIVE)
        assert member(KEEPER).post(self.address(institute), sent).status_code == 200
        assert not Representation.objects.exists()

    def test_is_reached_from_the_entry_and_logged(self, institute):
        keeper, user = member(KEEPER), UserFactory(role=REPRESENTATIVE)
        assert self.address(institute) in keeper.get(screen("edit", institute.pk)).content.decode()
        assert keeper.post(self.address(institute), {"user": user.pk}).status_code == 302
        row = Representation.objects.get()
        assert (row.institute, row.user, row.assigned_by) == (institute, user, keeper.user)
        assert user.username in keeper.get(screen("history", institute.pk)).content.decode()
        assert signed_in(user).get(screen("edit", institute.pk)).status_code == 200

    def test_says_people_by_their_names(self, institute):
        keeper = signed_in(UserFactory(role=KEEPER, first_name="Lê Thị", last_name="Hà"))
        user = UserFactory(role=REPRESENTATIVE, first_name="Đỗ Minh", last_name="Khuê")
        keeper.post(self.address(institute), {"user": user.pk})
        shown = parse(keeper.get(self.address(institute)))
        assert "Đỗ Minh Khuê" in words(shown.select_one(".messages"))
        assert "Lê Thị Hà" in words(shown.select_one("table"))
        assert institute.name in words(shown.select("header [aria-current], header li")[-1])
        history = keeper.get(screen("history", institute.pk)).content.decode()
        assert f"Đỗ Minh Khuê ({user.username})" in history

    def test_twice_is_once(self, institute, representative):
        keeper = member(KEEPER)
        keeper.post(self.address(institute), {"user": representative.user.pk})
        assert Representation.objects.count() == 1

    def test_is_taken_back(self, institute, representative):
        row = Representation.objects.get()
        member(KEEPER).post(reverse("dismiss_representative", args=[institute.pk, row.pk]))
        assert not Representation.objects.exists()
        assert signed_in(representative.user).get(screen("edit", institute.pk)).status_code == 404

    def test_whoever_leaves_the_group_sees_nothing_any_more(self, institute, representative):
        representative.user.groups.set(UserFactory(role="Phóng viên").groups.all())
        assert is_refused(signed_in(representative.user).get(screen("edit", institute.pk)))


class TestFirstScreen:
    def read(self, client):
        return parse(client.get(reverse("wagtailadmin_home"))).select_one("#represented-institutes-content")

    def test_leads_a_representative_to_what_he_represents(self, institute, representative):
        InstituteFactory(name_vi=SECRET)
        panel = self.read(representative)
        assert links(panel) == [screen("edit", institute.pk)]
        assert representative.get(screen("edit", institute.pk)).status_code == 200

    def test_says_whom_to_ask_while_nothing_is_assigned(self):
        assert "chưa" in words(self.read(member(REPRESENTATIVE))).lower()

    @pytest.mark.parametrize("role", [KEEPER, APPROVER, "Phóng viên"])
    def test_of_others_has_no_such_list(self, role):
        assert self.read(member(role)) is None


def test_what_he_proposed_stays_his_when_it_is_approved(institute):
    representative, keeper, approver = representative_of(institute), member(KEEPER), member(APPROVER)
    submit(representative, institute, phone="0225 111 2222")
    proposed = again(institute).latest_revision_id
    for client in (keeper, approver):
        decision = {
            "action-workflow-action": "1",
            "workflow-action-name": "approve",
            "workflow-action-extra-data": "{}",
        }
        assert save(client, institute, **decision).status_code == 302
    institute = again(institute)
    assert institute.phone == "0225 111 2222"
    assert institute.latest_revision_id == proposed
    assert institute.latest_revision.user == representative.user
    edits = ModelLogEntry.objects.for_instance(institute).filter(action="wagtail.edit")
    assert set(edits.values_list("user", flat=True)) == {representative.user.pk}
