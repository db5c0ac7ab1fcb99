"""What the public sees, and what decides on it, as plain rows: two of them are equal if nothing has changed."""

from functools import cache

from django.db import connection
from django.db.models import Q
from modelcluster.models import get_all_child_relations
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Revision, get_page_models

from articles.models import ArticlePage, Topic
from core.models import AgencyProfile
from directory.models import Institute
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
    state = {}
    with connection.cursor() as cursor:
        for name, (sql, parameters) in _statements().items():
            cursor.execute(sql, parameters)
            state[name] = cursor.fetchall()
    return state


def changed(before, after) -> dict:
    """What differs, for a message that tells where to look."""
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


@cache
def _statements() -> dict:
    """A query for each table, compiled once: they are run for every cell."""
    return {name: rows.order_by("pk").query.sql_with_params() for name, rows in _queries().items()}


def _queries() -> dict:
    live = Page.objects.filter(live=True)
    queries = {
        "pages": _columns(live),
        "once public": Page.objects.filter(first_published_at__isnull=False).values_list("pk"),
        "topics of pages": ArticlePage.topics.through.objects.filter(articlepage__live=True).values_list(),
        "published versions": Revision.objects.filter(publications__isnull=False).values_list("content"),
        "dates": Revision.objects.exclude(approved_go_live_at=None).values_list("approved_go_live_at"),
        "notes": _columns(Note.objects.filter(live=True)),
        **_queries_of_entries(),
        # One that leads to a draft leads nowhere yet.
        "redirects": Redirect.objects.filter(
            Q(redirect_page=None) | Q(redirect_page__live=True)
        ).values_list(),
    }
    for model in get_page_models():
        if model is not Page:
            queries[model._meta.label] = _columns(model._base_manager.filter(live=True))
            queries |= _queries_of_children(model, live)
    for model in (PageViewRestriction, Publication, PreviewLink, Topic, AgencyProfile, FrontPageStory):
        queries[model._meta.label] = model.objects.values_list()
    return queries


def _queries_of_entries() -> dict:
    live = Institute.objects.filter(live=True)
    queries = {
        "entries": _columns(live),
        "entries once public": Institute.objects.filter(first_published_at__isnull=False).values_list("pk"),
    }
    for field in Institute._meta.local_many_to_many:
        through = getattr(Institute, field.name).through
        queries[field.name] = through.objects.filter(
            **{f"{field.m2m_field_name()}__live": True}
        ).values_list()
    return queries | _queries_of_children(Institute, live)


def _queries_of_children(model, live) -> dict:
    own = [
        relation
        for relation in get_all_child_relations(model)
        if relation.related_model._meta.app_label != "wagtailcore"
    ]
    return {
        relation.related_model._meta.label: relation.related_model._base_manager.filter(
            **{f"{relation.field.name}__in": live.values("pk")}
        ).values_list()
        for relation in own
    }


def _columns(rows):
    fields = [field.attname for field in rows.model._meta.local_concrete_fields]
    return rows.values_list(*[name for name in fields if name not in _WORK_IN_PROGRESS])
