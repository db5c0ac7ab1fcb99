"""Acts on many things at once. Wagtail logs those on pages, and no others."""

from django.contrib.auth import get_user_model
from wagtail.log_actions import log
from wagtail.models import Page


def log_bulk_action(request, action_type, objects, action) -> None:
    """Log what was done to each picture, document, snippet or account. Changes of rights are logged as such."""
    for obj in objects:
        if isinstance(obj, Page):
            continue
        if action_type == "delete":
            log(obj, "wagtail.delete", deleted=True)
        elif not isinstance(obj, get_user_model()):
            log(obj, "wagtail.edit")
