"""Addresses of the admin that no screen of ours leads to, and that would be ways around: they answer 403.

Wagtail's own come before those that hooks add, so these stand in the site's list of addresses, before Wagtail's.
"""

from django.core.exceptions import PermissionDenied
from django.urls import re_path


def refuse(request, **kwargs):
    """Answer 403."""
    raise PermissionDenied


urlpatterns = [
    # wagtail-localize's synchronised mode, and its list of snippets, drafts included.
    re_path(r"^localize/(?:translate|update|api)/", refuse),
    re_path(r"^localize/page/\d+/convert_to_alias/", refuse),
    # Wagtail's "copy" of a setting saves over the original.
    re_path(r"^(?:locales|sites)/copy/", refuse),
]
