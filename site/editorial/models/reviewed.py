"""What makes a page or a snippet pass review: its last base class but Wagtail's own."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.permissions import page_permission_policy

from editorial import four_eyes
from editorial.content import digest_of, moves_live_pages
from editorial.locking import lock
from editorial.page_form import ReviewedPageForm


class ReviewedMixin:
    """Versions that reviewers were shown stay as they are, and nothing goes live but through the gate."""

    def save_revision(self, *args, overwrite_revision=None, **kwargs):
        """Save a version. Autosave rewrites its last one, unless somebody was shown it or it was published."""
        with transaction.atomic():
            lock(self)
            if overwrite_revision and self._may_not_rewrite(overwrite_revision, kwargs.get("user")):
                overwrite_revision = None
            revision = super().save_revision(*args, overwrite_revision=overwrite_revision, **kwargs)
            self._review_follows(revision)
        return revision

    def publish(self, revision, user=None, skip_permission_checks=False, **kwargs):
        """Let a version go live, or wait for its date. Raises NotApproved. No permission of anybody matters."""
        from editorial.gate import passage

        with passage(self, revision, user):
            super().publish(revision, user=user, skip_permission_checks=True, **kwargs)
            # A date that has passed would keep the next version from being saved.
            type(self)._base_manager.filter(pk=self.pk, live=True, live_revision=revision).update(
                go_live_at=None
            )

    def unpublish(self, set_expired=False, **kwargs):
        super().unpublish(set_expired=set_expired, **kwargs)
        if set_expired:
            type(self)._base_manager.filter(pk=self.pk).update(expire_at=None)

    def _may_not_rewrite(self, revision, user) -> bool:
        # Another session's version, or a newer one, is left to Wagtail, which says so.
        current = self.get_latest_revision()
        if revision != current or revision.user_id != (user and user.pk):
            return False
        return (
            revision.task_states.exists() or revision.publications.exists() or revision.preview_links.exists()
        )

    def _review_follows(self, revision) -> None:
        """Have a review that is going on be about this version, with the approvals that hold for its content."""
        from .review import ReviewTaskState

        review = self.workflow_states.active().first()
        if review is None:
            return
        digest = digest_of(revision)
        for state in ReviewTaskState.objects.filter(workflow_state=review):
            if state.status == state.STATUS_IN_PROGRESS or (
                state.status == state.STATUS_APPROVED and state.content_digest == digest
            ):
                state.follow(revision, digest)

    def parties(self) -> set[int]:
        """Keys of the users who may not approve it: they own, submitted or changed it."""
        return four_eyes.parties(self)


class ReviewedPageMixin(ReviewedMixin):
    """A page that passes review."""

    base_form_class = ReviewedPageForm

    def permissions_for_user(self, user):
        from editorial.permissions import ReviewedPagePermissionTester

        return ReviewedPagePermissionTester(user, self)

    def copy(self, *args, **kwargs):
        """Copy it. The copy is a draft, whatever was asked for."""
        return super().copy(*args, **kwargs | {"keep_live": False})

    copy.alters_data = True

    def clean(self):
        super().clean()
        if moves_live_pages(self):
            message = _("Public pages stand below this one: their addresses would change without a review.")
            raise ValidationError({"slug": message})

    def get_admin_display_title(self):
        """The title of the newest version; of a public page that of the public one, for whoever may not edit it."""
        user = get_active_log_context().user
        is_changed = self.live and self.draft_title != self.title and user is not None
        if is_changed and not page_permission_policy.user_has_permission_for_instance(user, "change", self):
            return self.title
        return super().get_admin_display_title()

    def get_route_paths(self):
        """What redirects are made for when it moves: nothing, while readers do not see it."""
        return super().get_route_paths() if self.live else []


class ReviewedSnippetMixin(
    ReviewedMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    models.Model,
):
    """A snippet that passes review. Its model is named in EDITORIAL_REVIEWED_SNIPPETS."""

    # A translation of what is public was not public itself.
    exclude_fields_in_copy = ["first_published_at", "last_published_at", "live_revision"]
    # As Wagtail has it, but not editable, or wagtail-localize would take it over from the original.
    first_published_at = models.DateTimeField(
        _("first published at"), blank=True, null=True, db_index=True, editable=False
    )

    class Meta(TranslatableMixin.Meta):
        abstract = True
