"""The public entries in sitemap.xml, each at its address in every language."""

from django.conf import settings
from django.db.models import Max
from django.utils.functional import cached_property
from wagtail.contrib.sitemaps import Sitemap

from core.queries import readable
from core.sitemaps import SITEMAPS

from .models import DirectoryPage, Institute


class InstituteSitemap(Sitemap):
    """One entry of the file for each institute and language. Queries of a file: the directories, the count, the entries."""

    limit = 2_000

    @cached_property
    def _directories(self) -> dict[str, str]:
        pages = (
            readable(DirectoryPage.objects.filter(alias_of=None)).select_related("locale").order_by("path")
        )
        return {page.locale.language_code: page.get_full_url(self.request) for page in pages}

    def items(self):
        if not self._directories:
            return Institute.objects.none()
        return Institute.objects.public().in_order().only("slug", "last_published_at")

    def get_latest_lastmod(self):
        """For the index of the files; Django's own reads every entry for it."""
        return self.items().aggregate(latest=Max("last_published_at"))["latest"]

    def _urls(self, page, protocol, domain):
        entries = list(self.paginator.page(page).object_list)
        moments = [entry.last_published_at for entry in entries if entry.last_published_at]
        if moments:
            self.latest_lastmod = max(moments)
        return [url for entry in entries for url in self._urls_of(entry)]

    def _urls_of(self, entry) -> list[dict]:
        alternates = [
            {"lang_code": code, "location": f"{self._directories[code]}{entry.slug}/"}
            for code, _ in settings.LANGUAGES
            if code in self._directories
        ]
        return [
            {
                "item": entry,
                "location": each["location"],
                "lastmod": entry.last_published_at,
                "alternates": alternates if len(alternates) > 1 else [],
            }
            for each in alternates
        ]


SITEMAPS["institutes"] = InstituteSitemap
