"""The desk's screens of the directory: what the table of tests/editorial/matrix does not try of them."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from directory.models import Institute, Representation
from tests.editorial.newsroom import ROLES, is_refused
from tests.factories import InstituteFactory, ProvinceFactory, ResearchFieldFactory, UserFactory

from .desk import (
    KEEPER,
    REPRESENTATIVE,
    draft,
    form_of,
    member,
    newest,
    save,
    screen,
    signed_in,
)

pytestmark = pytest.mark.django_db

# Those whose reading the table of tests/editorial/matrix does not try.
SCREENS = ("delete", "unpublish", "workflow_history", "preview_on_edit")


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("role", ["Phóng viên", REPRESENTATIVE])
def test_a_draft_is_not_there_for_whoever_does_not_keep_the_directory(role, name):
    institute = draft(name_vi="Viện chưa công bố")
    response = member(role).get(screen(name, institute.pk))
    assert is_refused(response)
    assert "Viện chưa công bố" not in response.content.decode()


def test_a_form_that_was_cut_off_is_bad_and_no_error_of_the_server():
    institute = draft()
    response = member(KEEPER).post(screen("edit", institute.pk), {"name_vi": "Viện"})
    assert response.status_code == 400
    assert member(KEEPER).post(screen("add"), {"name_vi": "Viện"}).status_code == 400


@pytest.mark.parametrize("name", ["province", "researchfield"])
@pytest.mark.parametrize("role", ROLES)
def test_only_keepers_and_administrators_edit_what_entries_are_sorted_by(role, name):
    row = ProvinceFactory() if name == "province" else ResearchFieldFactory()
    client = member(role)
    for screen_name, args in (("list", []), ("edit", [row.pk]), ("add", [])):
        response = client.get(reverse(f"wagtailsnippets_directory_{name}:{screen_name}", args=args))
        assert is_refused(response) == (role not in (KEEPER, "Quản trị"))
    assert is_refused(client.get(reverse(f"wagtailsnippets_directory_{name}:delete", args=[row.pk])))


def test_bootstrap_gives_back_what_was_changed_by_hand():
    group = UserFactory(role=REPRESENTATIVE).groups.get()
    before = set(group.permissions.values_list("codename", flat=True))
    group.permissions.set(UserFactory(role=KEEPER).groups.get().permissions.all())
    call_command("bootstrap", verbosity=0)
    assert set(group.permissions.values_list("codename", flat=True)) == before


def test_the_list_is_searched_by_every_name_without_accents():
    InstituteFactory(name_vi="Viện Nghiên cứu Hải sản", short_name="RIMF")
    InstituteFactory(name_vi="Trường Đại học Hàng hải")
    client = member(KEEPER)
    for words in ("vien hai san", "rimf"):
        content = client.get(screen("list_results"), {"q": words}).content.decode()
        assert "Viện Nghiên cứu Hải sản" in content
        assert "Hàng hải" not in content


def test_the_list_is_narrowed_and_odd_values_do_no_harm():
    province = ProvinceFactory()
    InstituteFactory(name_vi="Viện ở trong tỉnh", province=province)
    InstituteFactory(name_vi="Viện ở nơi khác", kind="hospital")
    client = member(KEEPER)
    content = client.get(screen("list_results"), {"province": province.pk}).content.decode()
    assert "Viện ở trong tỉnh" in content
    assert "Viện ở nơi khác" not in content
    for query in ({"province": "x"}, {"kind": "x"}, {"p": "999"}, {"q": "%_'\""}, {"ordering": "x"}):
        assert client.get(screen("list_results"), query).status_code in (200, 404)


def test_the_list_asks_as_often_for_two_as_for_twelve(django_assert_max_num_queries):
    client = member(KEEPER)
    parent = InstituteFactory()
    InstituteFactory(parent=parent)
    client.get(screen("list"))
    with django_assert_max_num_queries(100) as few:
        client.get(screen("list"))
    for _ in range(10):
        InstituteFactory(parent=parent)
    with django_assert_max_num_queries(100) as many:
        client.get(screen("list"))
    assert len(many) == len(few)


def test_a_keeper_saves_the_whole_form():
    field = ResearchFieldFactory()
    other = InstituteFactory(name_vi="Trường Đại học Hàng hải")
    institute = draft(name_vi="Viện Nghiên cứu Hải sản")
    response = save(
        member(KEEPER),
        institute,
        **{
            "related": "Trường Đại học Hàng hải",
            "fields_of_research": str(field.pk),
            "names-TOTAL_FORMS": "1",
            "names-0-kind": "former",
            "names-0-name": "Trạm Nghiên cứu cá biển",
            "names-0-ORDER": "1",
            "names-0-id": "",
        },
    )
    assert response.status_code == 302
    saved = newest(institute)
    assert [name.name for name in saved.names.all()] == ["Trạm Nghiên cứu cá biển"]
    assert list(saved.related.all()) == [other]
    assert list(saved.fields_of_research.all()) == [field]


def test_a_related_body_that_nobody_knows_is_an_error_of_the_form():
    institute = draft()
    response = save(member(KEEPER), institute, related="Viện không có thật")
    assert response.status_code == 200
    assert "Viện không có thật" in response.content.decode()


def test_two_related_bodies_of_one_name_are_told_apart_by_their_address():
    one, other = (InstituteFactory(name_vi="Viện Cơ học") for _ in range(2))
    institute = draft()
    client = member(KEEPER)
    assert save(client, institute, related="Viện Cơ học").status_code == 200
    assert save(client, institute, related=f"{one.slug}\n{other.slug}").status_code == 302
    assert set(newest(institute).related.all()) == {one, other}
    assert save(client, institute).status_code == 302
    assert set(newest(institute).related.all()) == {one, other}


def test_a_copy_is_not_offered_anywhere():
    names = {pattern.name for pattern in Institute.snippet_viewset.get_urlpatterns()}
    assert "copy" not in names
    assert "kind" in form_of(member(KEEPER), screen("add"))


def test_list_names_no_draft_parent_to_whoever_may_not_see_it():
    entry = InstituteFactory(name_vi="Viện", parent=draft(name_vi="Cơ quan chưa công bố"))
    representative = signed_in(UserFactory(role=REPRESENTATIVE))
    Representation.objects.create(institute=entry, user=representative.user)
    for client, is_named in ((representative, False), (member(KEEPER), True)):
        assert (
            "Cơ quan chưa công bố" in client.get(screen("list"), {"q": "viện"}).content.decode()
        ) is is_named


def test_related_body_with_a_name_too_long_to_look_for_is_refused():
    response = save(member(KEEPER), InstituteFactory(), related="x" * 100_000)
    assert response.status_code == 200
    assert response.context["form"].errors["related"]
