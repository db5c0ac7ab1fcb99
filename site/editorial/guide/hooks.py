"""Where Wagtail asks about the guide."""

from django.urls import include, path, re_path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import views

_ADDRESSES = [
    path("", views.GuideView.as_view(), name="guide"),
    path("guide.css", views.style, name="style"),
    re_path(r"^images/(?P<name>[a-z0-9-]+\.(?:png|webp))$", views.picture, name="picture"),
]


@hooks.register("register_admin_urls")
def name_screen():
    return [path("huong-dan/", include((_ADDRESSES, "editorial_guide")))]


@hooks.register("register_help_menu_item")
def offer_guide():
    return MenuItem(
        _("Editorial guide"),
        reverse("editorial_guide:guide"),
        name="editorial-guide",
        icon_name="help",
        order=100,
    )


@hooks.register("construct_help_menu")
def leave_out_wagtails_guide(request, menu_items):
    """It is in English, about another site, and on another one."""
    menu_items[:] = [item for item in menu_items if item.name != "editor-guide"]
