"""How many articles are about each institute, asked through the relation that the articles bring."""

from django.db.models import Count
from wagtail.models import Page

from core.queries import readable
from directory.models import Institute


def count_articles(institutes) -> dict:
    """Number of readable articles by translation key of the institute, each once with its translations. One query.

    A link leads to an entry itself, whichever of its translations is asked about.
    """
    links = Institute._meta.get_field("article_links").related_model.objects
    pages = readable(Page.objects.filter(alias_of=None))
    keys = [institute.translation_key for institute in institutes]
    rows = links.filter(institute__translation_key__in=keys, page__in=pages.values("pk"))
    key, article = "institute__translation_key", "page__translation_key"
    return dict(rows.order_by().values_list(key).annotate(count=Count(article, distinct=True)))
