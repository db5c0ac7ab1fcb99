"""Going live at once."""

from wagtail.models import Page

from tests.editorial.newsroom import bulk, screen

from .cell import Act, only
from .writing import back_in_form, first_version, new_article, write

PUBLISH = {"action-publish": "1"}


def _in_form(cell):
    return cell.post(screen("edit", cell.it.pk), cell.form(**PUBLISH))


def _in_bulk(cell):
    return cell.post(bulk("publish", cell.it))


def _by_revision(cell):
    return cell.in_code(lambda: cell.it.latest_revision.publish(user=cell.user))


def _by_saving(cell):
    page = cell.it.get_latest_revision_as_object()
    page.live = True
    return cell.in_code(page.save)


def _by_finishing(cell):
    return cell.in_code(lambda: cell.it.current_workflow_state.finish(user=cell.user))


def _first_by_revision(cell):
    return cell.in_code(lambda: first_version(cell.it).publish(user=cell.user))


def is_live(cell):
    return Page.objects.get(pk=cell.it.pk).live


def _is_changed(cell):
    return cell.it.title == cell.it.latest_revision.content["title"]


def _is_old(cell):
    return cell.it.lead == first_version(cell.it).content["lead"]


_WAYS = {
    "form": _in_form,
    "bulk": _in_bulk,
    "admin API": lambda cell: cell.api("publish"),
    "revision.publish()": _by_revision,
    "page.save()": _by_saving,
}
# A form saves a draft, whatever else was asked for; a bulk action passes over what it may not touch.
_SILENT = ("form", "its screen", "bulk")

ACTS = {
    "publish a new article": Act(
        "",
        lambda cell: new_article() and new_article().live,
        {"form": lambda cell: write(cell, **PUBLISH)},
        silent=_SILENT,
    ),
    "publish a draft": Act("draft", is_live, _WAYS, silent=_SILENT),
    "publish what waits at step 2": Act("step 2", is_live, {"review.finish()": _by_finishing}),
    "publish a change": Act(
        "changed", _is_changed, only(_WAYS, "form", "revision.publish()", "page.save()"), silent=_SILENT
    ),
    "bring back an old version": Act(
        "published",
        _is_old,
        {"its screen": lambda cell: back_in_form(cell, **PUBLISH), "revision.publish()": _first_by_revision},
        silent=_SILENT,
    ),
}
