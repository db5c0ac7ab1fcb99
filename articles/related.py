"""Which articles are shown below an article."""

from django.db.models import Case, Q, Value, When

from .models import ArticlePage

RELATED_COUNT = 3


def related_articles(article) -> list:
    """Return up to three readable articles: those an editor chose, then the newest that share a topic,
    then the newest of the section.

    Queries: chosen rows, topics, the articles.
    """
    others = ArticlePage.objects.live_in(article.locale_id).exclude(pk=article.pk).newest_first()
    chosen = [row.article_id for row in article.related.all()]
    on_topic = ArticlePage.topics.through.objects.filter(topic__in=[topic.pk for topic in article.topic_list])
    by_topic = others.filter(pk__in=on_topic.values("articlepage")).values("pk")[:RELATED_COUNT]
    # A sibling's path is ours but for the last step; comparing paths spares the query for the parent.
    siblings = others.filter(path__startswith=article.path[: -article.steplen], depth=article.depth)
    in_section = siblings.values("pk")[:RELATED_COUNT]
    ranking = Case(
        *[When(pk=pk, then=Value(place)) for place, pk in enumerate(chosen)],
        When(pk__in=by_topic, then=Value(len(chosen))),
        default=Value(len(chosen) + 1),
    )
    candidates = others.filter(Q(pk__in=chosen) | Q(pk__in=by_topic) | Q(pk__in=in_section))
    ordered = candidates.annotate(place=ranking).order_by("place", "-publication_date", "-pk")
    return list(ordered.defer_streamfields()[:RELATED_COUNT])
