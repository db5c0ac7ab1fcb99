"""Links of articles to entries of the directory that were merged into others."""

from django.dispatch import receiver
from wagtail.signals import page_published

from .models import ArticleInstitute, ArticlePage


@receiver(page_published, sender=ArticlePage, dispatch_uid="articles.follow_merged_institutes")
def follow_merged_institutes(sender, instance, **kwargs):
    """Have a version that was written before the merge, and goes live after it, lead to the entry that was kept."""
    links = ArticleInstitute.objects.filter(page=instance.pk)
    old = links.filter(institute__status="merged", institute__successor__isnull=False, institute__live=False)
    for link in old.select_related("institute"):
        kept = link.institute.successor_id
        if links.filter(institute=kept).exists():
            link.delete()
        else:
            links.filter(pk=link.pk).update(institute=kept)
