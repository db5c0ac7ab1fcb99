"""Where the admin asks this app."""

from wagtail import hooks

from . import log_actions, merging_views, reports_admin, representatives, representatives_views
from .bulk_delete import DeleteInstitutes
from .importing import hooks as import_hooks  # noqa: F401  (registering them is their import)
from .viewsets import DirectoryGroup  # noqa: F401  (registering it is its import)

hooks.register("register_log_actions", log_actions.register)
# After Wagtail's for every kind of snippet, which it replaces.
hooks.register("register_bulk_action", DeleteInstitutes, order=1)


@hooks.register("register_admin_urls")
def name_screens_beside_entries():
    return [*representatives_views.urls, *merging_views.urls]


@hooks.register("construct_homepage_panels")
def show_what_waits(request, panels):
    panels += representatives.panels_for(request.user)
    panels += reports_admin.panels_for(request.user)
