"""Deleting several drafts at once: Wagtail names those that one may not delete, and so would tell of others' drafts."""

from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from .models import Institute
from .seen import seen_by

_DIGITS = 18  # as many as a database's whole numbers take


class DeleteInstitutes(DeleteBulkAction):
    """The same, about nothing but what the account may see."""

    models = [Institute]

    @classmethod
    def get_queryset(cls, model, object_ids):
        keys = [key for key in map(str, object_ids) if key.isdecimal() and len(key) <= _DIGITS]
        return super().get_queryset(model, keys)

    def get_actionable_objects(self):
        objects, others = super().get_actionable_objects()
        seen = set(seen_by(self.request.user).filter(pk__in=[it.pk for it in others["items_with_no_access"]]))
        return objects, {"items_with_no_access": [it for it in others["items_with_no_access"] if it in seen]}
