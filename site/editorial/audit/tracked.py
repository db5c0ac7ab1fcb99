"""What makes up somebody's rights in the database: whose rows are compared when one of these changes."""

from django.contrib.auth.models import Group, User
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from editorial.models import ReviewTask

# Fields of the holders themselves that are rights, lists of theirs, and rows that belong to them.
FIELDS = {
    User: {"is_active", "is_superuser"},
    Group: {"name"},
    Workflow: {"name", "active"},
    ReviewTask: {"name", "active", "due_hours"},
    GroupApprovalTask: {"name", "active"},
}
LISTS = {
    User.groups.through: User,
    User.user_permissions.through: User,
    Group.permissions.through: Group,
    ReviewTask.groups.through: ReviewTask,
    GroupApprovalTask.groups.through: GroupApprovalTask,
}
ROWS = {
    GroupPagePermission: "group",
    GroupCollectionPermission: "group",
    WorkflowTask: "workflow",
    WorkflowPage: "workflow",
    WorkflowContentType: "workflow",
}
