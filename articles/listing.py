"""A page of a list of articles."""

from django.core.paginator import Paginator
from django.utils.functional import cached_property

PER_PAGE = 12


class CountedPaginator(Paginator):
    """A paginator that was told the count, where the caller knows it already."""

    def __init__(self, object_list, per_page, count=None):
        super().__init__(object_list, per_page)
        self._known_count = count

    @cached_property
    def count(self):
        return super().count if self._known_count is None else self._known_count


def listing_context(request, articles, count=None) -> dict:
    """Return the template context for the page that ``?page=`` asks for.

    A page number that makes no sense shows the first page, one past the end the last. Query count: count
    (unless given), articles, pictures, renditions.
    """
    paginator = CountedPaginator(articles.newest_first().for_listing(), PER_PAGE, count)
    page = paginator.get_page(request.GET.get("page"))
    page.elided_range = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return {"articles": page}
