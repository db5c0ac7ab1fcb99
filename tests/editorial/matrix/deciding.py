"""What is public without review, and who decides on the review itself."""

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Workflow, WorkflowPage
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from articles.models import Topic
from core.models import AgencyProfile
from directory.models import Province, ResearchField
from editorial.models import ReviewTask
from home.models import FrontPage, FrontPageStory
from tests.factories import home, section

from .cell import Act


def _choose(name):
    def choose(cell):
        front = FrontPage.objects.get(home_page=home())
        address = reverse(FrontPage.snippet_viewset.get_url_name("edit"), args=[front.pk])
        stories = inline_formset([{"article": str(cell.thing(name).pk)}])
        return cell.post(address, nested_form_data({"stories": stories}))

    return Act(name, lambda cell: FrontPageStory.objects.exists(), {"form": choose}, is_public=True)


def _topic(view, **data):
    address = Topic.snippet_viewset.get_url_name(view)
    return lambda cell: cell.post(reverse(address, args=[cell.it.pk]), data)


def _rename(thing, model, **data):
    def rename(cell):
        return cell.post(reverse(model.snippet_viewset.get_url_name("edit"), args=[cell.it.pk]), data)

    return Act(thing, lambda cell: cell.it.name == "Tên mới", {"form": rename}, is_public=True)


def _redirect(cell):
    data = {"old_path": "/bai-cu", "site": "", "is_permanent": "on", "redirect_link": "https://example.org/"}
    return cell.post(reverse("wagtailredirects:add"), data)


def _profile(cell):
    profile = AgencyProfile.objects.get()
    fields = [field for field in profile._meta.fields if field.editable and field.name not in ("id", "site")]
    data = {field.name: getattr(profile, field.attname) or "" for field in fields} | {"name": "Tên mới"}
    address = reverse("wagtailsettings:edit", args=["core", "agencyprofile", profile.site_id])
    return cell.post(address, data)


def _assign(cell):
    workflow = Workflow.objects.get(name="Duyệt một bước")
    (step,) = workflow.workflow_tasks.all()
    steps = inline_formset([{"id": step.pk, "task": step.task_id, "ORDER": "1"}], initial=1)
    pages = inline_formset([{"page": section().pk}])
    form = nested_form_data({"name": workflow.name, "workflow_tasks": steps, "pages": pages})
    return cell.post(reverse("wagtailadmin_workflows:edit", args=[workflow.pk]), form)


def _step():
    return ReviewTask.objects.get(name="Lãnh đạo duyệt")


def _change_step(cell):
    form = {"name": _step().name, "groups": [_group("Phóng viên").pk], "due_hours": "4"}
    return cell.post(reverse("wagtailadmin_workflows:edit_task", args=[_step().pk]), form)


def _group(name):
    return Group.objects.get(name=name)


def _join(cell):
    user = cell.world.colleagues["Phóng viên"]
    account = {"username": user.username, "first_name": "Lan", "last_name": "Trần", "email": user.email}
    rights = {"is_active": "on", "groups": [_group("Biên tập").pk]}
    return cell.post(reverse("wagtailusers_users:edit", args=[user.pk]), account | rights)


def _has_joined(cell):
    return cell.world.colleagues["Phóng viên"].groups.filter(name="Biên tập").exists()


ACTS = {
    "choose a story for the front": _choose("published"),
    "choose a draft for the front": _choose("draft"),
    "rename a topic": Act(
        "topic",
        lambda cell: cell.it.name == "Tên mới",
        {"form": _topic("edit", name="Tên mới")},
        is_public=True,
    ),
    "delete a topic": Act(
        "topic", lambda cell: cell.it is None, {"screen": _topic("delete")}, is_public=True
    ),
    "rename a province": _rename("province", Province, name="Tên mới", former_names=""),
    "rename a field of research": _rename(
        "field", ResearchField, code="9", name_vi="Tên mới", name_en="New name"
    ),
    "add a redirect": Act(
        "",
        lambda cell: Redirect.objects.filter(old_path="/bai-cu").exists(),
        {"form": _redirect},
        is_public=True,
    ),
    "change the agency profile": Act(
        "", lambda cell: AgencyProfile.objects.get().name == "Tên mới", {"form": _profile}, is_public=True
    ),
    "give a section its workflow": Act(
        "",
        lambda cell: WorkflowPage.objects.filter(page=section().page_ptr).exists(),
        {"form": _assign},
    ),
    "change who takes a step": Act(
        "", lambda cell: _group("Phóng viên") in _step().groups.all(), {"form": _change_step}
    ),
    "put somebody into a group": Act("", _has_joined, {"form": _join}),
}
