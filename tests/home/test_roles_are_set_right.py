"""`bootstrap` gives each group exactly its permissions, whatever was done to them by hand."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from home.bootstrap import bootstrap
from tests.factories import SectionFactory, UserFactory, home, section

pytestmark = pytest.mark.django_db


@pytest.fixture
def reporters():
    return Group.objects.get(name="Phóng viên")


def held(group) -> tuple:
    models = set(group.permissions.values_list("content_type__app_label", "codename"))
    pages = set(GroupPagePermission.objects.filter(group=group).values_list("page", "permission__codename"))
    library = GroupCollectionPermission.objects.filter(group=group)
    return models, pages, set(library.values_list("collection", "permission__codename"))


def permission(codename):
    return Permission.objects.get(codename=codename)


def test_permissions_that_were_added_are_taken_away(reporters):
    before = held(reporters)
    reporters.permissions.add(permission("change_user"))
    for page in (Page.get_first_root_node(), home(), section()):
        GroupPagePermission.objects.create(
            group=reporters, page_id=page.pk, permission=permission("publish_page")
        )
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.create(
        group=reporters, collection=root, permission=permission("change_image")
    )
    bootstrap()
    assert held(reporters) == before


def test_permissions_that_were_taken_away_come_back(reporters):
    before = held(reporters)
    assert all(before)
    reporters.permissions.clear()
    GroupPagePermission.objects.filter(group=reporters).delete()
    GroupCollectionPermission.objects.filter(group=reporters).delete()
    bootstrap()
    assert held(reporters) == before


def test_members_of_a_group_stay_in_it(reporters, django_user_model):
    member = django_user_model.objects.create(username="an")
    member.groups.add(reporters)
    bootstrap()
    assert list(member.groups.all()) == [reporters]


def test_group_of_the_office_itself_is_left_alone():
    own = Group.objects.create(name="Cộng tác viên")
    own.permissions.add(permission("access_admin"))
    bootstrap()
    assert list(own.permissions.values_list("codename", flat=True)) == ["access_admin"]


def test_section_that_an_editor_makes_is_open_to_reporters_and_stays_so():
    page = SectionFactory()
    reporter = UserFactory(role="Phóng viên")
    for _ in range(2):
        assert page.permissions_for_user(reporter).can_add_subpage()
        bootstrap()
        reporter = User.objects.get(pk=reporter.pk)  # permissions are remembered with the object
