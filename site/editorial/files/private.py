"""A document that only private pages refer to: whoever may read one of them may have it."""

from django.http import HttpResponse
from wagtail.models import PageViewRestriction
from wagtail.wagtail_hooks import check_view_restrictions


def ask_to_enter(pages, request) -> HttpResponse | None:
    """None for a reader who may read one of the private ``pages``; else what the first of them answers.

    It asks for its password or a sign-in, and leads back to the document. The restrictions are read once, however
    many pages there are.
    """
    restrictions = PageViewRestriction.objects.select_related("page").prefetch_related("page__aliases")
    above = [(restriction, _paths(restriction)) for restriction in restrictions]
    accepted = {}
    for page in pages:
        asked = [restriction for restriction, paths in above if page.path.startswith(paths)]
        for restriction in asked:
            if restriction.pk not in accepted:
                accepted[restriction.pk] = restriction.accept_request(request)
        if all(accepted[restriction.pk] for restriction in asked):
            return None
    opened = HttpResponse()
    answer = check_view_restrictions(lambda *args: opened)(pages[0].specific, request, [], {})
    return None if answer is opened else answer


def _paths(restriction) -> tuple[str, ...]:
    # An alias is under the restrictions of the page it shows.
    return (restriction.page.path, *(alias.path for alias in restriction.page.aliases.all()))
