"""A file that readers see, will see or once saw is deleted by nobody, superusers included.

Whoever has to take one out of the world (a wrong name, a right to the picture) has an approver replace it, which
removes the old file from the disk and is logged. Code that nobody set off, as a command does, deletes what it likes.
"""

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_delete
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import get_active_log_context
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from .relied_on import is_relied_on


class FilePermissionPolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rights over pictures and documents, without deleting what is relied on: no screen offers it."""

    def user_has_any_permission_for_instance(self, user, actions, instance):
        actions = set(actions)
        if "delete" in actions and is_relied_on(instance):
            actions.remove("delete")
        # To Wagtail, no action at all is something that superusers may.
        return bool(actions) and super().user_has_any_permission_for_instance(user, actions, instance)


def policies() -> dict:
    """The policy for each of the two models, with the names that their permissions have in the database."""
    return {
        get_image_model(): FilePermissionPolicy(
            get_image_model(), auth_model="wagtailimages.Image", owner_field_name="uploaded_by_user"
        ),
        get_document_model(): FilePermissionPolicy(
            get_document_model(), auth_model="wagtaildocs.Document", owner_field_name="uploaded_by_user"
        ),
    }


def _refuse(sender, instance, **kwargs):
    if get_active_log_context().user is not None and is_relied_on(instance):
        raise PermissionDenied(_("A file that is or was public, or is under review, is not deleted."))


for _model in (get_image_model(), get_document_model()):
    pre_delete.connect(_refuse, sender=_model, dispatch_uid=f"editorial.files.delete.{_model._meta.label}")
