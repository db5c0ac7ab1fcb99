"""What happens when an article is published or translated."""

from functools import partial

from django.db import transaction
from django.dispatch import receiver
from wagtail.signals import copy_for_translation_done, page_published

from .models import ArticlePage, Topic
from .tasks import make_renditions


@receiver(page_published, sender=ArticlePage, dispatch_uid="articles.make_renditions")
def on_published(sender, instance, **kwargs):
    """Make the pictures ready before the first reader comes."""
    transaction.on_commit(partial(make_renditions.enqueue, instance.pk))


@receiver(copy_for_translation_done, dispatch_uid="articles.translate_topics")
def on_copied_for_translation(sender, source_obj, target_obj, **kwargs):
    """Give a new translation the topics of its own language; one that has no translation is left out."""
    if isinstance(target_obj, ArticlePage):
        keys = [topic.translation_key for topic in source_obj.topics.all()]
        target_obj.topics = Topic.objects.filter(translation_key__in=keys, locale=target_obj.locale)
        target_obj.save()
