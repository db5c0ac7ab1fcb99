"""What an outsider sees who opens a link."""

from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found

from core.csp import build_policy
from editorial.content import same_content

from .links import State, record_opening
from .reader import as_reader
from .tokens import resolve


def _confidential(view):
    """Keep the answer out of caches and search engines, and the address out of what its links tell other sites."""

    @wraps(view)
    def wrapped(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        # The strict one for staff as well: they get no user bar here.
        response["Content-Security-Policy"] = build_policy(settings.SECURE_CSP)
        return response

    return wrapped


@csrf_exempt  # nothing is ever posted here; without this a POST would be asked for its token before its method
@_confidential
@require_safe
def shared_preview(request, token):
    """The version that a link leads to: 404 for a link that was never ours, 410 for one that no longer works.

    Programs that draw a small picture of a link open it as well, and are counted: nobody can tell them apart.
    """
    state, link = resolve(token)
    if state is State.TAMPERED:
        return page_not_found(as_reader(request), Http404())
    page = link.revision.content_object if link else None
    language = page.locale.language_code if page else settings.LANGUAGE_CODE
    with translation.override(language):
        if state is State.ACTIVE:
            response = _version(request, link, page)
            if request.method == "GET":
                record_opening(link)
        else:
            response = render(as_reader(request), "pages/preview_closed.html", {"state": state}, status=410)
        response["Content-Language"] = language
    return response


def _version(request, link, stored):
    """The version in the page's own template. Its templates find the link as ``request.shared_preview``."""
    page = link.revision.as_object()
    reader = as_reader(request, urlsplit(page.get_url(request) or "/").path)
    is_public = stored.live and same_content(stored, link.revision)
    reader.shared_preview = {"link": link, "public_url": stored.get_url(request) if is_public else ""}
    reader.is_preview, reader.preview_mode = True, page.default_preview_mode
    response = page.serve_preview(reader, reader.preview_mode)
    return response.render() if hasattr(response, "render") else response
