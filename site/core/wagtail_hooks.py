"""Where the admin asks this app."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from . import active_filters  # noqa: F401  (registering is its import)


@hooks.register("insert_global_admin_css")
def add_our_styles():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
