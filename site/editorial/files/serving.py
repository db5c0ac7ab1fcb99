"""Documents for readers: only while something live refers to them, and never kept for long.

A reader's copy may be kept for a minute by anybody, then it has to be asked for again, which costs a 304 while the
file is the same. Taking a page offline, or replacing the file, so takes effect within that minute whatever cache
stands in front. An answer to somebody with a session is his alone, and a refusal is never kept, since publishing may
lift it any moment.
"""

from django.http import Http404
from django.urls import get_resolver
from django.utils.cache import patch_cache_control
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve
from wagtail.permissions import policy_registry

from core.middleware import has_session

from .private import ask_to_enter
from .use import is_public, private_pages

MAX_AGE = 60  # seconds


def check_use(document, request):
    """Hook of Wagtail's view, before its own on private collections: nothing, another answer, or Http404."""
    if not document.file:
        raise Http404("This document has no file.")
    # Whoever brings no session is not asked who he is: his answer does not depend on a cookie.
    if has_session(request) and may_see(request.user, document):
        return None
    if is_public(document):
        return None
    pages = list(private_pages(document))
    if not pages:
        raise Http404("Nothing live refers to this document.")
    return ask_to_enter(pages, request)


def may_see(user, document) -> bool:
    """Whether ``user`` may choose or change ``document`` in the admin, and so see it at any time."""
    if not user.is_authenticated or not user.has_perm("wagtailadmin.access_admin"):
        return False
    policy = policy_registry.get_by_type(get_document_model())
    return policy.user_has_any_permission_for_instance(user, {"choose", "change"}, document)


def serve_document(request, document_id, document_filename):
    """Wagtail's view, with what may be kept, and 404 for a file that is not there."""
    try:
        response = serve(request, document_id, document_filename)
    except (Http404, FileNotFoundError) as error:
        response = get_resolver().resolve_error_handler(404)(request, exception=error)
    if response.has_header("Cache-Control"):
        return response  # asks for a password or a sign-in
    if has_session(request) or response.status_code not in (200, 304):
        patch_cache_control(response, private=True, no_store=True)
    else:
        patch_cache_control(response, public=True, max_age=MAX_AGE, must_revalidate=True)
    return response
