"""RSS and Atom of the news and of each section."""

from datetime import datetime, time
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.formats import date_format
from django.utils.http import escape_leading_slashes
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.models import AgencyProfile
from core.text import as_xml_text

from .models import NewsIndexPage, SectionPage

FEED_COUNT = 20


class RssFeed(Feed):
    """The newest articles below the page that ``page_path`` names, as RSS 2.0."""

    feed_type = Rss201rev2Feed

    @classmethod
    def as_view(cls):
        """A view that makes a feed for each request, which a feed keeps, and that follows a page that moved."""

        def view(request, page_path):
            try:
                return cls()(request, page_path=page_path)
            except Http404:
                place, _, name = request.path.rpartition("/")
                moved = get_redirect(request, Redirect.normalise_path(escape_leading_slashes(place)))
                if moved and moved.redirect_page:
                    return HttpResponsePermanentRedirect(moved.link + name)
                raise

        return view

    def get_object(self, request, page_path):
        # PostgreSQL takes no NUL; Wagtail's own addresses have none.
        found = None if "\0" in page_path else Page.route_for_request(request, page_path + "/")
        page = found[0] if found else None
        if not isinstance(page, (NewsIndexPage, SectionPage)) or page.get_view_restrictions().exists():
            raise Http404
        if page.get_url(request) != request.path.rpartition("/")[0] + "/":
            raise Http404  # a year of the archive, which has no feed
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
        return (
            page.get_articles()
            .newest_first()
            .defer_streamfields()
            .prefetch_related("authors", "corrections")[:FEED_COUNT]
        )

    def item_title(self, article):
        return as_xml_text(article.title)

    def item_description(self, article):
        notes = [
            _("Correction of %(date)s: %(text)s Reason: %(reason)s")
            % {"date": date_format(note.date, "SHORT_DATE_FORMAT"), "text": note.text, "reason": note.reason}
            for note in article.correction_list
        ]
        return as_xml_text("\n\n".join([*notes, article.lead]))

    def item_link(self, article):
        return article.get_full_url(self.request)

    def item_guid(self, article):
        # Stays when the address changes, so that readers do not see an old article as new.
        return f"urn:uuid:{uuid5(article.translation_key, get_language())}"

    item_guid_is_permalink = False

    def item_author_name(self, article):
        return as_xml_text(article.byline) or None

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
