"""Taking an error report from a reader, without a cookie."""

from urllib.parse import urlsplit

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from .addresses import directory_of, institute_address, stands_below
from .detail import Detail, find_public
from .report_form import ErrorReportForm
from .report_limits import PERIOD, within_limits


@csrf_exempt  # its token would need a cookie; the form's own, and where the form was sent from, stand in for it
@sensitive_post_parameters("email")  # not even the report of a failure holds it
@never_cache
@require_POST
def report_error(request, page_path, slug):
    """Store what a reader reports. What is refused comes back with all that was typed, and says why."""
    page = directory_of(request)
    institute = find_public(slug) if stands_below(page, request, page_path) else None
    if institute is None:
        raise Http404
    form = ErrorReportForm(request.POST, slug=slug)
    if not form.is_trapped:
        if status := _refusal(request, form, institute):
            return _again(request, page, institute, form, status)
        form.instance.institute = institute
        form.save()
    # Whoever fell into the trap is thanked as well, and learns nothing.
    thanks = f"{institute_address(page, institute, request)}bao-loi/cam-on/"
    return HttpResponse(status=303, headers={"Location": thanks})


def _refusal(request, form, institute) -> int | None:
    if not _was_sent_from_here(request):
        form.add_error(
            None, _("Your browser did not say that the form is from this site. Please send it again.")
        )
        return 403
    if not form.is_valid():
        return 422
    if not within_limits(request, institute):
        form.add_error(None, _("Many reports have come in. Please send yours again in an hour."))
        return 429
    return None


def _was_sent_from_here(request) -> bool:
    """Whether the browser says that the form stood on this site."""
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    try:
        return urlsplit(sender).netloc == request.get_host()
    except ValueError:
        return False


def _again(request, page, institute, form, status):
    page.below = f"{institute.slug}/bao-loi/"
    context = {"page": page, "detail": Detail(institute), "form": form}
    response = render(request, "pages/institute_report.html", context, status=status)
    if status == 429:
        response["Retry-After"] = str(PERIOD)
    return response
