"""The one gate through which a version goes live.

`publish()` of every reviewed page and snippet passes `passage`, and a receiver of `pre_save` refuses any other way in
which a row would become live or a live row would change. What walks around the models (`QuerySet.update()`, raw SQL,
fixtures, saving a child row by itself) is out of reach of any guard in Python, and for operators with a shell alone.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import get_active_log_context, log
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.signals import page_published, published

from .content import BOOKKEEPING, digest_of, has_rows_of_others, moves_live_pages, same_content, stored
from .four_eyes import is_newer_than_published, parties
from .locking import lock
from .models import Publication, ReviewedMixin, ReviewTaskState

# What a live row may always store: that it is live, its language and what it copies are asked about below.
_HARMLESS = BOOKKEEPING - {"live", "locale", "alias_of"}

# Which object is being published right now, and on whose word if not by review.
_passing: ContextVar[tuple | Page | None] = ContextVar("passing", default=None)
_authority: ContextVar[Publication | None] = ContextVar("authority", default=None)


class NotApproved(PermissionDenied):
    """Raised when something would go live that was not approved."""

    def __init__(self, obj):
        super().__init__(
            _("'%(title)s' was not published: this version has not passed every step of its review.")
            % {"title": obj}
        )


class Incomplete(NotApproved):
    """Raised when a version lacks something that a published one must have."""

    def __init__(self, obj, error):
        PermissionDenied.__init__(
            self,
            _("'%(title)s' cannot be published: %(problems)s")
            % {"title": obj, "problems": " ".join(error.messages)},
        )


def check_complete(obj, revision) -> None:
    """Raise Incomplete if ``revision`` cannot be stored as a live row: drafts may lack what readers need."""
    try:
        version = revision.as_object()
        version.full_clean()
    except ValidationError as error:
        raise Incomplete(obj, error) from error


def approval_of(obj, revision) -> WorkflowState | None:
    """The finished review that lets ``revision`` go live: in it, every active step of the workflow of ``obj``
    approved this content, each by another person, nobody of them a party. A review lets one version go live, once.
    """
    workflow = obj.get_workflow()
    steps = list(workflow.tasks.filter(active=True).values_list("pk", flat=True)) if workflow else []
    if not steps:
        return None
    digest, barred = digest_of(revision), parties(obj)
    for review in obj.workflow_states.filter(status=WorkflowState.STATUS_APPROVED, publications=None):
        states = ReviewTaskState.objects.filter(
            workflow_state=review, status=TaskState.STATUS_APPROVED, content_digest=digest
        )
        approvers = dict(states.order_by("finished_at").values_list("task_id", "finished_by_id"))
        people = [approvers.get(step) for step in steps]
        if None not in people and len(set(people)) == len(people) and not barred.intersection(people):
            return review
    return None


@contextmanager
def passage(obj, revision, user=None):
    """Let ``revision`` of ``obj`` go live, or be scheduled, inside this block; raise NotApproved if it may not."""
    with transaction.atomic():
        lock(obj)
        revision.refresh_from_db()
        if has_rows_of_others(obj, revision):
            raise NotApproved(obj)
        authority = _authority.get()
        record = authority if authority and authority.revision == revision else None
        current = stored(obj)
        repeated = current.live and same_content(current, revision)
        if record is None:
            review = approval_of(obj, revision)
            if review is None and not repeated:
                raise NotApproved(obj)
            record = Publication(basis=Publication.Basis.REVIEW, workflow_state=review, user=user)
        if revision.content.get("go_live_at"):
            check_complete(
                obj, revision
            )  # one that waits for its date is stored, and so looked at, only then
        with _open_for(_key(obj)):
            try:
                yield
            except ValidationError as error:
                raise Incomplete(obj, error) from error
        is_live = type(obj)._base_manager.filter(pk=obj.pk, live_revision=revision).exists()
        if is_live and not (repeated and record.workflow_state is None):
            _record(record, obj, revision)


def publish_reviewed_elsewhere(obj, *, user, reason, parent=None, revision=None) -> Publication:
    """Publish what was reviewed elsewhere: code (first pages, demonstration, tests) or an old site. Logged.

    The one sanctioned way around the review. ``user`` is who answers for it, None for the operator of a command;
    inside a request he must hold `editorial.import_published`. With ``parent``, ``obj`` is a new page below it.
    """
    if not reason:
        raise ValueError("Publishing without review needs a reason.")
    signed_in = get_active_log_context().user  # inside a request of the admin
    if signed_in and not (user == signed_in and user.has_perm("editorial.import_published")):
        raise PermissionDenied(_("Only administrators may import content that was already public."))
    with transaction.atomic():
        if parent is not None:
            return _add_live(obj, parent, user, reason)
        # Whoever answers for it is not its author.
        revision = revision or obj.save_revision(user=getattr(obj, "owner", None))
        return _publish_on_authority(obj, revision, user, reason, Publication.Basis.ELSEWHERE)


def publish_in_emergency(obj, revision, *, user, reason) -> Publication:
    """Publish before anybody could review it, on an administrator's written word. Logged; needs confirmation."""
    if not user.has_perm("editorial.publish_in_emergency"):
        raise PermissionDenied(_("Only administrators may publish in an emergency."))
    if not reason.strip():
        raise PermissionDenied(_("Publishing in an emergency needs a written reason."))
    with transaction.atomic():
        return _publish_on_authority(obj, revision, user, reason, Publication.Basis.EMERGENCY)


