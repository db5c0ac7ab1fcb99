"""What happens when an article is published."""

from functools import partial

from django.db import transaction
from django.dispatch import receiver
from wagtail.signals import page_published

from .models import ArticlePage
from .tasks import make_renditions


@receiver(page_published, sender=ArticlePage, dispatch_uid="articles.make_renditions")
def on_published(sender, instance, **kwargs):
    """Make the pictures ready before the first reader comes."""
    transaction.on_commit(partial(make_renditions.enqueue, instance.pk))
