"""What the desk and outsiders do with links, as tests say it."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from editorial.models import PreviewLink
from editorial.preview.links import create
from editorial.preview.tokens import token_of
from tests.editorial.verbs import again, desk_editor, draft


def share(page=None, user=None, recipient="Bà Lê Thu Hà, Viện Hải dương học", days=3) -> PreviewLink:
    """A link to the latest version of a page, by default of a new draft."""
    page, user = again(page or draft()), user or desk_editor()
    version = page.latest_revision or page.save_revision(user=user)
    return create(version, user, recipient, timedelta(days=days))


def address(link) -> str:
    """What the outsider opens, without the host."""
    return reverse("shared_preview", args=[token_of(link)])


def expire(link) -> None:
    """Let its time be over, a moment ago."""
    link.expires_at = timezone.now()
    link.save()


def index_of(page) -> str:
    """The screen of a page's links."""
    return reverse("preview_links", args=[page.pk])


def revoking(link) -> str:
    """The screen that asks whether a link should end."""
    return reverse("revoke_preview_link", args=[link.revision.object_id, link.pk])
