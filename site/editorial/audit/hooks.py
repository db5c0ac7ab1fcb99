"""Where the admin asks about the audit."""

from django.urls import include, path
from wagtail import hooks

from editorial.views.pages import ReviewedPageViewSet

from . import actions, localize, menu
from .bulk import log_bulk_action
from .views.item import ExportingHistoryView

hooks.register("register_log_actions", actions.register)
hooks.register("after_bulk_action", log_bulk_action)
for _item in menu.ITEMS:
    hooks.register("register_reports_menu_item", _item)


class AuditedPageViewSet(ReviewedPageViewSet):
    """The screens of every page, with a history that can be downloaded."""

    history_view_class = ExportingHistoryView


# After the one that it replaces.
@hooks.register("register_admin_viewset", order=1)
def register_page_screens():
    return AuditedPageViewSet()


@hooks.register("register_admin_urls")
def register_reports():
    return [path("reports/", include("editorial.audit.urls"))]


@hooks.register("register_admin_urls", order=-1)
def replace_list_of_translations():
    return localize.urlpatterns


@hooks.register("construct_reports_menu")
def leave_out_closed_reports(request, menu_items):
    menu_items[:] = menu.without_closed(request, menu_items)
