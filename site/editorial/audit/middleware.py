"""What is seen of a request from outside: spreadsheets that leave the house, and changes that nobody logged."""

from http import HTTPStatus

from django.db import transaction
from django.urls import Resolver404, resolve
from django.utils.encoding import force_str
from django.utils.text import Truncator, capfirst
from wagtail.log_actions import LogContext, log

from core.middleware import is_admin

from . import actions
from .changes import watch
from .silent import completed_log

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
# Screens whose forms give or take away rights.
RIGHTS = {"wagtailusers_users", "wagtailusers_groups", "wagtailadmin_workflows"}
_LONGEST = 200


class AuditMiddleware:
    """Log exports, changes of rights and other changes made in the admin. Comes last: it needs to know who asks."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_admin(request) or not request.user.is_authenticated:
            return self.get_response(request)
        user = request.user
        # Wagtail's screens say who acts, but not while their templates are drawn.
        with LogContext(user=user):
            response = self._answer(request, user)
        if response.status_code == HTTPStatus.OK and _is_export(request, response):
            log(user, actions.EXPORTED, user=user, data=_described(request, response))
        return response

    def _answer(self, request, user):
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        with completed_log(user) as noted:
            if not _changes_rights(request):
                return self.get_response(request)
            with watch(user):
                response = self.get_response(request)
                if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                    transaction.set_rollback(True)
                    noted.clear()
                return response


def _changes_rights(request) -> bool:
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return False
    on_accounts = match.url_name == "wagtail_bulk_action" and match.kwargs.get("app_label") == "auth"
    return on_accounts or not RIGHTS.isdisjoint(match.namespaces)


def _is_export(request, response) -> bool:
    is_download = response.get("Content-Disposition", "").startswith("attachment")
    return is_download and not getattr(request.resolver_match.func, "is_without_data", False)


def _described(request, response) -> dict:
    """Which screen, as what, with which filters."""
    filters = {
        name: [Truncator(value).chars(_LONGEST) for value in values if value]
        for name, values in request.GET.lists()
        if name != "export"
    }
    name = response["Content-Disposition"].rpartition(".")[2].strip("\"' ")
    return {
        "screen": _title(request),
        "path": request.path,
        "format": name.upper()[:8],
        "filters": {name: values for name, values in filters.items() if values},
    }


def _title(request) -> str:
    """The heading of the screen, if it is a class that has one."""
    func = request.resolver_match.func
    view, given = getattr(func, "view_class", None), getattr(func, "view_initkwargs", {})
    title = given.get("page_title") or getattr(view, "page_title", "")
    model = given.get("model") or getattr(view, "model", None)
    if not title and model:
        title = model._meta.verbose_name_plural
    return force_str(capfirst(title) or request.path)
