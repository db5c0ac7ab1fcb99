"""Whose acts somebody sees in lists."""

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry

from editorial.visible import editable

from . import VIEW_AUDIT


def entries(model, user):
    """The entries of one of Wagtail's two logs that ``user`` may see: all with the right to the audit, else what he
    did himself, and what was done to his account and to pages that he may edit.
    """
    if user.has_perm(VIEW_AUDIT):
        return model.objects.all()
    own = Q(user=user)
    if model is PageLogEntry:
        own |= Q(page__in=editable(user))
    else:
        account = ContentType.objects.get_for_model(get_user_model())
        own |= Q(content_type=account, object_id=str(user.pk))
    return model.objects.filter(own)


def without_repetitions(queryset):
    """Of the savings that autosave made of one version, the last."""
    model = queryset.model
    same = "page_id" if model is PageLogEntry else "object_id"
    later = model.objects.filter(
        **{"uuid": OuterRef("uuid"), "action": "wagtail.edit", same: OuterRef(same)}, pk__gt=OuterRef("pk")
    )
    return queryset.exclude(Q(action="wagtail.edit") & Q(Exists(later)))


def log_models() -> list:
    """Wagtail's two logs, that of pages first."""
    return sorted(registry.get_log_entry_models(), key=lambda model: model is not PageLogEntry)
