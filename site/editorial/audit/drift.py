"""Translations that are older than what they translate.

The original is the version that was public first; where all came at once, that in the language of the site.
"""

from django.conf import settings
from django.db.models import Case, CharField, Exists, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce, TruncSecond
from wagtail.models import Page

from editorial.models import Publication

from .filters import page_type


def outdated():
    """Live translations whose original went live after them, with other content than it had then.

    With `original_id`, `original_at`, `translated_at`, and the versions of the original, `version_then` and
    `version_now`. A translation that was published later counts as up to date, whatever its translator had before him.
    """
    group = (
        Page.objects.filter(translation_key=OuterRef("translation_key"), alias_of=None)
        .exclude(first_published_at=None)
        .annotate(second=TruncSecond("first_published_at"), place=_language_of_the_site_first())
        .order_by("second", "place", "pk")
    )
    now, then = (
        _published("original_id"),
        _published("original_id", published_at__lte=OuterRef("translated_at")),
    )
    return (
        Page.objects.filter(live=True, alias_of=None)
        .annotate(original_id=Subquery(group.values("pk")[:1]))
        .exclude(original_id=F("pk"))
        .filter(Exists(Page.objects.filter(pk=OuterRef("original_id"), live=True)))
        .annotate(
            translated_at=Coalesce(_first(_published("pk"), "published_at"), F("last_published_at")),
            original_at=Coalesce(
                _first(now, "published_at"),
                _first(Page.objects.filter(pk=OuterRef("original_id")), "last_published_at"),
            ),
        )
        .filter(original_at__gt=F("translated_at"))
        .annotate(
            version_now=_first(now, "revision_id"),
            version_then=_first(then, "revision_id"),
            digest_now=_first(now, "content_digest"),
            digest_then=_first(then, "content_digest"),
        )
        .filter(Q(digest_then=None) | Q(digest_now=None) | ~Q(digest_now=F("digest_then")))
        .order_by("original_at", "pk")
    )


def _published(key, **conditions):
    of_page = {"base_content_type": page_type(), "object_id": Cast(OuterRef(key), CharField())}
    return Publication.objects.filter(**of_page, **conditions).order_by("-published_at", "-pk")


def _first(queryset, field):
    return Subquery(queryset.values(field)[:1])


def _language_of_the_site_first():
    of_site = When(locale__language_code=settings.LANGUAGE_CODE, then=Value(0))
    return Case(of_site, default=Value(1), output_field=IntegerField())
