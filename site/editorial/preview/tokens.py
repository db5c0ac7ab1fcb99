"""The last part of a link's address: its key and the digest of its content, signed.

It can be worked out again at any time, so it is stored nowhere. If the content of the version is ever rewritten, the
addresses that were handed out before lead nowhere.
"""

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from editorial.content import digest_of
from editorial.models import PreviewLink

from .links import State, state_of

_DIGITS = 32  # of the digest: enough that nobody finds another text with the same ones


def token_of(link) -> str:
    """The token of ``link``."""
    return _signer().sign(f"{link.pk}.{_digest(link.revision)}")


def resolve(token: str) -> tuple[State, PreviewLink | None]:
    """What a token leads to. The link is given, if it still exists, for one that expired or was revoked too."""
    try:
        pk, digest = _signer().unsign(token).split(".")
    except BadSignature:
        return State.TAMPERED, None
    link = PreviewLink.objects.select_related("revision__content_type").filter(pk=pk).first()
    if link is None or link.revision.content_object is None:
        return State.GONE, None
    state = state_of(link)
    if state is State.ACTIVE and digest != _digest(link.revision):
        state = State.GONE
    return state, link


def address_of(link, page) -> str:
    """The full address of ``link``, on the site of ``page``."""
    parts = page.get_url_parts()
    root = parts[1] if parts else settings.WAGTAILADMIN_BASE_URL
    return root + reverse("shared_preview", args=[token_of(link)])


def _signer() -> Signer:
    return Signer(sep=".", salt="editorial.preview")


def _digest(revision) -> str:
    return digest_of(revision)[:_DIGITS]
