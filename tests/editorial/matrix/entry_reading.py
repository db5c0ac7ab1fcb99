"""Reading entries of the directory that are not public, and choosing entries in the admin."""

import json

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from directory.addresses import directory_page, institute_address
from directory.models import Institute, Representation
from tests.editorial.newsroom import screen as page_screen

from .cell import Act, only
from .entries import PUBLIC, SECRET
from .snippets import screen
from .writing import own


def assign(cell):
    """A keeper assigned the entry to whoever tries, whatever his role."""
    if cell.user:
        Representation.objects.create(institute=cell.it, user=cell.user)


def _shows(name):
    """Whether an answer tells the name of an entry, as markup or in JSON."""
    signs = (name, json.dumps(name)[1:-1])

    def shows(cell) -> bool:
        text = b"".join(cell.answer).decode(errors="ignore")
        return cell.answer.status_code == 200 and any(sign in text for sign in signs)

    return shows


def _reading(name, *args):
    return lambda cell: cell.get(screen(cell.it, name, *args))


def _list(cell, **query):
    return cell.client.get(reverse(Institute.snippet_viewset.get_url_name("list")), query)


def _chooser(name, *args):
    return reverse(f"wagtailsnippetchoosers_directory_institute:{name}", args=args)


def _public(address):
    return lambda cell: cell.get(address(cell.it, directory_page("vi")))


def _translating(cell):
    return cell.get(
        reverse("wagtail_localize:submit_snippet_translation", args=["directory", "institute", cell.it.pk])
    )


def _deleting_several(cell):
    address = reverse("wagtail_bulk_action", args=["directory", "institute", "delete"])
    return cell.get(f"{address}?id={cell.it.pk}")


def _name_in_article(name):
    """Send its key with the form of an article."""

    def send(cell):
        links = nested_form_data({"institute_links": inline_formset([{"institute": cell.thing(name).pk}])})
        return cell.post(page_screen("edit", cell.it.pk), cell.form(**links))

    def is_named(cell) -> bool:
        version = cell.it.get_latest_revision_as_object()
        return [link.institute for link in version.institute_links.all()] == [cell.thing(name)]

    return Act("somebody's", is_named, {"form of an article": send}, own)


_READ = {
    "list of the admin": _list,
    "export of that list": lambda cell: _list(cell, export="csv"),
    "editor": _reading("edit"),
    "history": _reading("history"),
    "usage": _reading("usage"),
    "comparison of versions": _reading("revisions_compare", "earliest", "latest"),
    "preview": lambda cell: _reading("revisions_view", cell.it.latest_revision_id)(cell),
    "list of wagtail-localize": lambda cell: cell.get(
        reverse("wagtail_localize:snippets_api_listing", args=["directory", "institute"])
    ),
    "question before translating it": _translating,
    "question before deleting several": _deleting_several,
    "question before merging it": lambda cell: cell.get(reverse("merge_institute", args=[cell.it.pk])),
    "its representatives": lambda cell: cell.get(reverse("institute_representatives", args=[cell.it.pk])),
    "its public address": _public(lambda entry, page: institute_address(page, entry)),
    "its public address in JSON": _public(lambda entry, page: f"{page.url}{entry.slug}.json"),
    "public list": _public(lambda entry, page: f"{page.url}?q=cong+bo"),
    "public export": _public(lambda entry, page: f"{page.url}xuat.csv"),
}
_FOR_READERS = ("its public address", "its public address in JSON", "public list", "public export")
# Lists: they leave it out, and show the rest.
_SILENT = (
    "list of the admin",
    "export of that list",
    "question before deleting several",
    "public list",
    "public export",
    "window",
)
_CHOOSE = {
    "window": lambda cell: cell.get(_chooser("choose")),
    "what the window chose": lambda cell: cell.get(_chooser("chosen", cell.it.pk)),
}

ACTS = {
    "find a published entry": Act(
        "published entry",
        _shows(PUBLIC),
        only(_READ, "list of the admin", "editor", *_FOR_READERS),
        silent=_SILENT,
    ),
    "read a draft of an entry": Act("entry", _shows(SECRET), _READ, silent=_SILENT),
    "read a draft assigned to him": Act(
        "entry",
        _shows(SECRET),
        only(_READ, "list of the admin", "editor", "history", "comparison of versions") | _CHOOSE,
        assign,
        silent=_SILENT,
    ),
    "choose a published entry": Act("published entry", _shows(PUBLIC), _CHOOSE),
    "choose a draft of an entry": Act("entry", _shows(SECRET), _CHOOSE, silent=_SILENT),
    "name a published entry": _name_in_article("published entry"),
    "name a draft of an entry": _name_in_article("entry"),
}
