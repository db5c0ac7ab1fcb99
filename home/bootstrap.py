"""What a new installation needs in its database. Idempotent: creates what is missing, changes no content."""

import tomllib
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.dispatch import Signal
from django.utils.text import Truncator
from wagtail.models import Collection, Locale, Page, Site

from articles.models import NewsIndexPage, SectionPage
from core.markup import parse_body
from core.models import AgencyProfile
from directory.classification import ensure_classification
from directory.models import DirectoryPage
from editorial.gate import publish_reviewed_elsewhere
from editorial.roles import ensure_roles, remove_wagtail_defaults
from editorial.workflows import ensure_workflows

from .models import FrontPage, HomePage, InformationPage

LANGUAGES = ("vi", "en")
INNOVATION_SECTIONS = ("doi-moi-sang-tao", "so-huu-tri-tue", "tieu-chuan-do-luong-chat-luong")
_INITIAL = Path(__file__).with_name("initial.toml")
_REASON = "First pages of a new site, reviewed as code"
_NAMESPACE = UUID("3f1f3c9a-4c43-5d2b-9e0c-0b6d5a5f2a11")

# Sent at the end, for what lies above.
bootstrapped = Signal()


@transaction.atomic
def bootstrap() -> None:
    """Languages, site, page tree in both languages, roles, workflows, the lists of the directory and of the search."""
    initial = tomllib.loads(_INITIAL.read_text(encoding="utf-8"))
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    homes = _ensure_homes(locales, initial["home"])
    _ensure_site(homes["vi"])
    new_homes = {c: home for c, home in homes.items() if FrontPage.objects.get_or_create(home_page=home)[1]}
    indexes = _ensure_pair(NewsIndexPage, homes, locales, initial["news"], show_in_menus=True)
    for section in initial["section"]:
        texts = {code: section[code] | {"slug": section["slug"]} for code in LANGUAGES}
        _ensure_pair(SectionPage, indexes, locales, texts, rhythm=section["rhythm"], show_in_menus=True)
    _ensure_pair(DirectoryPage, homes, locales, initial["directory"], show_in_menus=True)
    for page in initial["page"]:
        fields = {"show_in_menus": page["in_menu"], "show_contact": page["contact"]}
        _ensure_pair(InformationPage, homes, locales, {code: page[code] for code in LANGUAGES}, **fields)
    for code, home in new_homes.items():
        _arrange_rows(home, indexes[code], initial["links"][code]["heading"], initial["look_up"][code])
    ensure_roles(homes.values(), SectionPage.objects.all())
    remove_wagtail_defaults()
    ensure_workflows(homes.values())
    ensure_classification()
    bootstrapped.send(sender=None)


def _ensure_homes(locales, texts) -> dict:
    """The home pages, beside each other below the root, translations of one another."""
    root = Page.get_first_root_node()
    # Data of Wagtail's migrations, which no catalogue translates.
    Page.objects.filter(pk=root.pk, title="Root").update(title="Gốc", draft_title="Gốc")
    Collection.objects.filter(depth=1, name="Root").update(name="Gốc")
    homes = _ensure_pair(HomePage, dict.fromkeys(LANGUAGES, root), locales, texts)
    # Wagtail's welcome page goes, with the site that showed it moved to ours.
    welcome = Page.objects.child_of(root).filter(
        content_type__model="page", content_type__app_label="wagtailcore"
    )
    if welcome.exists():
        Site.objects.filter(root_page__in=welcome).update(root_page=homes["vi"].page_ptr)
        for page in welcome:
            page.delete()
    return homes


def _ensure_site(home) -> None:
    """The site, at the address that BASE_URL names."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True, root_page=home)
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site.hostname = address.hostname
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.save()
    AgencyProfile.objects.get_or_create(site=site, defaults={"name": settings.WAGTAIL_SITE_NAME})


def _ensure_pair(model, parents, locales, texts, **fields) -> dict:
    """A page below each parent, with the texts of its language; existing ones are left as they are.

    A page is known by its translation key, so that one that was renamed or moved is not made again.
    """
    pages: dict = {}
    key = uuid5(_NAMESPACE, f"{model._meta.model_name}:{texts['vi']['slug']}")
    for code in LANGUAGES:
        text = dict(texts[code])
        in_place = Q(pk__in=model.objects.child_of(parents[code]).filter(slug=text["slug"]).values("pk"))
        page = model.objects.filter(Q(translation_key=key) | in_place, locale=locales[code]).first()
        if page is None:
            page = _create(model, parents[code], locales[code], text, fields | {"translation_key": key})
        pages[code] = page
        key = page.translation_key
    return pages


def _create(model, parent, locale, text, fields):
    if "body" in text:
        text["body"] = parse_body(text["body"])
    if "description" in text:
        text["search_description"] = text.pop("description")
    page = model(locale=locale, **text, **fields)
    publish_reviewed_elsewhere(page, parent=parent, user=None, reason=_REASON)
    return model.objects.get(pk=page.pk)


def _arrange_rows(home, index, links_heading, look_up) -> None:
    """The first arrangement of a home page: two sections, the directory, three sections, notices beside the
    information pages.
    """
    sections = {page.slug: page.pk for page in SectionPage.objects.child_of(index)}
    pages = InformationPage.objects.child_of(home)
    links = [
        {"title": page.title, "page": page.pk, "url": "", "description": Truncator(page.lead).chars(140)}
        for page in pages
    ]
    rows = [
        [_strip("section", sections[slug], 3) for slug in ("tin-hoat-dong", "nghien-cuu-ung-dung")],
        [_strip("section", sections[slug], 3) for slug in INNOVATION_SECTIONS],
        [
            _strip("notices", sections["thong-bao"], 4),
            {"type": "links", "value": {"heading": links_heading, "links": links}},
        ],
    ]
    stream = home._meta.get_field("rows").stream_block
    drawn = [{"type": "row", "value": row} for row in rows]
    drawn.insert(1, {"type": "directory", "value": look_up | {"institutes": []}})
    home.rows = stream.to_python(drawn)
    publish_reviewed_elsewhere(home, user=None, reason=_REASON)


def _strip(kind, section, count) -> dict:
    return {"type": kind, "value": {"section": section, "count": count}}
