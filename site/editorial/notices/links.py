"""Absolute addresses for mails."""

from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder


def edit_address(obj) -> str:
    """Where a page or snippet is edited. Whether somebody may, the screen decides; ``obj`` needs no more than a key."""
    return absolute(AdminURLFinder().get_edit_url(obj) or reverse("wagtailadmin_home"))


def public_address(obj) -> str:
    """Where readers find it, or an empty string if they do not."""
    address = getattr(obj, "url", None) if obj.live else None
    return absolute(address) if address else ""


def absolute(address: str) -> str:
    """The same address with the site's host."""
    return urljoin(settings.WAGTAILADMIN_BASE_URL, address)
