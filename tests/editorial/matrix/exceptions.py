"""Going live without review: in an emergency, and what was public elsewhere before."""

from django.urls import reverse
from wagtail.log_actions import LogContext

from editorial.gate import publish_in_emergency, publish_reviewed_elsewhere
from editorial.models import Publication

from .cell import Act, only
from .publishing import is_live

_REASON = "Cảnh báo bão số 3 đổ bộ trong đêm nay."


def _emergency(reason):
    def on_screen(cell):
        address = reverse("publish_in_emergency", args=[cell.it.pk])
        return cell.post(address, cell.shown_to("Quản trị", address) | {"reason": reason})

    def in_code(cell):
        it = cell.it
        return cell.in_code(
            lambda: publish_in_emergency(it, it.latest_revision, user=cell.someone, reason=reason)
        )

    return {"screen": on_screen, "publish_in_emergency()": in_code}


def _publication(cell):
    return Publication.objects.of(cell.it).get()


def _confirm(cell):
    return cell.post(reverse("editorial_audit:confirm_emergency", args=[_publication(cell).pk]))


def _import(cell):
    with LogContext(user=cell.someone):
        return cell.in_code(
            lambda: publish_reviewed_elsewhere(cell.it, user=cell.someone, reason="Bài của cổng cũ")
        )


ACTS = {
    "publish in an emergency": Act("draft", is_live, _emergency(_REASON), is_public=True),
    "the same without a reason": Act("draft", is_live, only(_emergency(" "), "screen")),
    "confirm an emergency": Act(
        "urgent", lambda cell: _publication(cell).confirmed_at, {"screen": _confirm}, is_public=True
    ),
    "import what was public before": Act(
        "draft", is_live, {"code inside a request": _import}, is_public=True
    ),
}
