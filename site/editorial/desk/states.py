"""Where a page stands on its way to readers, as lists of pages show and filter it."""

from django.contrib.auth import get_user_model
from django.db.models import Q, TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, Revision, WorkflowState

from .visible import editable, ids_in, is_editable, type_of


class State(TextChoices):
    """What one can ask for. A published page may be under review at the same time, with its next version."""

    DRAFT = "draft", gettext_lazy("Draft")
    REVIEW = "review", gettext_lazy("Under review")
    CHANGES = "changes", gettext_lazy("Changes requested")
    SCHEDULED = "scheduled", gettext_lazy("Scheduled")
    PUBLISHED = "published", gettext_lazy("On the site")
    CHANGED = "changed", gettext_lazy("On the site, with a draft")
    UNPUBLISHED = "unpublished", gettext_lazy("Taken down")


def in_state(pages, state, user):
    """The ``pages`` in a state. What is not public about a page is told to those who may edit it."""
    under_review = _reviewed(
        status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES]
    )
    dated = Q(pk__in=ids_in(Revision.objects.filter(approved_go_live_at__isnull=False), Page))
    conditions = {
        State.DRAFT: Q(live=False, first_published_at=None) & ~under_review & ~dated,
        State.REVIEW: _reviewed(status=WorkflowState.STATUS_IN_PROGRESS),
        State.CHANGES: _reviewed(status=WorkflowState.STATUS_NEEDS_CHANGES),
        State.SCHEDULED: dated,
        State.PUBLISHED: Q(live=True),
        State.CHANGED: Q(live=True, has_unpublished_changes=True),
        State.UNPUBLISHED: Q(live=False, first_published_at__isnull=False) & ~under_review & ~dated,
    }
    pages = pages.filter(conditions[state])
    return pages if state == State.PUBLISHED else pages.filter(pk__in=editable(Page, user).values("pk"))


def _reviewed(**status) -> Q:
    return Q(pk__in=ids_in(WorkflowState.objects.filter(**status), Page))


def describe(pages, user) -> list:
    """Give each page what a list shows of it: `states`, `place`, `changed_at`, `changed_by`, `may_edit`, `shown_title`.

    Five queries: parents, writers and their names, reviews, schedules.
    """
    pages = list(pages)
    of_these = {"base_content_type": type_of(Page), "object_id__in": [str(page.pk) for page in pages]}
    parents = Page.objects.filter(path__in={_parent(page) for page in pages})
    places = dict(parents.values_list("path", "title"))
    writers = dict(
        Revision.objects.filter(pk__in=[page.latest_revision_id for page in pages]).values_list(
            "object_id", "user_id"
        )
    )
    people = get_user_model().objects.in_bulk(set(writers.values()) - {None})
    active = WorkflowState.objects.active().filter(**of_these)
    reviews = {
        pk: row for pk, *row in active.values_list("object_id", "status", "current_task_state__task__name")
    }
    dated = Revision.objects.filter(approved_go_live_at__isnull=False, **of_these)
    dated = set(dated.values_list("object_id", flat=True))
    for page in pages:
        page.may_edit = is_editable(page, user)
        page.shown_title = page.get_admin_display_title() if page.may_edit else page.title
        page.place = places.get(_parent(page), "")
        page.changed_at, page.changed_by = page.last_published_at, ""
        if page.may_edit:
            page.changed_at = page.latest_revision_created_at
            page.changed_by = get_user_display_name(people.get(writers.get(str(page.pk))))
        page.states = _states(page, reviews.get(str(page.pk)), str(page.pk) in dated)
    return pages


def _parent(page) -> str:
    return page.path[: -page.steplen]


def _states(page, review, dated) -> list[str]:
    """Its states in words, the public one first."""
    public = [State.PUBLISHED.label] if page.live else []
    if public and not page.may_edit:
        return public
    if dated:
        return [*public, State.SCHEDULED.label]
    if review and review[0] == WorkflowState.STATUS_NEEDS_CHANGES:
        return [*public, State.CHANGES.label]
    if review:
        return [*public, _("Under review: %(step)s") % {"step": review[1]}]
    if page.live:
        return [*public, State.DRAFT.label] if page.has_unpublished_changes else public
    return [State.UNPUBLISHED.label if page.first_published_at else State.DRAFT.label]
