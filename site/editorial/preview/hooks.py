"""Where Wagtail asks about previews for outsiders."""

from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from . import history
from .links import may_share
from .revoking import RevokeView
from .sharing import PreviewLinksView

hooks.register("register_log_actions", history.name_log_actions)


@hooks.register("register_admin_urls")
def name_screens():
    start = "pages/<int:page_id>/preview-links/"
    return [
        path(start, PreviewLinksView.as_view(), name="preview_links"),
        path(f"{start}<int:link_id>/revoke/", RevokeView.as_view(), name="revoke_preview_link"),
    ]


@hooks.register("register_page_header_buttons")
def offer_sharing(page, user, view_name, next_url=None):
    """Beside Wagtail's own actions on a page, after its history."""
    if may_share(user, page):
        yield Button(
            _("Share a preview"), url=reverse("preview_links", args=[page.pk]), icon_name="link", priority=66
        )
