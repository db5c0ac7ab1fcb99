"""Taking offline, moving, putting in order, hiding, deleting."""

from articles.models import ArticlePage
from tests.editorial.newsroom import bulk, screen
from tests.factories import section

from .cell import Act, only
from .writing import own

_BULK = ("bulk",)  # what somebody may not touch is passed over


def _elsewhere():
    return section("thong-bao")


def _on_screen(name):
    return lambda cell: cell.post(screen(name, cell.it.pk))


def _in_bulk(act):
    return lambda cell: cell.post(
        bulk(act, cell.it), {"include_descendants": "on", "chooser": _elsewhere().pk}
    )


def _by_api(action):
    return lambda cell: cell.api(action)


def _hide(cell):
    return cell.post(screen("set_privacy", cell.it.pk), {"restriction_type": "login"})


def _show(cell):
    return cell.post(screen("set_privacy", cell.it.pk), {"restriction_type": "none"})


def _first(cell):
    return cell.it.get_parent().get_children().first().pk == cell.it.pk


def _put_first(cell):
    return cell.post(f"{screen('set_page_position', cell.it.pk)}?position=0")


_MOVE = {
    "screen": lambda cell: cell.post(screen("move_confirm", cell.it.pk, _elsewhere().pk)),
    "bulk": _in_bulk("move"),
    "admin API": lambda cell: cell.api("move", destination_page_id=_elsewhere().pk, position="last-child"),
}
_DELETE = {"screen": _on_screen("delete"), "bulk": _in_bulk("delete"), "admin API": _by_api("delete")}
_UNPUBLISH = {
    "screen": _on_screen("unpublish"),
    "bulk": _in_bulk("unpublish"),
    "admin API": _by_api("unpublish"),
}


def _is_moved(cell):
    return cell.it.is_child_of(_elsewhere())


def _is_gone(cell):
    return not ArticlePage.objects.filter(pk=cell.world.things[cell.act.thing][1]).exists()


ACTS = {
    "take an article offline": Act(
        "published", lambda cell: not cell.it.live, _UNPUBLISH, is_public=True, silent=_BULK
    ),
    "move his own draft": Act("somebody's", _is_moved, only(_MOVE, "screen"), own),
    "move somebody's draft": Act("somebody's", _is_moved, _MOVE, silent=_BULK),
    "move what is under review": Act("step 1", _is_moved, only(_MOVE, "screen")),
    "move a published article": Act("published", _is_moved, _MOVE, is_public=True, silent=_BULK),
    "put an article first": Act("published", _first, {"listing": _put_first}, is_public=True),
    "hide an article": Act(
        "published", lambda cell: cell.it.view_restrictions.exists(), {"privacy": _hide}, is_public=True
    ),
    "show a hidden article": Act(
        "hidden", lambda cell: not cell.it.view_restrictions.exists(), {"privacy": _show}, is_public=True
    ),
    "move what waits for its date": Act("scheduled", _is_moved, only(_MOVE, "screen"), is_public=True),
    "delete what waits for its date": Act("scheduled", _is_gone, only(_DELETE, "screen")),
    "delete his own draft": Act("somebody's", _is_gone, only(_DELETE, "screen"), own),
    "delete somebody's draft": Act("somebody's", _is_gone, _DELETE, silent=_BULK),
    "delete what is under review": Act("step 1", _is_gone, only(_DELETE, "screen")),
    "delete what is public": Act("published", _is_gone, _DELETE, silent=_BULK),
    "delete what was public": Act("offline", _is_gone, only(_DELETE, "screen", "bulk"), silent=_BULK),
}
