"""The news that mentions an institute. The app that has the news says how it is found; this one knows no article."""

from collections.abc import Callable, Sequence

_providers: list[Callable] = []


def register(provider: Callable) -> Callable:
    """Have ``provider(institute)`` answer for the news: a sequence or queryset of pages, newest first.

    Each has ``title``, ``publication_date`` and ``locale``, and any reader may open it.
    """
    _providers[:] = [provider]
    return provider


def news_about(institute) -> Sequence:
    """The public news that mentions an institute, newest first."""
    return _providers[0](institute) if _providers else []
