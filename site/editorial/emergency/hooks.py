"""Where Wagtail asks about emergencies."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from .views import EmergencyView, may_publish_in_emergency


@hooks.register("register_admin_urls")
def name_screen():
    return [path("pages/<int:page_id>/emergency/", EmergencyView.as_view(), name="publish_in_emergency")]


@hooks.register("register_page_header_buttons")
def offer_emergency(page, user, view_name, next_url=None):
    """Last among the actions on a page."""
    if may_publish_in_emergency(user, page):
        address = reverse("publish_in_emergency", args=[page.pk])
        yield Button(_("Publish in an emergency"), url=address, icon_name="warning", priority=95)
