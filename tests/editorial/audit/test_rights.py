"""Who may do what: every change is in the log, with who, before and after; what a command sets up is not."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    ModelLogEntry,
    Task,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
)
from wagtail.test.utils.form_data import inline_formset, nested_form_data
from wagtail.users.forms import GroupForm

from articles.models import Topic
from editorial.audit import actions
from editorial.audit.rights import snapshot
from editorial.models import ReviewTask
from tests.editorial.newsroom import is_refused
from tests.factories import SectionFactory, UserFactory, home, section

from .reading import logged

pytestmark = pytest.mark.django_db


def changes(of=None):
    return logged(actions.RIGHTS_CHANGED, of)


@pytest.fixture
def superuser(client):
    client.user = UserFactory(is_superuser=True)
    client.force_login(client.user)
    ModelLogEntry.objects.all().delete()
    return client


@pytest.fixture
def administrator(sign_in):
    client = sign_in("Quản trị")
    ModelLogEntry.objects.all().delete()
    return client


def account_form(user, **fields):
    form = {"username": user.username, "first_name": "Lan", "last_name": "Trần", "email": user.email}
    return form | {"is_active": "on"} | fields


def group(name="Biên tập"):
    return Group.objects.get(name=name)


def group_form(group, pages=(), permissions=()):
    offered = GroupForm(instance=group).registered_permissions.filter(group=group)
    form = {"name": group.name, "permissions": [*offered.values_list("pk", flat=True), *permissions]}
    for prefix in ("page_permissions", "collection_permissions", "image_permissions", "document_permissions"):
        form |= {f"{prefix}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
        form[f"{prefix}-MAX_NUM_FORMS"] = "1000"
    form["page_permissions-TOTAL_FORMS"] = str(len(pages))
    for index, (page, names) in enumerate(pages):
        form |= {f"page_permissions-{index}-page": page.pk, f"page_permissions-{index}-permissions": names}
    return form


def test_refused_form_leaves_no_entry(sign_in):
    client, user = sign_in("Phóng viên"), UserFactory(role="Phóng viên")
    edit = reverse("wagtailusers_users:edit", args=[user.pk])
    assert is_refused(client.post(edit, account_form(user, groups=[group("Lãnh đạo").pk])))
    assert not changes()


def test_form_that_changes_no_right_leaves_no_entry(administrator):
    user = UserFactory(role="Phóng viên")
    form = account_form(user, groups=[group("Phóng viên").pk])
    administrator.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    assert logged("wagtail.edit", of=user)
    assert not changes()


def test_form_that_fails_half_way_changes_nothing_and_leaves_no_entry(administrator, monkeypatch):
    def fail(view):
        view.form.save()
        raise RuntimeError

    monkeypatch.setattr("editorial.accounts.UserEditView.save_instance", fail)
    user = UserFactory(role="Phóng viên")
    form = account_form(user, groups=[group("Lãnh đạo").pk])
    administrator.raise_request_exception = False
    response = administrator.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    assert response.status_code == 500
    assert [held.name for held in user.groups.all()] == ["Phóng viên"]
    assert not changes(of=user)
    assert not logged("wagtail.edit", of=user)


def test_groups_of_an_account_are_logged_before_and_after(administrator):
    user = UserFactory(role="Phóng viên")
    form = account_form(user, groups=[group("Lãnh đạo").pk])
    administrator.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    (entry,) = changes(of=user)
    assert entry.user == administrator.user
    assert entry.label == user.username
    assert entry.data["before"] == [["active", ""], ["group", "Phóng viên"]]
    assert entry.data["after"] == [["active", ""], ["group", "Lãnh đạo"]]
    assert entry.data["added"] == [["group", "Lãnh đạo"]]
    assert entry.data["removed"] == [["group", "Phóng viên"]]
    assert "Lãnh đạo" in entry.message
    assert "Phóng viên" in entry.message


def test_account_that_is_closed_or_made_a_superuser_is_logged(superuser):
    closed, raised = UserFactory(), UserFactory()
    for user, form in ((closed, {"is_active": ""}), (raised, {"is_superuser": "on"})):
        superuser.post(reverse("wagtailusers_users:edit", args=[user.pk]), account_form(user) | form)
    (entry,) = changes(of=closed)
    assert entry.data["removed"] == [["active", ""]]
    (entry,) = changes(of=raised)
    assert entry.data["added"] == [["superuser", ""]]
    assert entry.user == superuser.user


def test_accounts_closed_together_are_logged_each(administrator):
    users = [UserFactory(role="Phóng viên") for _ in range(2)]
    address = reverse("wagtail_bulk_action", args=["auth", "user", "set_active_state"])
    query = "&".join(f"id={user.pk}" for user in users)
    administrator.post(f"{address}?{query}", {"mark_as_active": "False"})
    for user in users:
        user.refresh_from_db()
        assert not user.is_active
        (entry,) = changes(of=user)
        assert entry.data["removed"] == [["active", ""]]
        assert entry.user == administrator.user


def test_accounts_put_into_a_group_together_are_logged_each(administrator):
    users = [UserFactory() for _ in range(2)]
    address = reverse("wagtail_bulk_action", args=["auth", "user", "assign_role"])
    query = "&".join(f"id={user.pk}" for user in users)
    administrator.post(f"{address}?{query}", {"role": group("Lãnh đạo").pk})
    assert [entry.data["added"] for user in users for entry in changes(of=user)] == [
        [["group", "Lãnh đạo"]]
    ] * 2


def test_accounts_deleted_together_are_logged_each(administrator):
    users = [UserFactory(role="Phóng viên") for _ in range(2)]
    address = reverse("wagtail_bulk_action", args=["auth", "user", "delete"])
    query = "&".join(f"id={user.pk}" for user in users)
    administrator.post(f"{address}?{query}")
    for user in users:
        assert not User.objects.filter(pk=user.pk).exists()
        (entry,) = logged("wagtail.delete", of=user)
        assert (entry.user, entry.label) == (administrator.user, user.username)
        (entry,) = changes(of=user)
        assert ["group", "Phóng viên"] in entry.data["removed"]


def test_new_account_is_logged_with_its_rights(administrator):
    form = {"username": "moi", "first_name": "Lan", "last_name": "Trần", "email": "lan@example.org"}
    form |= {"password1": "mat-khau-rat-dai-2026", "password2": "mat-khau-rat-dai-2026"}
    administrator.post(reverse("wagtailusers_users:add"), form | {"groups": [group("Lãnh đạo").pk]})
    user = User.objects.get(username="moi")
    (entry,) = changes(of=user)
    assert entry.data["before"] == []
    assert ["group", "Lãnh đạo"] in entry.data["after"]


def test_permissions_on_pages_given_by_a_form_are_logged(superuser):
    # Wagtail makes these rows without a signal.
    before = GroupPagePermission.objects.filter(group=group()).count()
    form = group_form(group(), pages=[(section(), ["publish_page"])])
    superuser.post(reverse("wagtailusers_groups:edit", args=[group().pk]), form)
    assert GroupPagePermission.objects.filter(group=group()).count() == 1
    (entry,) = changes(of=group())
    assert entry.user == superuser.user
    words = f"publish_page – {section().title} ({section().pk})"
    assert ["page", words] in entry.data["added"]
    assert len([line for line in entry.data["removed"] if line[0] == "page"]) == before
    assert [line for line in entry.data["removed"] if line[0] == "collection"]


def test_permission_of_a_group_given_by_a_form_is_logged(superuser):
    permission = Permission.objects.get(codename="issue_correction")
    form = group_form(group(), permissions=[permission.pk])
    superuser.post(reverse("wagtailusers_groups:edit", args=[group().pk]), form)
    (entry,) = changes(of=group())
    assert ["permission", "editorial.issue_correction"] in entry.data["added"]


def test_renaming_a_group_is_no_change_of_its_members_rights(superuser):
    member = UserFactory(role="Biên tập")
    form = group_form(group()) | {"name": "Ban biên tập"}
    superuser.post(reverse("wagtailusers_groups:edit", args=[group().pk]), form)
    assert Group.objects.filter(name="Ban biên tập").exists()
    assert not changes(of=member)


def test_deleted_group_is_logged_with_its_members(superuser):
    member, gone = UserFactory(role="Biên tập"), group()
    superuser.post(reverse("wagtailusers_groups:delete", args=[gone.pk]))
    assert not Group.objects.filter(pk=gone.pk).exists()
    (entry,) = [entry for entry in changes() if entry.content_type.model == "group"]
    assert entry.label == "Biên tập"
    assert entry.data["after"] == []
    (entry,) = [entry for entry in changes(of=member) if entry.content_type.model == "user"]
    assert entry.data["removed"] == [["group", "Biên tập"]]


def test_steps_and_places_of_a_workflow_are_logged(administrator):
    workflow = Workflow.objects.get(name="Duyệt một bước")
    (existing,) = workflow.workflow_tasks.all()
    step = Task.objects.get(name="Biên tập kiểm tra")
    steps = [{"id": existing.pk, "task": existing.task_id, "ORDER": "2"}, {"task": step.pk, "ORDER": "1"}]
    form = nested_form_data(
        {
            "name": workflow.name,
            "workflow_tasks": inline_formset(steps, initial=1),
            "pages": inline_formset([{"page": section().pk}]),
        }
    )
    response = administrator.post(reverse("wagtailadmin_workflows:edit", args=[workflow.pk]), form)
    assert response.status_code == 302
    (entry,) = changes(of=workflow)
    assert entry.user == administrator.user
    assert ["page", f"{section().title} ({section().pk})"] in entry.data["added"]
    assert [words for kind, words in entry.data["before"] if kind == "step"] == ["1. Lãnh đạo duyệt"]
    steps = [words for kind, words in entry.data["after"] if kind == "step"]
    assert steps == ["1. Biên tập kiểm tra", "2. Lãnh đạo duyệt"]


def test_workflow_that_is_switched_off_is_logged(administrator):
    workflow = Workflow.objects.get(name="Duyệt hai bước")
    administrator.post(reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))
    (entry,) = changes(of=workflow)
    assert ["active", ""] in entry.data["removed"]
    assert "page" in [line[0] for line in entry.data["removed"]]


def test_groups_of_a_step_are_logged(superuser):
    step = ReviewTask.objects.get(name="Lãnh đạo duyệt")
    form = {"name": step.name, "groups": [group("Biên tập").pk], "due_hours": "4"}
    superuser.post(reverse("wagtailadmin_workflows:edit_task", args=[step.pk]), form)
    (entry,) = changes(of=step)
    assert entry.data["added"] == [["group", "Biên tập"]]
    assert entry.data["removed"] == [["group", "Lãnh đạo"]]
    assert entry.user == superuser.user


def test_set_up_that_changes_nothing_leaves_no_entry():
    call_command("bootstrap", verbosity=0)
    assert not changes()


def test_set_up_that_makes_a_group_again_does_not_call_that_a_change():
    Group.objects.all().delete()
    ReviewTask.objects.all().delete()
    Workflow.objects.all().delete()
    ModelLogEntry.objects.all().delete()
    call_command("bootstrap", verbosity=0)
    assert Group.objects.count() == 6
    assert not changes()


def test_set_up_that_takes_rights_away_again_is_logged_as_nobodys_act():
    permission = Permission.objects.get(codename="publish_page")
    GroupPagePermission.objects.create(group=group(), page=home(), permission=permission)
    group().permissions.add(Permission.objects.get(codename="issue_correction"))
    ModelLogEntry.objects.all().delete()
    call_command("bootstrap", verbosity=0)
    removed = [line for entry in changes(of=group()) for line in entry.data["removed"]]
    assert ["permission", "editorial.issue_correction"] in removed
    assert ["page", f"publish_page – {home().title} ({home().pk})"] in removed
    assert {entry.user for entry in changes()} == {None}


def test_new_section_gives_rights_and_is_logged():
    new = SectionFactory()
    for name in ("Phóng viên", "Biên tập"):
        (entry,) = changes(of=group(name))
        assert entry.data["added"] == [["page", f"add_page – {new.title} ({new.pk})"]]


@pytest.mark.parametrize("from_the_group", [True, False])
def test_groups_changed_in_a_shell_are_logged_from_either_side(from_the_group):
    user = User.objects.get(pk=UserFactory().pk)
    leaders = group("Lãnh đạo")
    if from_the_group:
        leaders.user_set.add(user)
        leaders.user_set.clear()
    else:
        user.groups.add(leaders)
        user.groups.clear()
    given, taken = changes(of=user)
    assert given.data["added"] == taken.data["removed"] == [["group", "Lãnh đạo"]]


def test_rows_changed_in_a_shell_are_logged():
    ModelLogEntry.objects.all().delete()
    row = GroupCollectionPermission.objects.create(
        group=group(),
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(codename="delete_image"),
    )
    row.delete()
    given, taken = changes(of=group())
    assert given.data["added"] == taken.data["removed"]
    kind = ContentType.objects.get_for_model(Topic)
    WorkflowContentType.objects.create(content_type=kind, workflow=Workflow.objects.get(name="Duyệt danh bạ"))
    (entry,) = changes(of=Workflow.objects.get(name="Duyệt danh bạ"))
    assert entry.data["added"] == [["content type", "articles.topic"]]
    place = WorkflowPage.objects.get(page=home())
    place.workflow = Workflow.objects.get(name="Duyệt một bước")
    place.save()
    for name in ("Duyệt một bước", "Duyệt hai bước"):
        assert len(changes(of=Workflow.objects.get(name=name))) == 1


def test_comparing_takes_as_many_queries_for_many_as_for_few(django_assert_num_queries):
    def fill():
        person = UserFactory(role="Biên tập")
        person.user_permissions.add(Permission.objects.first())
        copy = Workflow.objects.create(name=f"Quy trình {person.pk}")
        copy.workflow_tasks.create(task=Task.objects.first(), sort_order=0)
        WorkflowPage.objects.create(workflow=copy, page=SectionFactory())

    fill()
    # Accounts 4, groups 9, workflows 7, our steps 2, Wagtail's steps 1 (there are none).
    with django_assert_num_queries(23):
        snapshot()
    fill()
    fill()
    with django_assert_num_queries(23):
        snapshot()


def test_row_that_goes_with_its_page_is_no_change_of_rights():
    new = SectionFactory()
    ModelLogEntry.objects.all().delete()
    new.delete()
    assert not changes()
