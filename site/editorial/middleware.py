"""Addresses of the admin that name something by its key.

To whoever may not see a page, it is not there. Wagtail asks on most of its screens whether somebody may do what the
screen is for, but some say first what the page is called. Asked here, once, it cannot be forgotten on any. Nor does
Wagtail always look whether a key is one before it asks the database.
"""

from django.http import Http404
from django.views.defaults import page_not_found

from core.middleware import bad_request, is_admin

from .visible import hidden_among

_IN_ADDRESS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
# Fields of the forms that copy, move and create pages.
_IN_FORM = ("new_parent_page", "parent_page", "chooser")
# Keys of other things in addresses that take any text there.
_OF_ANYTHING = ("pk", "object_id", "image_id", "document_id")
# Screens that take keys in the query: of pages, of what the address says, of what a chooser is for.
_CHOSEN = "wagtailadmin_choose_page_chosen_multiple"
_BULK = "wagtail_bulk_action"
_WITH_KEYS = (_CHOSEN, _BULK, "chosen_multiple")
_DIGITS = 18  # as many as a database's whole numbers take


class HiddenPagesMiddleware:
    """Answer 404 where an address names a page that the account may not see, or something by what is no key; 400 where
    keys in a query or a form are none.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not is_admin(request) or not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        if not all(is_key(kwargs[name]) for name in (*_IN_ADDRESS, *_OF_ANYTHING) if name in kwargs):
            return _not_found(request)
        in_query, in_form = _in_query(request), _in_form(request)
        if not all(map(is_key, in_query + in_form)):
            return bad_request()
        pages = [kwargs[name] for name in _IN_ADDRESS if name in kwargs] + in_form
        if _is_about_pages(request, kwargs):
            pages += in_query
        if pages and hidden_among(set(map(int, pages)), request.user):
            return _not_found(request)
        return None


def is_key(text) -> bool:
    """Whether it may be the key of something."""
    return str(text).isdecimal() and len(str(text)) <= _DIGITS


def _not_found(request):
    """The admin's own page: Wagtail puts it in the place of what its screens raise, and no screen was asked yet."""
    return page_not_found(request, Http404(), template_name="wagtailadmin/404.html")


def _in_form(request) -> list[str]:
    return [key for name in _IN_FORM if (key := request.POST.get(name))]


def _in_query(request) -> list[str]:
    name = request.resolver_match.url_name
    if name not in _WITH_KEYS:
        return []
    return [key for key in request.GET.getlist("id") if key != "all" or name != _BULK]


def _is_about_pages(request, kwargs) -> bool:
    of_pages = kwargs.get("app_label") == "wagtailcore" and kwargs.get("model_name") == "page"
    name = request.resolver_match.url_name
    return name == _CHOSEN or (name == _BULK and of_pages)
