"""One thing that happened to a page or snippet, and whom it concerns."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import Model
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.utils import get_user_display_name

from .kinds import Kind
from .links import edit_address, public_address
from .recipients import reachable, wants


@dataclass
class Notice:
    """What is told (``facts`` are lines of a label and a value), to whom, and by whose word."""

    kind: Kind
    obj: Model
    title: str
    people: set[int]
    who: Model | None = None
    comment: str = ""
    commented_by: Model | None = None
    facts: list[tuple] = field(default_factory=list)
    context: dict = field(default_factory=dict)

    def recipients(self) -> list:
        """The users who get it: where several share an address, one of them."""
        users = [user for user in reachable(self.people) if wants(user, self.kind.switch)]
        return list({user.email.lower(): user for user in users}.values())

    def words(self) -> dict:
        """What its templates print. Labels become words in the language of the reader."""
        return self.context | {
            "who": name_of(self.who),
            "comment": self.comment.strip(),
            "commented_by": name_of(self.commented_by),
            "facts": [*self._what(), *[(label, value) for label, value in self.facts if value]],
            "edit_url": edit_address(self.obj),
            "public_url": public_address(self.obj),
        }

    def _what(self):
        yield capfirst(self.obj._meta.verbose_name), self.title
        parent = self.obj.get_parent() if hasattr(self.obj, "get_parent") else None
        if parent and not parent.is_root():
            yield _("Placed in"), parent.title


def name_of(user) -> str:
    """A person's name as the admin shows it; the site's name for what nobody did by hand."""
    return get_user_display_name(user) if user else settings.WAGTAIL_SITE_NAME


def moment(value: datetime | None) -> str:
    """A time as people here write it, or an empty string."""
    if value is None:
        return ""
    return timezone.localtime(value, timezone.get_default_timezone()).strftime("%d/%m/%Y %H:%M")
