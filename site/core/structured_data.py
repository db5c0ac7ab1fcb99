"""What search engines read of a page, in schema.org's terms."""

import json

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.images.models import Filter
from wagtail.images.shortcuts import get_renditions_or_not_found
from wagtail.models import Site

from .models import AgencyProfile
from .renditions import SHARE

_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def as_script(data: dict) -> SafeString:
    """Return ``data`` as a JSON-LD script element; no text in it can end the element."""
    text = json.dumps({"@context": "https://schema.org"} | data, ensure_ascii=False).translate(_ESCAPES)
    # Nothing is left in the text that HTML would read as markup.
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


def news_article(request, article, section=None) -> dict:
    """A NewsArticle."""
    data = {
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.meta_description,
        "inLanguage": get_language(),
        "datePublished": article.publication_date.isoformat(),
        "mainEntityOfPage": article.get_full_url(request),
        "author": [_person(author) for author in article.author_list],
        "publisher": _publisher(request),
        "isAccessibleForFree": True,
    }
    if article.last_published_at:
        data["dateModified"] = article.last_published_at.isoformat()
    if section:
        data["articleSection"] = section.title
    if article.meta_image:
        rendition = get_renditions_or_not_found(article.meta_image, [Filter(SHARE)])[SHARE]
        data["image"] = [rendition.full_url]
    if topics := [topic.name for topic in article.topic_list]:
        data["keywords"] = topics
    data["correction"] = [_correction(correction) for correction in article.correction_list]
    return {key: value for key, value in data.items() if value}


def breadcrumb_list(request, ancestors, page) -> dict:
    """The way from the home page to ``page``."""
    trail = [*ancestors, page]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": item.title, "item": item.get_full_url(request)}
            for place, item in enumerate(trail, start=1)
        ],
    }


def _person(author) -> dict:
    person = {"@type": "Person", "name": author.name}
    if author.organisation:
        person["affiliation"] = {"@type": "Organization", "name": author.organisation}
    return person


def _correction(correction) -> dict:
    return {
        "@type": "CorrectionComment",
        "text": correction.text,
        "datePublished": correction.date.isoformat(),
    }


def _publisher(request) -> dict:
    profile = AgencyProfile.for_request(request)
    name = profile.owner or profile.network or profile.name
    return {"@type": "GovernmentOrganization", "name": name, "url": Site.find_for_request(request).root_url}
