"""An emergency publication is looked at by somebody else, afterwards."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from editorial.models import Publication
from editorial.permissions import MANAGE_PUBLISHED

from .parties import parties_of

# Any of them will do.
RIGHTS = (MANAGE_PUBLISHED, "editorial.publish_in_emergency")


def refusal(user, parties) -> str:
    """Why ``user`` may not confirm a publication with these parties; empty if he may."""
    if not any(user.has_perm(right) for right in RIGHTS):
        return _("Approvers and administrators confirm emergency publications.")
    if user.pk in parties:
        return _("You published, own, submitted or wrote this. Somebody else has to confirm it.")
    return ""


@transaction.atomic
def confirm(publication, user) -> bool:
    """Note that ``user`` has looked at it; False if somebody did before him. Raises PermissionDenied."""
    if reason := refusal(user, parties_of([publication])[publication.pk]):
        raise PermissionDenied(reason)
    waiting = Publication.objects.unconfirmed().filter(pk=publication.pk)
    if not waiting.update(confirmed_by=user, confirmed_at=timezone.now()):
        return False
    obj = publication.content_object or publication
    log(
        getattr(obj, "specific", obj),
        "haidang.publish.confirm",
        user=user,
        title=publication.object_str,
        revision=publication.revision,
    )
    return True
