"""What changes what readers see changes the index, by whatever way it came."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move, published, unpublished

from articles.importing import batch_imported, import_finished
from directory.models import Merge
from home.bootstrap import bootstrapped

from .indexing import count_terms, forget_object, refresh, refresh_below, refresh_keys
from .models import Entry, Totals
from .registry import source_of
from .seeds import ensure_synonyms
from .storage import storage


@receiver(published, dispatch_uid="search.published")
@receiver(unpublished, dispatch_uid="search.unpublished")
def on_published(sender, instance, **kwargs):
    """Sent for what waits for its date as well: what is public decides, and not the signal."""
    refresh(_original(instance))


@receiver(post_save, dispatch_uid="search.saved")
def on_saved(sender, instance, raw=False, **kwargs):
    """What was live before, and is stored without being published anew: an address, a place, a setting of privacy."""
    if not raw and source_of(sender) and getattr(instance, "live", True):
        refresh(instance)


@receiver(post_delete, dispatch_uid="search.deleted")
def on_deleted(sender, instance, **kwargs):
    """What is gone is not found."""
    if source_of(sender):
        forget_object(instance)


@receiver(post_page_move, dispatch_uid="search.moved")
def on_moved(sender, instance, **kwargs):
    """Whatever is below it may stand in another section, or below a page that asks for a password."""
    refresh_below(instance)


@receiver(post_save, sender=PageViewRestriction, dispatch_uid="search.restricted")
@receiver(post_delete, sender=PageViewRestriction, dispatch_uid="search.unrestricted")
def on_restricted(sender, instance, raw=False, **kwargs):
    """Whatever is below a page that asks for a password is found by nobody."""
    if not raw:
        refresh_below(instance.page)


@receiver(batch_imported, dispatch_uid="search.imported")
def on_imported(sender, keys, **kwargs):
    """What is stored in bulk is announced by its keys."""
    refresh_keys(source_of(sender), keys)


@receiver(import_finished, dispatch_uid="search.import_finished")
def on_import_finished(sender, **kwargs):
    """After many texts, words weigh otherwise."""
    count_terms()
    storage().tidy()


@receiver(bootstrapped, dispatch_uid="search.bootstrapped")
def on_bootstrapped(sender, **kwargs):
    """A new site starts with the abbreviations of the trade, and with its words counted."""
    ensure_synonyms()
    if not Totals.objects.exists():
        count_terms()


@receiver(post_save, sender=Merge, dispatch_uid="search.merged")
def on_merged(sender, instance, raw=False, **kwargs):
    """The links of articles to an entry that was merged into another lead to that one now."""
    if raw:
        return
    about = Entry.objects.filter(institutes=instance.merged_id).select_related("content_type")
    keys = [(entry.content_type.model_class(), entry.object_id) for entry in about]

    def now():
        for model, key in keys:
            refresh_keys(source_of(model), [key])

    transaction.on_commit(now)


def _original(instance):
    """Of a translation of an entry that is found as one with it, that entry."""
    source = source_of(type(instance))
    if source and not issubclass(source.model, Page) and hasattr(instance, "get_translations"):
        originals = source.public().filter(translation_key=instance.translation_key)
        return originals.first() or instance
    return instance
