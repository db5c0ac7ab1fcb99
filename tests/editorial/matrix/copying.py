"""Copies and aliases: the same words at another place."""

from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import Page

from tests.editorial.newsroom import screen
from tests.factories import home, section

from .cell import Act

_SLUG = "ban-sao"


def _on_screen(cell, page=None, parent=None, **fields):
    data = {
        "new_title": "Bản sao",
        "new_slug": _SLUG,
        "new_parent_page": (parent or section("thong-bao")).pk,
    }
    return cell.post(screen("copy", (page or cell.it).pk), data | fields)


def _by_api(cell, keep_live=False):
    return cell.api("copy", destination_page_id=section("thong-bao").pk, slug=_SLUG, keep_live=keep_live)


def _by_action(cell):
    action = CopyPageAction(
        cell.it, to=section("thong-bao"), update_attrs={"slug": _SLUG}, keep_live=True, user=cell.user
    )
    return cell.in_code(lambda: action.execute(skip_permission_checks=True))


def _copies():
    return Page.objects.filter(slug=_SLUG)


ACTS = {
    "copy a published article": Act("published", lambda cell: _copies().exists(), {"screen": _on_screen}),
    "copy somebody's draft": Act("somebody's", lambda cell: _copies().exists(), {"screen": _on_screen}),
    "copy and keep it public": Act(
        "published",
        lambda cell: _copies().live().exists(),
        {
            "screen": lambda cell: _on_screen(cell, publish_copies="on"),
            "admin API": lambda cell: _by_api(cell, keep_live=True),
            "CopyPageAction": _by_action,
        },
        silent=("screen",),  # the copy is a draft
    ),
    "make an alias": Act(
        "published",
        lambda cell: cell.it.aliases.exists(),
        {
            "screen": lambda cell: _on_screen(cell, alias="on"),
            "admin API": lambda cell: cell.api("create_alias", update_slug=_SLUG),
            "admin API, for translation": lambda cell: cell.api(
                "copy_for_translation", locale="en", alias=True
            ),
        },
        silent=("screen",),  # it is a copy, and a draft
    ),
    "make an alias of a home page": Act(
        "",
        lambda cell: home().aliases.exists(),
        {"screen": lambda cell: _on_screen(cell, home(), home().get_parent(), alias="on")},
    ),
    "turn an alias into a page": Act(
        "alias",
        lambda cell: cell.it.alias_of_id is None,
        {"screen": lambda cell: cell.post(screen("convert_alias", cell.it.pk))},
        is_public=True,
    ),
}
