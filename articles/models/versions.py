"""The addresses below an article at which its published versions stand."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.models import Revision

from articles.versions import versions_of

WORDS = {"vi": "phien-ban", "en": "versions"}
_WORD = rf"^(?P<word>{'|'.join(WORDS.values())})/"


class VersionsMixin(RoutablePageMixin):
    """A page whose published versions readers find at /phien-ban/ below it, in English at /versions/."""

    @property
    def was_republished(self) -> bool:
        """Whether it went public more than once, as far as the page itself knows: no query."""
        dates = self.first_published_at, self.last_published_at
        return None not in dates and dates[0] < dates[1] and self.alias_of_id is None

    @property
    def versions_url(self) -> str:
        """Address of the list of versions."""
        return f"{self.get_url()}{_word(get_language())}/"

    def get_route_paths(self):
        """The addresses that keep leading here when the article moves."""
        paths = super().get_route_paths()
        if not self.was_republished:
            return paths
        place = f"/{_word(self.locale.language_code)}/"
        return [*paths, place, *(f"{place}{version.number}/" for version in versions_of(self))]

    @re_path(_WORD + "$")
    def versions(self, request, word):
        """The list of the versions."""
        versions = self._versions(word)
        if not versions:
            raise Http404
        context = {"page": self, "request": request, "versions": versions}
        context["hides_earlier"] = versions[-1].number > 1
        return TemplateResponse(request, "pages/article_versions.html", context)

    @re_path(_WORD + r"(?P<number>[1-9]\d{0,4})/$")
    def version(self, request, word, number):
        """One of them, as it was. The current one stands at the address of the article."""
        chosen = next((each for each in self._versions(word) if each.number == int(number)), None)
        if chosen is None or not chosen.is_readable:
            raise Http404
        if chosen.is_current:
            return redirect(self.get_url(request))
        page = self._as_it_was(Revision.objects.get(pk=chosen.revision_id))
        context = page.get_context(request) | {"version": chosen}
        return TemplateResponse(request, "pages/article_version.html", context)

    def _versions(self, word):
        if word != _word(get_language()):
            raise Http404
        return versions_of(self)

    def _as_it_was(self, revision):
        """The page with the content of an earlier version, at the address that it has today."""
        page = self.with_content_json(revision.content)
        for name in ("slug", "url_path", "first_published_at", "last_published_at"):
            setattr(page, name, getattr(self, name))
        return page


def _word(language) -> str:
    return WORDS.get(language, WORDS[settings.LANGUAGE_CODE])
