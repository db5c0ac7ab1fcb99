"""Where Wagtail asks about the published versions of a page."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from .views import PublicationsView


@hooks.register("register_admin_urls")
def name_screen():
    return [path("pages/<int:page_id>/publications/", PublicationsView.as_view(), name="page_publications")]


@hooks.register("register_page_header_buttons")
def offer_publications(page, user, view_name, next_url=None):
    """Beside Wagtail's own history, once there is something to list."""
    if page.first_published_at and page.permissions_for_user(user).can_edit():
        address = reverse("page_publications", args=[page.pk])
        yield Button(_("Published versions"), url=address, icon_name="history", priority=66)
