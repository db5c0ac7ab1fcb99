"""What every answer passes: security policy, language from the address, and nothing that varies by reader."""

from itertools import chain

from django.conf import settings
from django.http import HttpResponseBadRequest
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language

from .csp import build_policy


def bad_request() -> HttpResponseBadRequest:
    """A short answer, in both languages."""
    return HttpResponseBadRequest(
        "Yêu cầu không hợp lệ. / Bad request.", content_type="text/plain; charset=utf-8"
    )


class RefuseNulMiddleware:
    """Answer 400 to NUL in the address or a cookie, and in the admin's queries: PostgreSQL takes none, so each
    would be a 500. What readers search for is cleaned instead.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.GET.dict().values() if is_admin(request) else ()
        if any("\0" in text for text in chain([request.path], request.COOKIES.values(), query)):
            return bad_request()
        return self.get_response(request)


class OverflowMiddleware:
    """Answer 400 to dates that have no moment in our time zone, and to numbers that no database holds: filters of the
    admin take the year 1 or 9999, and fail when they reckon with it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return bad_request() if isinstance(exception, OverflowError) else None


class ContentSecurityPolicyMiddleware:
    """Send SECURE_CSP with every answer, SECURE_CSP_ADMIN under the admin and to signed-in staff.

    The setting names are those of Django 6, whose own middleware can replace this one.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.public = build_policy(settings.SECURE_CSP)
        self.admin = build_policy(settings.SECURE_CSP_ADMIN)

    def __call__(self, request):
        response = self.get_response(request)
        # The user bar on a page that staff see has inline styles; a reader never gets it.
        relaxed = is_admin(request) or has_session(request)
        response.headers.setdefault("Content-Security-Policy", self.admin if relaxed else self.public)
        return response


class PathLocaleMiddleware(LocaleMiddleware):
    """Django's LocaleMiddleware without `Vary: Accept-Language`: here the address alone carries the language."""

    def process_response(self, request, response):
        response.headers.setdefault("Content-Language", get_language())
        return response


class ReaderCacheMiddleware:
    """Keep what staff see out of shared caches.

    A reader has no session, so his page is the same for everyone. Whoever has one may be shown the
    user bar, hence a private answer.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if has_session(request) and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
            patch_vary_headers(response, ["Cookie"])
        return response


def is_admin(request) -> bool:
    """Whether the address is one of the admin's."""
    return request.path.startswith(reverse("wagtailadmin_home"))


def has_session(request) -> bool:
    """Whether the request came with a session cookie (valid or not). Reads no session."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES
