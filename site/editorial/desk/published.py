"""What has gone live."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name as name_of
from wagtail.models import Page

from editorial.audit.confirming import RIGHTS
from editorial.models import Publication

from .entries import Entry, moment
from .queue import Queue
from .visible import among, editable, works_here, works_on

RECENT = timedelta(days=7)


class Published(Queue):
    """What this desk published during the last week and is still public, each thing once, newest first.

    Whoever writes no articles is told of what he may edit alone, and of nothing where there is nothing.
    """

    name = "published"
    heading = gettext_lazy("Recently published")
    icon = "success"

    def concerns(self):
        return works_here(self.user)

    @property
    def empty(self):
        return _("Nothing was published in the last seven days.") if works_on(Page, self.user) else ""

    def find(self):
        since = timezone.now() - RECENT
        recent = Publication.objects.exclude(basis=Publication.Basis.ELSEWHERE).filter(
            published_at__gte=since
        )
        newest = {}
        names = ("base_content_type_id", "object_id", "object_str", "published_at")
        for kind, object_id, *row in recent.order_by("-published_at", "-pk").values_list(*names):
            newest.setdefault((kind, object_id), row)
        live = among(newest, self._public)
        return [(key, *row) for key, row in newest.items() if key in live]

    def _public(self, model):
        known = model.objects.all() if works_on(Page, self.user) else editable(model, self.user)
        return known.filter(live=True)

    def entries(self, found):
        return [Entry(key, _("On the site"), [moment(when)], title=title) for key, title, when in found]


class Unconfirmed(Queue):
    """Emergencies that nobody has looked at since."""

    name = "emergencies"
    heading = gettext_lazy("Emergency publications to confirm")
    icon = "warning"
    link = gettext_lazy("Look at them and confirm")

    @property
    def url(self):
        return reverse("editorial_audit:emergencies")

    def concerns(self):
        return any(self.user.has_perm(right) for right in RIGHTS)

    def find(self):
        return Publication.objects.unconfirmed().select_related("user").order_by("published_at", "pk")

    def entries(self, found):
        return [
            Entry(
                (publication.base_content_type_id, publication.object_id),
                _("Published without review"),
                [_published_by(publication)],
                credits=True,
                alarm=True,
                note=publication.reason,
                title=publication.object_str,
            )
            for publication in found
        ]


def _published_by(publication) -> str:
    when = moment(publication.published_at)
    if not publication.user:
        return when
    return _("published by %(name)s at %(when)s") % {"name": name_of(publication.user), "when": when}
