"""The list of a page's links."""

from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.utils import get_user_display_name

from editorial.content import same_content

from .links import State, state_of
from .tokens import address_of


class LinkColumn(Column):
    """For whom a link is, and its address while it works."""

    cell_template_name = "wagtailadmin/preview_links/link_cell.html"

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, **kwargs)
        self.page = page

    def get_cell_context_data(self, instance, parent_context):
        works = state_of(instance) is State.ACTIVE
        address = address_of(instance, self.page) if works else ""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"address": address, "field_id": f"link-{instance.pk}"}


class VersionColumn(Column):
    """Which version a link shows, and whether the text has changed since."""

    cell_template_name = "wagtailadmin/preview_links/version_cell.html"

    def __init__(self, *args, latest, **kwargs):
        super().__init__(*args, **kwargs)
        self.latest = latest

    def get_cell_context_data(self, instance, parent_context):
        is_outdated = self.latest is not None and not same_content(instance.revision, self.latest)
        return super().get_cell_context_data(instance, parent_context) | {"is_outdated": is_outdated}


class OpenedColumn(Column):
    """How often a link was opened, and when last."""

    cell_template_name = "wagtailadmin/preview_links/opened_cell.html"


def columns(page, latest) -> list[Column]:
    """The columns; ``latest`` is the page's latest version."""
    return [
        LinkColumn("recipient", label=_("For whom"), page=page, width="34%"),
        VersionColumn(
            "version", label=_("Version"), accessor=lambda link: saved(link.revision), latest=latest
        ),
        Column("created", label=_("Shared"), accessor=_shared),
        Column("expires", label=_("Expires"), accessor=lambda link: moment(link.expires_at)),
        OpenedColumn("opened_count", label=_("Opened")),
        StatusTagColumn(
            "state",
            label=_("Status"),
            accessor=lambda link: state_of(link).label,
            primary=lambda link: state_of(link) is State.ACTIVE,
        ),
    ]


def saved(revision) -> str:
    """When a version was saved, and by whom."""
    return _when_and_who(revision.created_at, revision.user)


def _shared(link) -> str:
    return _when_and_who(link.created_at, link.created_by)


def _when_and_who(time, user) -> str:
    return ", ".join(filter(None, [moment(time), get_user_display_name(user)]))


def moment(time) -> str:
    """A time as the admin writes it."""
    return f"{localtime(time):%d/%m/%Y %H:%M}"
