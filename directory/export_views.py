"""Where the directory can be fetched as data."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from directory.exports import TooMany, export
from directory.models import DirectoryPage
from directory.selection import Selection


@require_safe
def export_directory(request, page_path, kind):
    """The list that the query asks for, as a file; 400 if it is longer than the format may be."""
    page = directory_at(request, page_path)
    try:
        return export(Selection(request.GET).institutes, kind, page.get_full_url(request))
    except TooMany:
        message = _("These are too many entries for this format. Choose fewer, or take the CSV file.")
        return HttpResponse(message, status=400, content_type="text/plain; charset=utf-8")


def directory_at(request, page_path) -> DirectoryPage:
    """The directory page at an address. Raises Http404 unless every reader may open it."""
    found = Page.route_for_request(request, page_path + "/")
    page = found[0] if found else None
    # An address below the page, an institute's, is routed to it too.
    if not isinstance(page, DirectoryPage) or page.get_url(request) != f"{request.path.rpartition('/')[0]}/":
        raise Http404
    if page.get_view_restrictions().exists():
        raise Http404
    return page
