"""A text that waits, as the digest prints it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from .links import edit_address
from .notice import moment, name_of


@dataclass
class Line:
    """One text. Its words are those of the language that is active when it is printed."""

    row: Model  # of the review, version or publication: what knows the kind and the key of the text
    title: str
    step: str = ""
    who: Model | None = None
    time: datetime | None = None
    since: datetime | None = None
    due: datetime | None = None
    urgent: bool = False
    comment: str = ""

    @property
    def url(self) -> str:
        return edit_address(self.row.base_content_type.model_class()(pk=self.row.object_id))

    @property
    def remark(self) -> str:
        """The beginning of what was said about it."""
        return Truncator(" ".join(self.comment.split())).chars(300)

    @property
    def details(self) -> str:
        """What is known about it, on one line."""
        parts = [
            capfirst(_("urgent")) if self.urgent else "",
            capfirst(_("due %(time)s") % {"time": moment(self.due)}) if self.due else "",
            self.step,
            name_of(self.who) if self.who else "",
            moment(self.time),
            _("since %(time)s") % {"time": moment(self.since)} if self.since else "",
        ]
        return " · ".join(part for part in parts if part)
