"""The request of somebody who carries nothing: no cookie, no account, no session."""

from copy import copy

from django.contrib.auth.models import AnonymousUser


def as_reader(request, path=None):
    """Return ``request`` as a reader would send it, to ``path`` if that is given.

    A page so rendered says what its own address would say, and none of its links holds the address of the preview.
    Wagtail's preview request passes every middleware a second time: a page cache would answer it with the public
    page, and statistics would count it.
    """
    reader = copy(request)
    reader.__dict__.pop("session", None)
    reader.user, reader.COOKIES, reader.method = AnonymousUser(), {}, "GET"
    if path:
        reader.path = reader.path_info = path
    return reader
