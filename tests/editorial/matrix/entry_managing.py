"""Taking entries of the directory offline, deleting, copying, translating and merging them."""

from django.urls import reverse
from wagtail.models import Locale

from directory.merging import merge
from directory.models import Institute, Merge

from . import snippets
from .cell import Act, only
from .snippets import is_gone


def _copy(cell):
    """At the address where Wagtail would have it."""
    address = reverse(Institute.snippet_viewset.get_url_name("list"))
    return cell.post(f"{address}copy/{cell.it.pk}/", {"name_vi": cell.it.name_vi})


def _copies(cell):
    return Institute.objects.filter(name_vi=cell.it.name_vi).exclude(pk=cell.it.pk)


def _english():
    return Locale.objects.get(language_code="en")


def _translate(cell):
    address = reverse(
        "wagtail_localize:submit_snippet_translation", args=["directory", "institute", cell.it.pk]
    )
    return cell.post(address, {"locales": [_english().pk]})


def _is_translated(cell) -> bool:
    return cell.it.has_translation(_english())


def _lock(name, is_locked):
    thing = "entry" if is_locked else "locked entry"
    return Act(thing, lambda cell: cell.it.locked == is_locked, {"screen": snippets.on_screen(name)})


def _merge_on_screen(cell):
    kept = cell.thing("changed entry")
    return cell.post(reverse("merge_institute", args=[cell.it.pk]), {"kept": kept.pk})


def _merge_in_code(cell):
    return cell.in_code(lambda: merge(cell.thing("changed entry"), cell.it, cell.someone))


def _is_merged(cell) -> bool:
    return Merge.objects.filter(merged_id=cell.it.pk).exists()


_DELETE = {"screen": snippets.on_screen("delete"), "bulk": snippets.delete_in_bulk}
_ON_SCREEN = only(_DELETE, "screen")
_BULK = ("bulk",)  # what somebody may not touch is passed over

ACTS = {
    "lock an entry": _lock("lock", True),
    "unlock an entry": _lock("unlock", False),
    "take an entry's date back": Act(
        "scheduled entry", snippets.has_no_date, {"screen": snippets.unschedule}, is_public=True
    ),
    "take an entry offline": Act(
        "published entry", snippets.is_offline, {"screen": snippets.on_screen("unpublish")}, is_public=True
    ),
    "delete a draft of an entry": Act("entry", is_gone, _DELETE, silent=_BULK),
    "delete an entry under review": Act("entry at step 1", is_gone, _ON_SCREEN),
    "delete an entry with its date": Act("scheduled entry", is_gone, _ON_SCREEN),
    "delete a published entry": Act("published entry", is_gone, _DELETE, silent=_BULK),
    "delete an entry once public": Act("offline entry", is_gone, _DELETE, silent=_BULK),
    "copy an entry": Act("published entry", lambda cell: _copies(cell).exists(), {"its address": _copy}),
    "translate a published entry": Act("published entry", _is_translated, {"screen": _translate}),
    "translate a draft of an entry": Act("entry", _is_translated, {"screen": _translate}),
    "merge an entry into another": Act(
        "published entry",
        _is_merged,
        {"screen": _merge_on_screen, "merge()": _merge_in_code},
        is_public=True,
    ),
}