def _add_live(page, parent, user, reason) -> Publication:
    """Store a new page as a live one at once: what creating, saving a version and publishing come to, without the
    intermediate states, which cost an import most of its time.
    """
    page.live, page.has_unpublished_changes = True, False
    page.first_published_at = page.first_published_at or timezone.now()
    page.last_published_at = page.last_published_at or page.first_published_at
    with _open_for(page):
        parent.add_child(instance=page)
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        user=page.owner,
        content=page.serializable_data(),
        object_str=str(page),
    )
    page.latest_revision = page.live_revision = revision
    page.latest_revision_created_at = revision.created_at
    type(page)._base_manager.filter(pk=page.pk).update(
        latest_revision=revision,
        live_revision=revision,
        latest_revision_created_at=revision.created_at,
    )
    record = Publication(basis=Publication.Basis.ELSEWHERE, user=user, reason=reason)
    record.published_at = page.last_published_at
    _record(record, page, revision)
    page_published.send(sender=type(page), instance=page, revision=revision)
    published.send(sender=type(page), instance=page, revision=revision)
    _log(record, page)
    return record


def _publish_on_authority(obj, revision, user, reason, basis) -> Publication:
    if revision.content.get("go_live_at"):
        # It goes live now, whatever date was planned.
        version = revision.as_object()
        version.go_live_at = None
        revision = version.save_revision(user=user)
    record = Publication(basis=basis, user=user, reason=reason, revision=revision)
    outer = _authority.set(record)
    try:
        obj.publish(revision, user=user, log_action=False)
    finally:
        _authority.reset(outer)
    _log(record, obj)
    return record


def _log(record, obj) -> None:
    log(
        instance=obj,
        action=f"haidang.publish.{record.basis}",
        user=record.user,
        revision=record.revision,
        data={"reason": record.reason},
    )


@contextmanager
def _open_for(what):
    outer = _passing.set(what)
    try:
        yield
    finally:
        _passing.reset(outer)


def _record(record, obj, revision) -> None:
    record.base_content_type = obj.get_base_content_type()
    record.object_id, record.object_str = str(obj.pk), revision.object_str
    record.revision, record.content_digest = revision, digest_of(revision)
    record.save()
    _end_approvals_left_over(obj)


def _end_approvals_left_over(obj) -> None:
    """Approvals that were not used are over: what they were for would be a step back, or was taken back."""
    reviews = WorkflowState.objects.for_instance(obj)
    reviews.filter(status=WorkflowState.STATUS_APPROVED, publications=None).update(
        status=WorkflowState.STATUS_CANCELLED
    )


def _key(obj) -> tuple:
    return (Page if isinstance(obj, Page) else type(obj), obj.pk)


@receiver(pre_save, dispatch_uid="editorial.gate")
def refuse_other_ways(sender, instance, raw=False, update_fields=None, **kwargs):
    """Refuse to store a live row that is new, was not live, or has other content, unless it passes the gate."""
    if raw or not isinstance(instance, (Page, ReviewedMixin)):
        return
    writes_slug = update_fields is None or "slug" in update_fields
    if writes_slug and isinstance(instance, Page) and moves_live_pages(instance):
        raise NotApproved(instance)
    if not instance.live:
        return
    if update_fields is not None and _HARMLESS.issuperset(update_fields):
        return
    if _passing.get() is instance or (instance.pk and _passing.get() == _key(instance)):
        return
    current = stored(instance)
    if current is not None and current.locale_id != instance.locale_id:
        raise NotApproved(instance)
    if not _is_as_approved(instance, current):
        raise NotApproved(instance)


def _is_as_approved(instance, current) -> bool:
    """Whether a row about to be stored as live has the content of its row, or of the page that it is an alias of."""
    source = isinstance(instance, Page) and instance.alias_of_id
    if source and (current is None or current.alias_of_id == source):
        # The same content at another address, made when something below it is translated.
        if current is not None and current.slug != instance.slug:
            return False
        current = Page.objects.get(pk=source).specific
        return current.live and same_content(current, instance, leaving_out={"slug"})
    return current is not None and current.live and same_content(current, instance)


@receiver(pre_save, sender=TaskState, dispatch_uid="editorial.plain_approval")
def refuse_plain_approval(sender, instance, raw=False, **kwargs):
    """Ask what `ReviewTaskState.approve` asks of whoever approves through Wagtail's own class, which asks nothing."""
    if raw or instance.pk is None or instance.status != TaskState.STATUS_APPROVED:
        return
    state = ReviewTaskState.objects.filter(pk=instance.pk).exclude(status=instance.status).first()
    if state and (refusal := state.refusal(instance.finished_by)):
        raise PermissionDenied(refusal)


@receiver(pre_delete, sender=Revision, dispatch_uid="editorial.authorship")
def keep_who_wrote(sender, instance, origin, **kwargs):
    """Refuse to delete a version by itself that tells who wrote what is not published yet: he must not approve it."""
    if not isinstance(origin, Revision) and getattr(origin, "model", None) is not Revision:
        return  # its page or snippet goes
    if is_newer_than_published(instance):
        raise ProtectedError(_("This version tells who wrote what was not published yet."), {instance})


@receiver(post_save, sender=Revision, dispatch_uid="editorial.schedule_taken_back")
def end_review_of_what_lost_its_date(sender, instance, update_fields=None, **kwargs):
    """An approval was for going live on a date: without it, the version is a draft again, to be submitted anew."""
    if update_fields and "approved_go_live_at" in update_fields and instance.approved_go_live_at is None:
        _end_approvals_left_over(instance.content_object)
