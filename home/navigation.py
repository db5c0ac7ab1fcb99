"""The menu, the footer, the way back and the way to the other language, for any page of the site."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import Resolver404, resolve, translate_url
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info
from wagtail.models import Locale, Page, Site

from articles.sections import sections_of
from core.queries import readable
from home.models import InformationPage


@dataclass(frozen=True)
class LanguageLink:
    """A link of the language switch. ``missing`` names what there is instead of a translation, if anything."""

    code: str
    name: str
    url: str
    is_current: bool = False
    is_translation: bool = True


class Navigation:
    """Read lazily, once for each request. Queries: home, its children, sections, ancestors, translations."""

    def __init__(self, request, page=None):
        self.request = request
        self.page = page if page and page.pk else None

    @cached_property
    def home(self):
        """The home page of the active language, or None on a site without pages."""
        site = Site.find_for_request(self.request)
        if site is None:
            return None
        if self.page and self.page.pk == site.root_page_id:
            return self.page
        return site.root_page.localized

    @cached_property
    def _children(self) -> list:
        if self.home is None:
            return []
        children = readable(Page.objects.child_of(self.home)).select_related("content_type")
        return list(children.order_by("path"))

    @cached_property
    def menu(self) -> list:
        """The pages of the main menu."""
        return [page for page in self._children if page.show_in_menus]

    @cached_property
    def information_pages(self) -> list:
        """The pages about the site, for the footer."""
        return [page for page in self._children if page.specific_class is InformationPage]

    @cached_property
    def news_index(self):
        """The page that lists all news, or None."""
        return next((page for page in self._children if page.specific_class.__name__ == "NewsIndexPage"), None)

    @cached_property
    def sections(self) -> list:
        """The sections of the news."""
        return sections_of(self.home.locale_id) if self.home else []

    def section_of(self, article):
        """The section that ``article`` stands in, without a query of its own."""
        return self._sections_by_path.get(article.path[: -article.steplen])

    @cached_property
    def _sections_by_path(self) -> dict:
        return {section.path: section for section in self.sections}

    @cached_property
    def ancestors(self) -> list:
        """From the home page to the parent of the page."""
        if self.page is None or self.home is None or self.page.pk == self.home.pk:
            return []
        return list(self.page.get_ancestors().filter(depth__gte=self.home.depth).order_by("path"))

    def is_current(self, menu_page) -> bool:
        """Whether the reader is on ``menu_page`` or below it."""
        if self.page is None:
            return False
        if menu_page.pk == getattr(self.home, "pk", None):
            return self.page.pk == menu_page.pk
        return self.page.path.startswith(menu_page.path)

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """A link for each language: the translation, else the nearest ancestor that has one."""
        return [self._language_link(code) for code, _ in settings.LANGUAGES]

    @property
    def alternates(self) -> list[LanguageLink]:
        """Live, real translations only, the page itself included: what hreflang may name."""
        links = [link for link in self.languages if link.is_translation]
        return links if len(links) > 1 else []

    def _language_link(self, code) -> LanguageLink:
        name = capfirst(get_language_info(code)["name_local"])
        if code == get_language():
            return LanguageLink(code, name, self.request.get_full_path(), is_current=True)
        if self.page is None:
            return self._address_link(code, name)
        chain = [self.page, *reversed(self.ancestors)]
        for place, page in enumerate(chain):
            translation = self._translations.get((page.translation_key, code))
            if translation:
                url = translation.get_url(self.request)
                return LanguageLink(code, name, url, is_translation=place == 0)
        return LanguageLink(code, name, "/" if code == settings.LANGUAGE_CODE else f"/{code}/", is_translation=False)

    def _address_link(self, code, name) -> LanguageLink:
        """For addresses that are no pages: the same view in the other language, else its home page."""
        here = self.request.get_full_path()
        translated = translate_url(here, code)
        if translated != here and _is_view(self.request.path):
            return LanguageLink(code, name, translated)
        return LanguageLink(code, name, "/" if code == settings.LANGUAGE_CODE else f"/{code}/", is_translation=False)

    @cached_property
    def _translations(self) -> dict:
        keys = {page.translation_key for page in [self.page, *self.ancestors]}
        pages = Page.objects.filter(translation_key__in=keys, alias_of=None).exclude(locale=self.page.locale_id)
        codes = {locale.pk: locale.language_code for locale in Locale.objects.all()}
        return {(page.translation_key, codes[page.locale_id]): page for page in readable(pages)}


def _is_view(path) -> bool:
    try:
        return resolve(path).url_name != "wagtail_serve"
    except Resolver404:
        return False


def get_navigation(context) -> Navigation:
    """Return the request's Navigation for the template ``context``."""
    request = context["request"]
    page = context.get("page")
    page = page if isinstance(page, Page) else None
    cached = getattr(request, "_navigation", None)
    if cached is None or cached.page is not page:
        cached = request._navigation = Navigation(request, page)
    return cached
