"""Where the admin asks the desk."""

from django.urls import include, path
from wagtail import hooks
from wagtail.admin.views import home

from .panels import panels_for
from .views import QueueView
from .visible import shown_pages

# Wagtail's own panels, whose place ours take.
REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
    home.LockedPagesPanel,
)


@hooks.register("construct_homepage_panels")
def put_the_queues_on_the_first_screen(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += panels_for(request.user)


@hooks.register("register_admin_urls")
def addresses_of_the_queues():
    queues = [path("<slug:name>/", QueueView.as_view(), name="queue")]
    return [path("desk/", include((queues, "editorial_desk"), namespace="editorial_desk"))]


@hooks.register("construct_explorer_page_queryset")
def hide_drafts_of_others_in_the_tree(parent_page, pages, request):
    """Of drafts, the tree shows those that one may edit."""
    return shown_pages(pages, request.user)
