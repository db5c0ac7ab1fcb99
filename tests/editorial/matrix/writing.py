"""Writing, correcting, locking."""

from django.utils.timezone import localdate
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from articles.models import ArticlePage
from tests.editorial.newsroom import add_article, article_form, screen
from tests.factories import section

from .cell import Act, edited, only

TITLE = "Tiêu đề mới chưa ai duyệt"
_CORRECTION = {
    "date": localdate().isoformat(),
    "text": "Bài ghi 12 tỷ, đúng là 1,2 tỷ.",
    "reason": "Nhầm dấu phẩy.",
}


def own(cell):
    """Make the thing the person's own."""
    Page.objects.filter(pk=cell.it.pk).update(owner=cell.user)


def write(cell, **fields):
    """Send the form of a new article."""
    return cell.post(add_article(section()), article_form(slug="bai-moi", **fields))


def new_article():
    return ArticlePage.objects.filter(slug="bai-moi").first()


def in_form(cell):
    return cell.post(screen("edit", cell.it.pk), cell.form(title=TITLE))


def by_autosave(cell):
    return cell.post(screen("edit", cell.it.pk), cell.form(title=TITLE), accept="application/json")


def first_version(page):
    return page.revisions.order_by("pk").first()


def back_in_form(cell, **fields):
    """Save the first version as the newest, on its screen."""
    first = first_version(cell.it)
    address = screen("revisions_revert", cell.it.pk, first.pk)
    return cell.post(address, cell.form(first.as_object(), **fields))


def back_by_api(cell):
    return cell.api("revert_to_page_revision", revision_id=first_version(cell.it).pk)


def _correct(cell):
    rows = nested_form_data({"corrections": inline_formset([_CORRECTION])})
    return cell.post(screen("edit", cell.it.pk), cell.form(**rows))


def _unlock(thing):
    return Act(
        thing,
        lambda cell: not cell.it.locked,
        {"screen": lambda cell: cell.post(screen("unlock", cell.it.pk))},
    )


_EDIT = {
    "form": in_form,
    "autosave": by_autosave,
    "old version": back_in_form,
    "old version by the admin API": back_by_api,
}
_BOTH = only(_EDIT, "form", "old version by the admin API")

ACTS = {
    "write a new article": Act("", lambda cell: new_article(), {"form": write}),
    "edit his own draft": Act("somebody's", edited, only(_EDIT, "form"), own),
    "edit somebody's draft": Act("somebody's", edited, only(_EDIT, "form", "autosave")),
    "edit a published article": Act("published", edited, only(_EDIT, "form", "old version")),
    "edit what waits at step 1": Act("step 1", edited, _BOTH),
    "edit what waits for its date": Act("scheduled", edited, _BOTH),
    "edit what somebody locked": Act("locked", edited, _BOTH),
    "issue a correction": Act(
        "published",
        lambda cell: cell.it.get_latest_revision_as_object().corrections.exists(),
        {"form": _correct},
        silent=("form",),  # the rest of the form is saved
    ),
    "lock a draft": Act(
        "somebody's",
        lambda cell: cell.it.locked,
        {"screen": lambda cell: cell.post(screen("lock", cell.it.pk))},
    ),
    "unlock what somebody locked": _unlock("locked"),
    "unlock what a reviewer locked": _unlock("locked by a reviewer"),
}
