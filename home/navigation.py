"""The menu, the footer, the way back and the way to the other language, for any page of the site."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import Resolver404, resolve, translate_url
from django.utils.functional import cached_property
from django.utils.http import escape_leading_slashes
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

from articles.models import NewsIndexPage, SectionPage
from core.queries import readable
from core.text import nfc
from directory.models import DirectoryPage
from home.models import HomePage, InformationPage

STRUCTURE = (HomePage, NewsIndexPage, SectionPage, DirectoryPage, InformationPage)


@dataclass(frozen=True)
class LanguageLink:
    """A link of the language switch. Without a translation it leads to the nearest page that has one."""

    code: str
    name: str
    url: str
    is_current: bool = False
    is_translation: bool = True


class Navigation:
    """What frames a page. One query reads the structure of the site (home, news, sections, directory, information
    pages, in every language; aliases are left out, they are no translation) and the translations of the page.
    """

    def __init__(self, request, page=None):
        self.request = request
        self.page = page if page and page.pk else None
        # What the reader has opened below a page that has addresses of its own, or asked of it, the same in every
        # language.
        self.below = getattr(page, "below", "")

    @cached_property
    def _pages(self) -> list:
        wanted = Q(content_type__in=ContentType.objects.get_for_models(*STRUCTURE).values())
        if self.page:
            wanted |= Q(translation_key=self.page.translation_key)
        pages = Page.objects.filter(wanted, alias_of=None)
        return list(readable(pages).select_related("locale", "sectionpage").order_by("path"))

    @cached_property
    def home(self):
        """The home page of the active language, else that of the site, or None on a site without pages."""
        site = Site.find_for_request(self.request)
        homes = [
            page for page in self._pages if site and page.translation_key == site.root_page.translation_key
        ]
        return next((home for home in homes if home.locale.language_code == get_language()), None) or next(
            iter(homes), None
        )

    def _below_home(self, model) -> list:
        return [
            page
            for page in self._pages
            if self.home and page.path.startswith(self.home.path) and page.cached_content_type == _type(model)
        ]

    @cached_property
    def menu(self) -> list:
        """The pages of the main menu."""
        depth = self.home.depth + 1 if self.home else 0
        pages = [
            *self._below_home(NewsIndexPage),
            *self._below_home(DirectoryPage),
            *self.information_pages,
        ]
        return [page for page in pages if page.show_in_menus and page.depth == depth]

    @cached_property
    def information_pages(self) -> list:
        """The pages about the site, for the footer."""
        return self._below_home(InformationPage)

    @cached_property
    def news_index(self):
        """The page that lists all news, or None."""
        return next(iter(self._below_home(NewsIndexPage)), None)

    @cached_property
    def directory(self):
        """The directory of institutes, or None."""
        return next(iter(self._below_home(DirectoryPage)), None)

    @cached_property
    def sections(self) -> list:
        """The sections of the news."""
        return [page.sectionpage for page in self._below_home(SectionPage)]

    @cached_property
    def _sections_by_path(self) -> dict:
        return {section.path: section for section in self.sections}

    def section_of(self, article):
        """The section that ``article`` stands in, without a query of its own."""
        return self._sections_by_path.get(article.path[: -article.steplen])

    @cached_property
    def ancestors(self) -> list:
        """From the home page to the parent of the page."""
        if self.page is None:
            return []
        above = [page for page in self._pages if self.page.path.startswith(page.path)]
        return [page for page in above if page.depth < self.page.depth]

    def is_current(self, menu_page) -> bool:
        """Whether the reader is on ``menu_page`` or below it."""
        return self.page is not None and self.page.path.startswith(menu_page.path)

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """A link for each language."""
        return [self._language_link(code) for code, _ in settings.LANGUAGES]

    @property
    def alternates(self) -> list[LanguageLink]:
        """Live, real translations only, the page itself included, without what was asked of them: for hreflang."""
        links = [
            replace(link, url=link.url.partition("?")[0]) for link in self.languages if link.is_translation
        ]
        return links if len(links) > 1 else []

    def _language_link(self, code) -> LanguageLink:
        name = capfirst(nfc(get_language_info(code)["name_local"]))
        if code == get_language():
            return LanguageLink(code, name, self.request.path, is_current=True)
        if self.page is None:
            return self._address_link(code, name)
        translations = {
            page.translation_key: page for page in self._pages if page.locale.language_code == code
        }
        for place, page in enumerate([self.page, *reversed(self.ancestors)]):
            if translation := translations.get(page.translation_key):
                url = translation.get_url(self.request) + ("" if place else self.below)
                return LanguageLink(code, name, url, is_translation=place == 0)
        return LanguageLink(code, name, _home_address(code), is_translation=False)

    def _address_link(self, code, name) -> LanguageLink:
        """For addresses that are no pages: the same view in the other language, else its home page."""
        here = escape_leading_slashes(self.request.get_full_path())  # two would name another site
        if _is_view(self.request.path) and (translated := translate_url(here, code)) != here:
            return LanguageLink(code, name, translated)
        return LanguageLink(code, name, _home_address(code), is_translation=False)


def _type(model):
    return ContentType.objects.get_for_model(model)


def _home_address(code) -> str:
    return "/" if code == settings.LANGUAGE_CODE else f"/{code}/"


def _is_view(path) -> bool:
    try:
        return resolve(path).url_name != "wagtail_serve"
    except Resolver404:
        return False


def get_navigation(request, page=None) -> Navigation:
    """Return the request's Navigation, made once."""
    page = page if isinstance(page, Page) else None
    cached = getattr(request, "_navigation", None)
    if cached is None or cached.page != page:
        cached = request._navigation = Navigation(request, page)
    return cached
