"""What has to be connected in every process, commands included: `EditorialConfig.ready` imports it."""

from . import deletion, published, replacing  # noqa: F401  (connecting their receivers is their import)
