"""Links to one version: who may make them, whether they still work, and what the log says of them."""

from datetime import timedelta

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import pgettext_lazy
from wagtail.log_actions import log
from wagtail.models import Revision

from editorial.locking import lock
from editorial.models import PreviewLink

PERMISSION = "editorial.share_preview"
LIFETIMES = (1, 3, 7, 14)  # days
DEFAULT_LIFETIME = 3


class State(models.TextChoices):
    """What has become of a link."""

    ACTIVE = "active", pgettext_lazy("preview link", "open")
    EXPIRED = "expired", pgettext_lazy("preview link", "expired")
    REVOKED = "revoked", pgettext_lazy("preview link", "revoked")
    # Its version was deleted or rewritten, which no screen of ours does while the link works.
    GONE = "gone", pgettext_lazy("preview link", "version gone")
    TAMPERED = "tampered", pgettext_lazy("preview link", "not a link of ours")


def may_share(user, page) -> bool:
    """Whether ``user`` may show versions of ``page`` to outsiders."""
    return user.has_perm(PERMISSION) and page.permissions_for_user(user).can_edit() and page.is_previewable()


def links_of(page):
    """The links to versions of ``page``, newest first, with what a list of them shows: one query."""
    links = PreviewLink.objects.filter(revision__in=Revision.objects.for_instance(page))
    people_and_version = ("revision__content_type", "revision__user", "created_by")
    return links.select_related(*people_and_version).order_by("-created_at", "-pk")


def state_of(link) -> State:
    """Whether a link works, going by its dates."""
    if link.revoked_at:
        return State.REVOKED
    return State.EXPIRED if link.expires_at <= timezone.now() else State.ACTIVE


@transaction.atomic
def create(revision, user, recipient: str, lifetime: timedelta) -> PreviewLink:
    """Make a link to ``revision`` for ``recipient``. From now on autosave leaves that version as it is."""
    lock(revision.content_object)
    now = timezone.now()
    link = PreviewLink.objects.create(
        revision=revision, recipient=recipient, created_by=user, created_at=now, expires_at=now + lifetime
    )
    _log(link, "create", user)
    return link


@transaction.atomic
def record_opening(link) -> None:
    """Count an opening, whoever it was: neither address nor browser is kept."""
    PreviewLink.objects.filter(pk=link.pk).update(
        opened_count=F("opened_count") + 1, opened_at=timezone.now()
    )
    _log(link, "open")


@transaction.atomic
def revoke(link, user) -> None:
    """End a link before its time. Whoever revoked it first stays on record."""
    working = PreviewLink.objects.filter(pk=link.pk, revoked_at=None)
    if working.update(revoked_at=timezone.now(), revoked_by=user):
        _log(link, "revoke", user)


def _log(link, action, user=None) -> None:
    log(
        instance=link.revision.content_object,
        action=f"haidang.preview.{action}",
        user=user,
        revision=link.revision,
        data={"recipient": link.recipient, "expires": link.expires_at.isoformat()},
    )
