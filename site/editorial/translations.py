"""Translations go through review like everything else.

wagtail-localize can also keep a translation in step with its source ("synchronised mode"): that publishes, takes
offline and changes links with no more than the right to translate. Here a translation is an ordinary draft; the
switch of that mode stays off, and its addresses are closed.
"""

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.urls import re_path
from wagtail_localize.models import Translation


@receiver(pre_save, sender=Translation, dispatch_uid="editorial.no_synchronised_mode")
def keep_synchronised_mode_off(sender, instance, **kwargs):
    """Whoever switches it on, it is off."""
    instance.enabled = False


def refuse(request, **kwargs):
    """Answer 403."""
    raise PermissionDenied


closed_addresses = [
    re_path(r"^localize/(?:translate|update)/", refuse),
    re_path(r"^localize/page/\d+/convert_to_alias/", refuse),
]


def without_synchronised_mode(menu_items) -> list:
    """Return the actions of a page's editor without those of the closed addresses."""
    return [item for item in menu_items if not type(item).__module__.startswith("wagtail_localize")]
