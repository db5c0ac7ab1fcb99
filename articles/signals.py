"""What follows when articles are published or translated, and when a section is made."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.signals import copy_for_translation_done, page_published

from editorial.roles import grant_in_section

from .models import ArticlePage, SectionPage, Topic
from .tasks import make_renditions


@receiver(page_published, sender=ArticlePage, dispatch_uid="articles.make_renditions")
def on_published(sender, instance, **kwargs):
    """Make the pictures ready before the first reader comes."""
    if instance.live:  # sent for what is scheduled as well
        transaction.on_commit(partial(make_renditions.enqueue, instance.pk))


@receiver(copy_for_translation_done, dispatch_uid="articles.translate_topics")
def on_copied_for_translation(sender, source_obj, target_obj, **kwargs):
    """Give a new translation the topics of its own language; one that has no translation is left out."""
    if isinstance(target_obj, ArticlePage):
        keys = [topic.translation_key for topic in source_obj.topics.all()]
        target_obj.topics = Topic.objects.filter(translation_key__in=keys, locale=target_obj.locale)
        target_obj.save()


@receiver(post_save, sender=SectionPage, dispatch_uid="articles.grant_in_section")
def on_section_saved(sender, instance, created, raw=False, **kwargs):
    """Open a new section to those who write in sections."""
    if created and not raw:
        grant_in_section(instance)
