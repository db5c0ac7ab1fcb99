"""What the public sees, and what decides on it, as plain rows: two of them are equal if nothing has changed."""

from functools import cache

from modelcluster.models import get_all_child_relations
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Revision, get_page_models

from articles.models import Topic
from core.models import AgencyProfile
from editorial.models import PreviewLink, Publication
from home.models import FrontPageStory
from tests.sample.models import Note

# Of a live page: what drafts of it, locks, and new pages below it may change.
_WORK_IN_PROGRESS = {
    "draft_title",
    "latest_revision_id",
    "latest_revision_created_at",
    "has_unpublished_changes",
    "locked",
    "locked_at",
    "locked_by_id",
    "numchild",
}


def public_state() -> dict[str, list]:
    """Every live page and snippet with its words, place, version and privacy; dates; what went live before."""
    live = Page.objects.filter(live=True)
    state = {model._meta.label: _rows(model, rows) for model, rows in _parts(live)}
    return state | {
        "notes": _rows(Note, Note.objects.filter(live=True)),
        "once public": list(
            Page.objects.filter(first_published_at__isnull=False).order_by("pk").values_list("pk")
        ),
        "published versions": list(
            Revision.objects.filter(publications__isnull=False).order_by("pk").values_list("pk", "content")
        ),
        "dates": list(
            Revision.objects.filter(approved_go_live_at__isnull=False).values_list(
                "pk", "approved_go_live_at"
            )
        ),
        **{
            model._meta.label: _rows(model, model.objects.all())
            for model in (PageViewRestriction, Publication, PreviewLink, Topic, Redirect, AgencyProfile)
        },
        "front pages": list(FrontPageStory.objects.order_by("pk").values_list()),
    }


def changed(before, after) -> dict:
    """What differs, for a message that tells where to look."""
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def _parts(live):
    """The tables of pages and of their rows, each with what belongs to live pages."""
    yield Page, live
    for model, children in _models():
        yield model, model._base_manager.filter(live=True)
        for child, key in children:
            yield child, child._base_manager.filter(**{f"{key}__in": live.values("pk")})


@cache
def _models() -> list:
    """Each type of page, with the models of its child rows and the names of their keys."""
    return [
        (
            model,
            [
                (relation.related_model, relation.field.name)
                for relation in get_all_child_relations(model)
                if relation.related_model._meta.app_label != "wagtailcore"
            ],
        )
        for model in get_page_models()
        if model is not Page
    ]


def _rows(model, rows) -> list:
    names = [
        field.attname for field in model._meta.local_concrete_fields if field.attname not in _WORK_IN_PROGRESS
    ]
    return list(rows.order_by("pk").values_list(*names))
