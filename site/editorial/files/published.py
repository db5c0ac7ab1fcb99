"""The index is right when something is published, and which files were ever public stays known.

A file that was public once is evidence of what readers saw, so it is not deleted. The log remembers it, since the
index forgets what a later version no longer shows.
"""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.dispatch import receiver
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, ReferenceIndex
from wagtail.signals import published, unpublished

ACTION = "haidang.file.publish"

# Wagtail indexes pages, snippets and files; settings refer to pictures too.
for _model in settings_registry:
    ReferenceIndex.register_model(_model)


def was_published(file) -> bool:
    """Whether ``file`` was ever part of something that was published here."""
    return _entries(type(file)).filter(object_id=str(file.pk)).exists()


def remember(instance) -> None:
    """Log for each file that the stored row of ``instance`` refers to that it was public, once."""
    keys = defaultdict(set)
    references = ReferenceIndex.get_references_for_object(instance)
    for content_type_id, key in references.values_list("to_content_type", "to_object_id"):
        keys[content_type_id].add(key)
    for model in (get_image_model(), get_document_model()):
        found = keys[_content_type(model).pk]
        known = set(_entries(model).filter(object_id__in=found).values_list("object_id", flat=True))
        for file in model._base_manager.filter(pk__in=found - known):
            data = {"model": instance._meta.label_lower, "id": str(instance.pk), "title": str(instance)}
            log(instance=file, action=ACTION, data=data)


@receiver(published, dispatch_uid="editorial.files.published")
def _on_published(sender, instance, **kwargs):
    # Sent for what is scheduled as well.
    if instance.live and ReferenceIndex.is_indexed(type(instance)):
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(instance)
        remember(instance)


@receiver(unpublished, dispatch_uid="editorial.files.unpublished")
def _on_unpublished(sender, instance, **kwargs):
    # What went live by being saved was not announced.
    remember(instance)


def _entries(model):
    return ModelLogEntry.objects.filter(action=ACTION, content_type=_content_type(model))


def _content_type(model):
    return ContentType.objects.get_for_model(model, for_concrete_model=False)
