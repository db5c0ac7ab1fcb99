"""Addresses at which an institute once stood: they lead to where it is now."""

from urllib.parse import urlsplit

from django.conf import settings
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.signals import published

from editorial.models import Publication

from .models import DirectoryPage, Institute


def lead(old_slug: str, new_slug: str) -> list[str]:
    """Redirect the address of ``old_slug``, in every language, and what led to it before; return the old paths."""
    paths = []
    old, new = f"/{old_slug}/", f"/{new_slug}/"
    for page in DirectoryPage.objects.filter(alias_of=None):
        here = urlsplit(page.url or "/").path
        # One that led away from the address that is in use again would lead in a circle.
        Redirect.objects.filter(old_path=Redirect.normalise_path(f"{here}{new_slug}/")).delete()
        Redirect.objects.filter(redirect_page=page.pk, redirect_page_route_path=old).update(
            redirect_page_route_path=new
        )
        path = Redirect.normalise_path(f"{here}{old_slug}/")
        Redirect.objects.update_or_create(
            old_path=path,
            site=None,
            defaults={"redirect_page": page.page_ptr, "redirect_page_route_path": new, "redirect_link": ""},
        )
        paths.append(path)
    return paths


@receiver(published, sender=Institute, dispatch_uid="directory.lead_from_the_old_address")
def lead_from_the_old_address(sender, instance, **kwargs):
    """Keep the address under which readers knew an entry whose address was changed."""
    if not instance.live:
        return  # sent for what is scheduled as well
    last = Publication.objects.of(instance).select_related("revision").first()
    old = last and last.revision and last.revision.content.get("slug")
    if old and old != instance.slug and instance.language == settings.LANGUAGE_CODE:
        lead(old, instance.slug)
