"""Where the tokens are kept and asked for: in the site's own database, PostgreSQL or SQLite."""

from .base import Storage, StoredIndex, Streams, storage

__all__ = ["Storage", "StoredIndex", "Streams", "storage"]
