"""Addresses of the admin that name a page: to whoever may not see that page, it is not there.

Wagtail asks on most of its screens whether somebody may do what the screen is for, but some say first what the page is
called. Asked here, once, it cannot be forgotten on any.
"""

from django.http import Http404

from core.middleware import bad_request, is_admin

from .visible import hidden_among

_IN_ADDRESS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
# Screens that take keys of pages in the query.
_CHOSEN = "wagtailadmin_choose_page_chosen_multiple"
_BULK = "wagtail_bulk_action"


class HiddenPagesMiddleware:
    """Answer 404 where a page is named that the account may not see, 400 where what is named is no number."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not is_admin(request) or not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        named = [kwargs[name] for name in _IN_ADDRESS if name in kwargs] + _in_query(request, kwargs)
        if not named:
            return None
        try:
            keys = {int(key) for key in named}
        except ValueError:
            return bad_request()
        if hidden_among(keys, request.user):
            raise Http404
        return None


def _in_query(request, kwargs) -> list[str]:
    name = request.resolver_match.url_name
    on_pages = (
        name == _BULK and kwargs.get("app_label") == "wagtailcore" and kwargs.get("model_name") == "page"
    )
    if not (on_pages or name == _CHOSEN):
        return []
    return [key for key in request.GET.getlist("id") if key != "all" or not on_pages]
