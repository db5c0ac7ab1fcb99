"""Reading what is not public."""

from datetime import timedelta

from django.urls import reverse

from editorial.content import digest_of
from editorial.models import PreviewLink
from editorial.preview.links import create
from tests.editorial.newsroom import screen
from tests.factories import section

from .cell import Act
from .world import SECRET


def _shows(cell) -> bool:
    return cell.answer.status_code == 200 and SECRET in b"".join(cell.answer).decode()


def _share(cell):
    version = cell.it.latest_revision
    data = {
        "version": f"{version.pk}.{digest_of(version)}",
        "recipient": "Bà Lê Thu Hà, Viện Hải dương học",
        "lifetime": "3",
    }
    return cell.post(reverse("preview_links", args=[cell.it.pk]), data)


def _shared(cell):
    cell.link = create(
        cell.it.latest_revision, cell.world.colleagues["Biên tập"], "Bà Lê Thu Hà", timedelta(days=3)
    )


def _revoke(cell):
    return cell.post(reverse("revoke_preview_link", args=[cell.it.pk, cell.link.pk]))


def _is_revoked(cell):
    return PreviewLink.objects.get(pk=cell.link.pk).revoked_at


def _reading(address):
    return lambda cell: cell.get(address(cell.it))


ACTS = {
    "read somebody's draft": Act(
        "somebody's",
        _shows,
        {
            "preview": _reading(lambda page: screen("view_draft", page.pk)),
            "admin API": _reading(lambda page: reverse("wagtailadmin_api:pages:detail", args=[page.pk])),
            "list of the admin": _reading(lambda page: reverse("article_list:index")),
            "question before moving it": _reading(
                lambda page: screen("move_confirm", page.pk, section("thong-bao").pk)
            ),
            "question before translating it": _reading(
                lambda page: reverse("wagtail_localize:submit_page_translation", args=[page.pk])
            ),
            "its public address": _reading(lambda page: page.url),
            "search of the site": _reading(lambda page: f"{reverse('search')}?q=nh%C3%A1p"),
        },
        silent=("list of the admin", "search of the site"),
    ),
    "read by an API for readers": Act(
        "published",
        lambda cell: cell.answer.status_code == 200,
        {"/api/v2/": _reading(lambda page: f"/api/v2/pages/{page.pk}/")},
    ),
    "share a preview of a draft": Act(
        "somebody's", lambda cell: PreviewLink.objects.exists(), {"screen": _share}, is_public=True
    ),
    "revoke a shared preview": Act("somebody's", _is_revoked, {"screen": _revoke}, _shared, is_public=True),
}
