"""Work that a reader should not wait for."""

from django_tasks import task

from core.renditions import SHARE, filter_specs

from .models import ArticlePage


@task()
def make_renditions(article_id: int) -> None:
    """Make the sizes of an article's pictures that pages ask for. An article deleted meanwhile is passed over."""
    article = ArticlePage.objects.filter(pk=article_id).first()
    if article is None:
        return
    if article.list_image:
        article.list_image.get_renditions(SHARE, *filter_specs("card", "lead"))
    for image in article.body_images:
        image.get_renditions(*filter_specs("figure"))
