"""The list of a page's links, as the screen shows it."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime
from wagtail.admin.utils import get_user_display_name

from editorial.content import same_content
from editorial.models import PreviewLink

from .links import State, state_of
from .tokens import address_of


@dataclass(frozen=True)
class Row:
    """A link: what has become of it, its address while it works, and whether the text has changed since."""

    link: PreviewLink
    state: State
    address: str
    is_outdated: bool

    @property
    def field_id(self) -> str:
        return f"link-{self.link.pk}"

    @property
    def is_active(self) -> bool:
        return self.state is State.ACTIVE

    @property
    def shared(self) -> str:
        """When the link was made, and by whom."""
        return _when_and_who(self.link.created_at, self.link.created_by)

    @property
    def version(self) -> str:
        """When the version that it shows was saved, and by whom."""
        return saved(self.link.revision)


def row(link, page, latest) -> Row:
    """The row of ``link``; ``latest`` is the latest version of ``page``, if it has any."""
    state = state_of(link)
    address = address_of(link, page) if state is State.ACTIVE else ""
    return Row(link, state, address, latest is not None and not same_content(link.revision, latest))


def saved(revision) -> str:
    """When a version was saved, and by whom."""
    return _when_and_who(revision.created_at, revision.user)


def _when_and_who(time, user) -> str:
    moment = date_format(localtime(time), "SHORT_DATETIME_FORMAT")
    return ", ".join(filter(None, [moment, get_user_display_name(user)]))
