"""Who may do what to pages and snippets that pass review. Publishing is nobody's: the gate does it."""

from django.apps import apps
from django.conf import settings
from wagtail.models import PagePermissionTester, Revision, WorkflowState
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

MANAGE_PUBLISHED = "editorial.manage_published"
DELETE_DRAFTS = "editorial.delete_drafts"


class ReviewedPagePermissionTester(PagePermissionTester):
    """Wagtail's tester, with no right that skips review, superusers included."""

    def __init__(self, user, page):
        super().__init__(user, page)
        if user.is_superuser or not user.is_active:
            self.permissions = set()

    def can_publish(self):
        return False

    def can_publish_subpage(self):
        return False

    def can_unpublish(self):
        # A review that is going on does not keep what is wrong online; somebody's lock does.
        locked_by_another = self.page.locked and self.page.locked_by_id != self.user.pk
        return self._manages_published() and self.page.live and not locked_by_another

    def can_unschedule(self):
        return self._manages_published()

    def can_unlock(self):
        """Whoever locked it, or may unlock here; at whatever step it is: a reviewer may be ill."""
        return self.user.is_superuser or self.user_has_lock() or "unlock" in self.permissions

    def can_copy(self):
        may_add = self.user.is_superuser or "add" in self.permissions
        return self._is_page_of_the_site() and may_add and super().can_copy()

    def can_set_view_restrictions(self):
        return self._manages_published()

    def can_reorder_children(self):
        if self.page_is_root or not (self.user.is_active and self.user.has_perm(MANAGE_PUBLISHED)):
            return False
        return not self.page.is_leaf() or bool(self.page.specific_class.allowed_subpage_models())

    def can_delete(self, ignore_bulk=False):
        """Drafts that were never public, nor are under review: their owner's, or an administrator's to clear."""
        if not self._is_page_of_the_site() or not self._is_draft_only():
            return False
        if self.user.has_perm(DELETE_DRAFTS):
            return True
        return self.page.owner_id == self.user.pk and "add" in self.permissions and self.page.is_leaf()

    def can_move(self):
        """A draft: whoever edits the pages here, and its owner. What was public: approvers."""
        if not self._is_page_of_the_site() or self._is_under_review():
            return False
        if self._is_draft_only():
            owns = self.page.owner_id == self.user.pk and "add" in self.permissions
            return owns or "change" in self.permissions or self.user.is_superuser
        return self._manages_published()

    def can_move_to(self, destination):
        if self.page == destination or destination.is_descendant_of(self.page) or not self.can_move():
            return False
        if not self.page.is_child_of(destination) and not self.page.specific.can_move_to(destination):
            return False
        if self._manages_published():
            return True
        return destination.permissions_for_user(self.user).can_add_subpage() and self._is_draft_only()

    def _manages_published(self) -> bool:
        return self.user.is_active and self._is_page_of_the_site() and self.user.has_perm(MANAGE_PUBLISHED)

    def _is_page_of_the_site(self) -> bool:
        # Neither the root nor a home page, without which there is no site.
        return self.page.depth > 2

    def _is_draft_only(self) -> bool:
        """Whether neither the page nor anything below it was ever public, is under review, or waits for its date."""
        if self.page.is_leaf():  # most are, and lists ask for each
            return self.page.first_published_at is None and not is_on_its_way(self.page)
        pages = self.page.get_descendants(inclusive=True)
        return not (
            pages.filter(first_published_at__isnull=False).exists()
            or self._is_under_review()
            or self._below(Revision.objects.filter(approved_go_live_at__isnull=False)).exists()
        )

    def _is_under_review(self) -> bool:
        if self.page.is_leaf():
            return self.page.workflow_in_progress
        return self._below(WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)).exists()

    def _below(self, rows):
        """Those of ``rows`` that are about the page or one below it."""
        pages = self.page.get_descendants(inclusive=True).values_list("pk", flat=True)
        return rows.filter(base_content_type=self.page.get_base_content_type(), object_id__in=map(str, pages))


def is_on_its_way(obj) -> bool:
    """Whether a draft is under review, or was approved and waits for its date."""
    return obj.workflow_in_progress or obj.approved_schedule


class ReviewedSnippetPolicy(ModelPermissionPolicy):
    """The rights over a kind of reviewed snippet. Nobody holds the right to publish, nor to delete what was public."""

    def user_has_permission(self, user, action):
        if action == "publish":
            return False
        if action == "unpublish":
            return user.is_active and user.has_perm(MANAGE_PUBLISHED)
        return super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, set(actions) - {"publish"})

    def user_has_permission_for_instance(self, user, action, instance):
        if action == "publish":
            # Of one object, Wagtail asks this for taking it offline. What goes live is for the gate to say.
            return self.user_has_permission(user, "unpublish")
        if action == "delete" and (instance.first_published_at or is_on_its_way(instance)):
            return False
        return super().user_has_permission_for_instance(user, action, instance)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission(set(actions) - {"publish"})


def register_snippet_policies() -> None:
    """Give every kind of reviewed snippet its policy, before Wagtail falls back on its own."""
    for label in settings.EDITORIAL_REVIEWED_SNIPPETS:
        model = apps.get_model(label)
        register_permission_policy(model, ReviewedSnippetPolicy(model))
