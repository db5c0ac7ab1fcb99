"""sitemap.xml: every readable page of every language, with its translations, in files of a size that crawlers take.

Apps whose public entries are no pages add a Sitemap of their own to SITEMAPS.
"""

from collections import defaultdict

from django.db.models import Max
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import index, sitemap
from wagtail.models import Page

from .queries import readable


def sitemap_xml(request):
    """Answer /sitemap.xml: one file while everything fits in it, else the index of the files."""
    if any(each(request).paginator.num_pages > 1 for each in SITEMAPS.values()):
        return index(request, SITEMAPS, sitemap_url_name="sitemap-part")
    return sitemap(request, SITEMAPS)


class PageSitemap(Sitemap):
    """Pages with lastmod and language alternates. Aliases are left out: they are no translation.

    Queries of a file: the language homes, the count, the pages, their translations.
    """

    limit = 5_000

    def items(self):
        home = self.get_wagtail_site().root_page
        pages = Page.objects.none()
        for translated_home in home.get_translations(inclusive=True):
            pages |= Page.objects.descendant_of(translated_home, inclusive=True)
        return self._readable(pages).order_by("path")

    def get_latest_lastmod(self):
        """For the index of the files; Django's own reads every page for it."""
        return self.items().aggregate(latest=Max("last_published_at"))["latest"]

    def _readable(self, pages):
        return readable(pages).filter(alias_of=None).select_related("locale")

    def _urls(self, page, protocol, domain):
        entries = list(self.paginator.page(page).object_list)
        alternates = defaultdict(list)
        keys = {entry.translation_key for entry in entries}
        for translation in self._readable(Page.objects.filter(translation_key__in=keys)):
            language = {"lang_code": translation.locale.language_code, "location": self.location(translation)}
            alternates[translation.translation_key].append(language)
        urls = [self._url(entry, alternates[entry.translation_key]) for entry in entries]
        lastmods = [url["lastmod"] for url in urls if url["lastmod"]]
        if lastmods:
            self.latest_lastmod = max(lastmods)
        return urls

    def _url(self, entry, alternates):
        return {
            "item": entry,
            "location": self.location(entry),
            "lastmod": self.lastmod(entry),
            "alternates": alternates if len(alternates) > 1 else [],
        }


SITEMAPS: dict[str, type[Sitemap]] = {"pages": PageSitemap}
