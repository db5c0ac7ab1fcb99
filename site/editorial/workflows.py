"""The workflows of the desk. Idempotent: what exists is left as the office set it, but for the groups of its steps."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from . import roles
from .models import ReviewTask

# Names as editors see them; steps with the groups that take them.
DESK_REVIEW = ("Biên tập kiểm tra", [roles.DESK_EDITOR])
DIRECTORY_CHECK = ("Kiểm tra danh bạ", [roles.DIRECTORY_KEEPER, roles.DESK_EDITOR])
APPROVAL = ("Lãnh đạo duyệt", [roles.APPROVER])

TWO_STEPS = "Duyệt hai bước"
ONE_STEP = "Duyệt một bước"
DIRECTORY = "Duyệt danh bạ"
WORKFLOWS = {
    TWO_STEPS: [DESK_REVIEW, APPROVAL],
    ONE_STEP: [APPROVAL],
    DIRECTORY: [DIRECTORY_CHECK, APPROVAL],
}


def ensure_workflows(homes) -> None:
    """Create the workflows, have every home page reviewed in two steps, and the reviewed snippets in theirs."""
    workflows = {name: _ensure_workflow(name, steps) for name, steps in WORKFLOWS.items()}
    for home in homes:
        WorkflowPage.objects.get_or_create(page_id=home.pk, defaults={"workflow": workflows[TWO_STEPS]})
    for label, name in settings.EDITORIAL_REVIEWED_SNIPPETS.items():
        app_label, model = label.lower().split(".")
        content_type = ContentType.objects.get(app_label=app_label, model=model)
        WorkflowContentType.objects.get_or_create(
            content_type=content_type, defaults={"workflow": workflows[name]}
        )


def _ensure_workflow(name, steps) -> Workflow:
    workflow, created = Workflow.objects.get_or_create(name=name)
    for order, (task_name, step_roles) in enumerate(steps):
        task, _ = ReviewTask.objects.get_or_create(name=task_name)
        task.groups.set(Group.objects.filter(name__in=[role.name for role in step_roles]))
        if created:
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    return workflow
