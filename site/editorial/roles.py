"""The newsroom's roles as Django groups. Idempotent: run again, it sets right what was changed.

No group holds `publish` anywhere: what goes public is decided by review, not by a permission.
"""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Task, Workflow


@dataclass(frozen=True)
class Role:
    """A group: what it may do in sections, to all pages below the homes, to the library, and to models."""

    name: str
    sections: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    library: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


_CHOOSE = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
_UPLOAD = (*_CHOOSE, "wagtailimages.add_image", "wagtaildocs.add_document")
_KEEP = (*_UPLOAD, "wagtailimages.change_image", "wagtaildocs.change_document")
_TRANSLATE = "wagtail_localize.submit_translation"
_TOPICS = tuple(f"articles.{action}_topic" for action in ("add", "change", "delete", "view"))
_SYNONYMS = tuple(f"search.{action}_synonym" for action in ("add", "change", "delete", "view"))
_FRONT = ("home.change_frontpage", "home.view_frontpage")
_USERS = tuple(f"auth.{action}_user" for action in ("add", "change", "delete", "view"))
_REDIRECTS = tuple(f"wagtailredirects.{action}_redirect" for action in ("add", "change", "delete", "view"))
_WORKFLOWS = tuple(f"wagtailcore.{action}_workflow" for action in ("add", "change", "delete"))
_PROVINCES = tuple(f"directory.{action}_province" for action in ("add", "change", "view"))
_FIELDS = tuple(f"directory.{action}_researchfield" for action in ("add", "change", "view"))
_REPORTS = tuple(f"directory.{action}_errorreport" for action in ("change", "view"))
_INSTITUTES = tuple(f"directory.{action}_institute" for action in ("change", "view"))
_LOCKS = tuple(f"directory.{action}_institute" for action in ("lock", "unlock"))
_HOLIDAYS = tuple(f"editorial.{action}_holiday" for action in ("add", "change", "delete", "view"))

REPORTER = Role("Phóng viên", sections=("add",), library=_UPLOAD, models=(_TRANSLATE,))
DESK_EDITOR = Role(
    "Biên tập",
    sections=("add",),
    pages=("change",),
    library=_KEEP,
    models=(_TRANSLATE, *_TOPICS, *_SYNONYMS, *_FRONT, *_INSTITUTES, "editorial.share_preview"),
)
APPROVER = Role(
    "Lãnh đạo",
    pages=("change", "lock", "unlock"),
    library=_KEEP,
    models=(
        *_INSTITUTES,
        *_LOCKS,
        "editorial.manage_published",
        "editorial.issue_correction",
        "editorial.share_preview",
        "editorial.view_audit",
    ),
)
DIRECTORY_KEEPER = Role(
    "Quản trị danh bạ",
    library=_UPLOAD,
    models=(
        "directory.add_institute",
        "directory.delete_institute",  # drafts that were never public
        *_INSTITUTES,
        *_PROVINCES,
        *_FIELDS,
        *_REPORTS,
    ),
)
# Of the directory, "view" alone opens nothing but the entries that a keeper assigned to him.
REPRESENTATIVE = Role("Đại diện viện", models=("directory.view_institute",))
ADMINISTRATOR = Role(
    "Quản trị",
    pages=("add", "change", "lock", "unlock"),
    library=_KEEP,
    models=(
        *_USERS,
        *_REDIRECTS,
        *_TOPICS,
        *_SYNONYMS,
        *_FRONT,
        *_WORKFLOWS,
        *_HOLIDAYS,
        "directory.add_institute",
        *_INSTITUTES,
        *_LOCKS,
        *_PROVINCES,
        *_FIELDS,
        *_REPORTS,
        "core.change_agencyprofile",
        "editorial.publish_in_emergency",
        "editorial.import_published",
        "editorial.delete_drafts",
        "editorial.view_audit",
    ),
)
ROLES = (REPORTER, DESK_EDITOR, APPROVER, DIRECTORY_KEEPER, REPRESENTATIVE, ADMINISTRATOR)


def ensure_roles(homes, sections) -> None:
    """Create the groups and give each exactly its permissions, on the ``homes`` and the ``sections``."""
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        group.permissions.set([_permission("wagtailadmin.access_admin"), *map(_permission, role.models)])
        _set_page_permissions(group, role, homes, sections)
        _set_library_permissions(group, role)


def grant_in_section(section) -> None:
    """Let the roles that write in sections write in a new one too."""
    for role in ROLES:
        for group in Group.objects.filter(name=role.name):
            for permission in _page_permissions(role.sections):
                GroupPagePermission.objects.get_or_create(group=group, page=section, permission=permission)


def remove_wagtail_defaults() -> None:
    """Remove the groups and the workflow of a new Wagtail, which let one group publish alone."""
    Group.objects.filter(name__in=["Editors", "Moderators"], user=None).delete()
    Workflow.objects.filter(name="Moderators approval").delete()
    Task.objects.filter(name="Moderators approval").delete()


def _permission(dotted: str) -> Permission:
    app_label, codename = dotted.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def _page_permissions(actions) -> list[Permission]:
    return [_permission(f"wagtailcore.{action}_page") for action in actions]


def _set_page_permissions(group, role, homes, sections) -> None:
    wanted = {
        (page.pk, permission.pk)
        for pages, actions in ((homes, role.pages), (sections, role.sections))
        for page in pages
        for permission in _page_permissions(actions)
    }
    for existing in GroupPagePermission.objects.filter(group=group):
        if (existing.page_id, existing.permission_id) not in wanted:
            existing.delete()
    for page_id, permission_id in wanted:
        GroupPagePermission.objects.get_or_create(group=group, page_id=page_id, permission_id=permission_id)


def _set_library_permissions(group, role) -> None:
    root = Collection.get_first_root_node()
    wanted = {_permission(dotted).pk for dotted in role.library}
    GroupCollectionPermission.objects.filter(group=group).exclude(permission_id__in=wanted).delete()
    for permission_id in wanted:
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission_id=permission_id
        )
