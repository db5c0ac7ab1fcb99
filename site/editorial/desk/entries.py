"""A row of a queue."""

from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


@dataclass
class Entry:
    """An object, what is the matter with it, and what to know. Queues fill the first part, `objects.fill` the rest."""

    key: tuple[int, str]
    """Its base content type and its id."""
    state: str
    facts: list[str] = field(default_factory=list)
    alarm: bool = False
    urgent: bool = False
    again: bool = False
    """Whether it was sent back before, and submitted again."""
    note: str = ""
    """What a reviewer or an administrator wrote."""
    sender: str = ""
    sent_at: str = ""
    opens: bool = False
    """Whether whoever looks may open it in the editor, although he may not edit it otherwise."""

    title: str = ""
    url: str = ""
    kind: str = ""
    place: str = ""
    author: str = ""
    credits: bool = False
    """Whether the row calls the author so, beside somebody else who did something."""
    language: str = ""

    @property
    def line(self) -> list[str]:
        """What stands below the title: what it is, where, by whom, who sent it if somebody else, and the facts."""
        sent = ""
        if self.sent_at and self.sender in ("", self.author):
            sent = _("sent at %(when)s") % {"when": self.sent_at}
        elif self.sent_at:
            sent = _("sent by %(name)s at %(when)s") % {"name": self.sender, "when": self.sent_at}
        author = self.author
        if author and self.credits:
            author = _("written by %(name)s") % {"name": author}
        return [part for part in (self.kind, self.place, author, sent, *self.facts) if part]


def moment(when) -> str:
    """A time as the desk reads it, on one line: 14:30 22/03/2024."""
    text = date_format(timezone.localtime(when), "SHORT_DATETIME_FORMAT") if when else ""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
