"""Translations go through review like everything else.

wagtail-localize can also keep a translation in step with its source ("synchronised mode"): that publishes, takes
offline and changes links with no more than the right to translate. Here a translation is an ordinary draft; the
switch of that mode stays off, and its addresses are closed (`editorial.views.closed`).
"""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page
from wagtail.signals import copy_for_translation_done
from wagtail_localize.models import Translation


@receiver(pre_save, sender=Translation, dispatch_uid="editorial.no_synchronised_mode")
def keep_synchronised_mode_off(sender, instance, **kwargs):
    """Whoever switches it on, it is off."""
    instance.enabled = False


@receiver(copy_for_translation_done, dispatch_uid="editorial.translator_owns")
def give_to_translator(sender, source_obj, target_obj, **kwargs):
    """A translation belongs to whoever asked for it, and not to the author of what it was made from."""
    translator = get_active_log_context().user
    if isinstance(target_obj, Page) and translator:
        target_obj.owner = translator
        target_obj.save(update_fields=["owner"])


def without_synchronised_mode(menu_items) -> list:
    """Return the actions of a page's editor without those of the closed addresses."""
    return [item for item in menu_items if not type(item).__module__.startswith("wagtail_localize")]
