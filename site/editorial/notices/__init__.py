"""Mails of the desk: who is told of what happens to a text, and what waits for whom each morning."""

from .receivers import emergency

__all__ = ["emergency"]
