"""How articles are asked for: named steps, so that a view reads as a sentence."""

from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.db.models.functions import ExtractMonth, ExtractYear
from wagtail.images import get_image_model
from wagtail.query import PageQuerySet

from core.queries import readable
from core.renditions import filter_specs


def pictures(*sizes) -> Prefetch:
    """Prefetch the list pictures of articles with their renditions in the named sizes: two queries."""
    images = get_image_model().objects.prefetch_renditions(*filter_specs(*sizes))
    return Prefetch("list_image", queryset=images)


class ArticleQuerySet(PageQuerySet):
    """Articles. Every listing starts with `readable()` and ends with `for_listing()`."""

    def readable(self):
        """Live, and not behind a password or a sign-in: what any reader may see."""
        return readable(self)

    def live_in(self, locale):
        """Readable articles in one language."""
        return self.readable().filter(locale=locale)

    def at(self, url_path):
        """What is found at an address, with what its page shows first: the picture, and whether it was corrected."""
        corrections = self.model.corrections.rel.related_model.objects.filter(page=OuterRef("pk"))
        found = self.filter(slug=url_path.rstrip("/").rpartition("/")[2], url_path=url_path)
        return found.select_related("list_image").annotate(has_corrections=Exists(corrections))

    def in_section(self, section):
        """Articles of one section."""
        return self.child_of(section)

    def newest_first(self):
        """By the date the editor set; the later entry first within a day. An index matches."""
        return self.order_by("-publication_date", "-pk")

    def in_period(self, year, month=None):
        """Published in a year, or in a month of it."""
        queryset = self.filter(publication_date__year=year)
        return queryset.filter(publication_date__month=month) if month else queryset

    def newest_of_each(self, sections, count):
        """The ``count`` newest of each of the ``sections``, in one query that reads no more of any."""
        newest = Q()
        for section in sections:
            newest |= Q(pk__in=self.in_section(section).newest_first().values("pk")[:count])
        return self.filter(newest).newest_first() if sections else self.none()

    def count_by_month(self):
        """Rows ``{"year", "month", "count"}``, newest first."""
        return (
            self.order_by()
            .annotate(year=ExtractYear("publication_date"), month=ExtractMonth("publication_date"))
            .values("year", "month")
            .annotate(count=Count("pk"))
            .order_by("-year", "-month")
        )

    def for_listing(self, *sizes):
        """With what a card shows: the picture and its renditions. Adds two queries, however many articles."""
        return self.defer_streamfields().prefetch_related(pictures(*(sizes or ("card",))))
