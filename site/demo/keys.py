"""By what the demonstration knows its own: translation keys, the same on every installation."""

import uuid

_NAMESPACE = uuid.UUID("6d0f2f0e-6d1b-5c0e-9a64-5a1f3f6f7d01")


def demo_key(kind: str, key: str) -> uuid.UUID:
    """Return the translation key of a demonstration object."""
    return uuid.uuid5(_NAMESPACE, f"{kind}:{key}")
