"""Who refers to a picture or a document in what readers see.

Wagtail's reference index knows who refers to what: foreign keys, choosers in blocks however deep, links in rich text.
It is made from the stored row of an object. A draft of a live page is no row, so it counts for nothing; a page that
is not live has a row all the same, so every answer here asks whether its source is live. An address typed by hand is
no reference.

The index is brought up to date by a task for each saved row, and at once when something is published
(`editorial.files.published`). Whether a source is live is never taken from the index, so taking down always works at
once. In between, where tasks wait in a queue, stands only what goes live by being saved (settings, snippets without
drafts, aliases): until the worker comes, a document that it now links is not served yet, and one that it no longer
links still is.
"""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Cast, Length, Substr
from wagtail.models import DraftStateMixin, Page, PageViewRestriction, ReferenceIndex

from core.queries import readable


def live_users(file) -> list:
    """The live objects that refer to ``file`` and that any reader may see: pages, snippets, settings."""
    return [*_for_anyone(live_pages(file)), *_live_others(file)]


def is_public(file) -> bool:
    """Whether something that any reader may see refers to ``file``."""
    return _for_anyone(live_pages(file)).exists() or any(True for _ in _live_others(file))


def is_in_live_use(file) -> bool:
    """Whether something live refers to ``file``, be it behind a password."""
    return live_pages(file).exists() or any(True for _ in _live_others(file))


def live_pages(file):
    """The live pages that refer to ``file``, with those that ask for a password or a sign-in."""
    of_pages = ReferenceIndex.get_references_to(file).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys = of_pages.annotate(key=Cast("object_id", Page._meta.pk)).values("key")
    return Page.objects.filter(pk__in=keys).live()


def private_pages(file):
    """Those of them that not any reader may see, in a fixed order."""
    return live_pages(file).exclude(pk__in=_for_anyone(live_pages(file)).values("pk")).order_by("pk")


def _for_anyone(pages):
    # `readable` asks for restrictions above a page. An alias is under those of the page it shows as well.
    of_sources = PageViewRestriction.objects.annotate(
        start=Substr(OuterRef("path"), 1, Length("page__aliases__path"))
    )
    return readable(pages).filter(~Exists(of_sources.filter(page__aliases__path=F("start"))))


def _live_others(file):
    """Yield what is no page. A model without drafts is live as it is stored."""
    of_others = ReferenceIndex.get_references_to(file).exclude(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys = defaultdict(set)
    for content_type_id, key in of_others.values_list("content_type", "object_id"):
        keys[content_type_id].add(key)
    for content_type_id in sorted(keys):
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is None:  # of an app that was taken out
            continue
        found = model._base_manager.filter(pk__in=keys[content_type_id])
        yield from found.filter(live=True) if issubclass(model, DraftStateMixin) else found
