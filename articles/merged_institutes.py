"""Links of articles to entries of the directory that were merged into others."""

from django.dispatch import receiver
from wagtail.signals import page_published

from directory.merged_links import kept_instead_of

from .models import ArticleInstitute, ArticlePage


@receiver(page_published, sender=ArticlePage, dispatch_uid="articles.follow_merged_institutes")
def follow_merged_institutes(sender, instance, **kwargs):
    """Have a version that was written before the merge, and goes live after it, lead to the entry that was kept."""
    links = ArticleInstitute.objects.filter(page=instance.pk)
    for link in links.filter(institute__live=False).select_related("institute"):
        kept = kept_instead_of(link.institute)
        if kept is None:
            continue
        if links.filter(institute=kept.pk).exists():
            link.delete()
        else:
            links.filter(pk=link.pk).update(institute=kept.pk)
