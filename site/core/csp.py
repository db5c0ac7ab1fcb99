"""Content security policies, in the shape of Django 6's SECURE_CSP: directive -> list of sources."""

from urllib.parse import urlsplit

SELF, NONE, UNSAFE_INLINE, DATA, BLOB = "'self'", "'none'", "'unsafe-inline'", "data:", "blob:"

# Readers' pages carry no inline script or style and ask nothing of a third party.
PUBLIC_POLICY = {
    "default-src": [SELF],
    "img-src": [SELF, DATA],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [NONE],
}

# Wagtail's admin still has inline scripts and styles (wagtail#1288); everything else stays closed.
ADMIN_POLICY = PUBLIC_POLICY | {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, DATA, BLOB],
    "frame-ancestors": [SELF],  # the editor shows previews in a frame
}


def allow_pictures_of(address: str, policy: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return ``policy`` with pictures from the host of ``address`` allowed too; as it is if that names no host."""
    parts = urlsplit(address)
    return (
        policy | {"img-src": [*policy["img-src"], f"{parts.scheme}://{parts.netloc}"]}
        if parts.netloc
        else policy
    )


def build_policy(policy: dict[str, list[str]]) -> str:
    """Return the header's value for ``policy``."""
    return "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in policy.items())
