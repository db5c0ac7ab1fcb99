"""The address under which readers knew a page that was changed while it was offline: it leads on once that is public."""

from django.dispatch import receiver
from wagtail.contrib.redirects.signal_handlers import autocreate_redirects_on_slug_change
from wagtail.signals import page_published

from .models import Publication


@receiver(page_published, dispatch_uid="editorial.lead_from_the_old_address")
def lead_from_the_old_address(sender, instance, **kwargs):
    """Wagtail makes redirects when the address of a live page changes; of others it waits for their publication."""
    if not instance.live:
        return  # sent for what is scheduled as well
    last = Publication.objects.of(instance).select_related("revision").first()
    if last and last.revision and last.revision.content.get("slug") != instance.slug:
        autocreate_redirects_on_slug_change(last.revision.as_object(), instance)
