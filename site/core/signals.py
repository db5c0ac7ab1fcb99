"""Text is stored in NFC, by whatever path it comes in."""

import json

from django.db.models import CharField, TextField
from django.db.models.signals import pre_save
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Revision

from .text import nfc, nfc_deep

# Apps whose models hold text that people write.
_APPS = {"core", "home", "articles", "directory", "search", "wagtailcore", "wagtaildocs", "auth", "taggit"}


def normalise_instance(instance) -> None:
    """Put every text of ``instance`` into NFC, streams included."""
    for field in instance._meta.concrete_fields:
        value = instance.__dict__.get(field.attname)
        if isinstance(value, str) and isinstance(field, (CharField, TextField)):
            setattr(instance, field.attname, nfc(value))
        elif isinstance(field, StreamField) and isinstance(value, StreamValue):
            raw = value.get_prep_value()
            normalised = nfc_deep(raw)
            if normalised != raw:
                setattr(instance, field.attname, StreamValue(field.stream_block, normalised, is_lazy=True))


def normalise_revision(revision) -> None:
    """Put every text of a revision into NFC. A stream in it is JSON in a string, with letters as escapes."""
    content = nfc_deep(revision.content)
    for field in revision.content_type.model_class()._meta.concrete_fields:
        if isinstance(field, StreamField) and isinstance(content.get(field.name), str):
            content[field.name] = json.dumps(nfc_deep(json.loads(content[field.name] or "[]")))
    revision.content = content


def _on_save(sender, instance, raw=False, **kwargs):
    if raw or sender._meta.app_label not in _APPS:
        return
    if isinstance(instance, Revision):
        normalise_revision(instance)
    else:
        normalise_instance(instance)


pre_save.connect(_on_save, dispatch_uid="core.nfc")
