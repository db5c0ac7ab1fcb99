"""Where the admin asks the desk."""

from django.urls import include, path
from wagtail import hooks
from wagtail.admin.views import home
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from .panels import panels_for
from .policy import policy
from .views import QueueView

# Wagtail's own panels, whose place ours take.
REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
    home.LockedPagesPanel,
)

register_permission_policy(Page, policy)


@hooks.register("construct_homepage_panels")
def put_the_queues_on_the_first_screen(request, panels):
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    panels += panels_for(request.user)


@hooks.register("register_admin_urls")
def addresses_of_the_queues():
    queues = [path("<slug:name>/", QueueView.as_view(), name="queue")]
    return [path("desk/", include((queues, "editorial_desk"), namespace="editorial_desk"))]
