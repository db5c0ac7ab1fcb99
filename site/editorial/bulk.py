"""Many pages that were public elsewhere, stored at once: a site that moves in has tens of thousands.

What `gate.publish_reviewed_elsewhere` does page by page in forty queries is done here for a batch in a few, with the
same result: rows, versions, records of publication, log. It is the same entry, for code and commands alone.
"""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageLogEntry, Revision

from .content import digest_of
from .locking import lock
from .models import Publication

_ACTION = f"haidang.publish.{Publication.Basis.ELSEWHERE}"


@transaction.atomic
def add_pages_reviewed_elsewhere(parent: Page, pages: Sequence[Page], *, user, reason: str) -> None:
    """Store new pages of one type as live ones below ``parent``, in their order. They have a free slug, no child rows
    and no page below them. No signal is sent but those of raw rows: indexes are brought up to date by the caller.
    """
    if not reason:
        raise ValueError("Publishing without review needs a reason.")
    if get_active_log_context().user:
        raise PermissionDenied(_("Only administrators may import content that was already public."))
    if not pages:
        return
    lock(parent)
    _place(parent, pages)
    # Before they have keys: then nobody asks the database for child rows, of which there are none.
    contents = [page.serializable_data() for page in pages]
    _store(parent, pages)
    revisions = Revision.objects.bulk_create(map(_version, pages, contents))
    for page, revision in zip(pages, revisions, strict=True):
        page.latest_revision = page.live_revision = revision
        page.latest_revision_created_at = revision.created_at
    Page.objects.bulk_update(pages, ["latest_revision", "live_revision", "latest_revision_created_at"])
    Publication.objects.bulk_create([_record(page, user, reason) for page in pages])
    PageLogEntry.objects.bulk_create([_entry(page, user, reason) for page in pages])


def _place(parent, pages) -> None:
    """The places that follow the last page below the parent, and what a live page says of itself."""
    last = Page.objects.child_of(parent).order_by("path").last()
    place = Page._str2int(last.path[-Page.steplen :]) if last else 0
    content_type = ContentType.objects.get_for_model(type(pages[0]))
    now = timezone.now()
    for number, page in enumerate(pages, start=place + 1):
        page.path = Page._get_path(parent.path, parent.depth + 1, number)
        page.depth, page.numchild, page.content_type = parent.depth + 1, 0, content_type
        page.locale, page.live, page.has_unpublished_changes = parent.locale, True, False
        page.first_published_at = page.first_published_at or now
        page.last_published_at = page.last_published_at or page.first_published_at
        page.draft_title = page.title
        page.set_url_path(parent)


def _store(parent, pages) -> None:
    """The rows of the tree and those of the type."""
    fields = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    rows = Page.objects.bulk_create(
        [Page(**{name: getattr(page, name) for name in fields}) for page in pages]
    )
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.id = row.pk
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))
    parent.numchild += len(pages)


def _version(page, content) -> Revision:
    return Revision(
        content_type=page.content_type,
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        user=page.owner,
        created_at=timezone.now(),
        content=content | {"pk": page.pk},
        object_str=str(page),
    )


def _record(page, user, reason) -> Publication:
    return Publication(
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        object_str=str(page),
        revision=page.live_revision,
        content_digest=digest_of(page.live_revision),
        published_at=page.last_published_at,
        basis=Publication.Basis.ELSEWHERE,
        user=user,
        reason=reason,
    )


def _entry(page, user, reason) -> PageLogEntry:
    return PageLogEntry(
        content_type=page.content_type,
        page=page,
        label=page.get_admin_display_title(),
        action=_ACTION,
        user=user,
        revision=page.live_revision,
        timestamp=timezone.now(),
        content_changed=True,
        data={"reason": reason},
    )
