"""RSS and Atom of the news and of each section."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.http import Http404
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from wagtail.models import Page

from core.models import AgencyProfile

from .models import NewsIndexPage, SectionPage

FEED_COUNT = 20


class RssFeed(Feed):
    """The newest articles below the page that ``page_path`` names, as RSS 2.0."""

    feed_type = Rss201rev2Feed

    def get_object(self, request, page_path):
        page = Page.route_for_request(request, page_path + "/")
        page = page[0] if page else None
        if not isinstance(page, (NewsIndexPage, SectionPage)) or page.get_view_restrictions().exists():
            raise Http404
        self.request = request
        return page

    def title(self, page):
        site_name = AgencyProfile.for_request(self.request).name
        return f"{page.title} – {site_name}" if site_name else page.title

    def link(self, page):
        return page.get_full_url(self.request)

    def description(self, page):
        return page.meta_description or page.title

    def feed_url(self, page):
        return self.request.build_absolute_uri(self.request.path)

    def items(self, page):
        return page.get_articles().newest_first().for_listing().prefetch_related("authors")[:FEED_COUNT]

    def item_title(self, article):
        return article.title

    def item_description(self, article):
        return article.lead

    def item_link(self, article):
        return article.get_full_url(self.request)

    def item_guid(self, article):
        # Stays when the address changes, so that readers do not see an old article as new.
        return f"urn:uuid:{article.translation_key}"

    item_guid_is_permalink = False

    def item_author_name(self, article):
        return article.byline or None

    def item_pubdate(self, article):
        return _start_of_day(article.publication_date)

    def item_updateddate(self, article):
        return article.last_published_at or _start_of_day(article.publication_date)


class AtomFeed(RssFeed):
    """The same as Atom 1.0."""

    feed_type = Atom1Feed

    def subtitle(self, page):
        return self.description(page)


def _start_of_day(date):
    return timezone.make_aware(datetime.combine(date, time.min))
