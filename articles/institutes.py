"""Articles and the institutes they are about, both ways."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import get_language

from directory import timeline
from directory.models import Institute

from .models import ArticleInstitute, ArticlePage

# So many links name enough different institutes.
_LOOKED_AT = 200


@timeline.register
def news_about(institute):
    """Readable articles about an institute, newest first: each once, in the reader's language where it has one."""
    links = ArticleInstitute.objects.filter(institute__translation_key=institute.translation_key)
    articles = ArticlePage.objects.readable().filter(alias_of=None)
    in_my_language = Q(locale__language_code=get_language())
    translated = articles.filter(in_my_language, translation_key=OuterRef("translation_key"))
    about = articles.filter(in_my_language | ~Exists(translated), pk__in=links.values("page"))
    return about.newest_first().defer_streamfields().select_related("locale")


def institutes_of(article) -> list:
    """The public institutes that an article is about, in the order its editor gave. Queries: links, institutes."""
    places = {row.institute_id: place for place, row in enumerate(article.institute_links.all())}
    if not places:
        return []
    institutes = Institute.objects.public().filter(pk__in=places).defer("description", "search_text")
    return sorted(institutes, key=lambda institute: places[institute.pk])


def in_the_news(count) -> list:
    """Translation keys of up to ``count`` public institutes that the newest articles are about. One query."""
    links = ArticleInstitute.objects.filter(
        institute__live=True, page__in=ArticlePage.objects.readable().values("pk")
    )
    newest = links.order_by("-page__publication_date", "-page__pk", "sort_order")
    keys = newest.values_list("institute__translation_key", flat=True)[:_LOOKED_AT]
    return list(dict.fromkeys(keys))[:count]
