"""What screens of the admin change without logging it: uploads of many files or from a chooser, deletions of many,
collections and their privacy. At the end of a request it is logged, unless somebody did.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import get_active_log_context, log
from wagtail.models import Collection, CollectionViewRestriction, Locale, ModelLogEntry, Site
from wagtail.snippets.models import get_snippet_models

# For each thing that was changed in this request: the act, its name, and what ties together entries of one request.
_noted: ContextVar[dict | None] = ContextVar("noted", default=None)


@contextmanager
def completed_log(user):
    """Log, as acts of ``user``, what is changed inside this block and nobody logs.

    Yields what is noted, for whoever takes the changes back.
    """
    noted = {}
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)
    for (model, pk), (action, title, uuid) in noted.items():
        kind = ContentType.objects.get_for_model(model)
        is_gone = not model._base_manager.filter(pk=pk).exists()
        is_logged = ModelLogEntry.objects.filter(uuid=uuid, content_type=kind, object_id=str(pk)).exists()
        if not is_logged and is_gone == (action == "wagtail.delete"):
            log(model(pk=pk), action, user=user, uuid=uuid, title=title, deleted=is_gone)


@receiver(post_save, dispatch_uid="editorial.audit.silent.saved")
def note_saving(sender, instance, created, **kwargs):
    if isinstance(instance, CollectionViewRestriction):
        _note(instance.collection, "wagtail.edit")
    else:
        _note(instance, "wagtail.create" if created else "wagtail.edit")


@receiver(post_delete, dispatch_uid="editorial.audit.silent.deleted")
def note_deletion(sender, instance, **kwargs):
    if isinstance(instance, CollectionViewRestriction):
        _note(instance.collection, "wagtail.edit")
    else:
        _note(instance, "wagtail.delete")


def _note(instance, action) -> None:
    noted, uuid = _noted.get(), get_active_log_context().uuid
    if noted is None or uuid is None or type(instance) not in _kinds():
        return
    key = (type(instance), instance.pk)
    if action == "wagtail.edit" and key in noted:
        return
    noted[key] = (action, str(instance), uuid)


def _kinds() -> set:
    own = {get_image_model(), get_document_model(), Collection, Redirect, Locale, Site, User, Group}
    return own.union(get_snippet_models())
