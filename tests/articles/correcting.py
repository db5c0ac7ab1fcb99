"""Articles that were corrected, for tests."""

from datetime import date

from articles.models import Correction
from tests.factories import ArticleFactory, publish

TEXT = "Bài viết ghi kinh phí 12 tỷ đồng, đọc đúng là 1,2 tỷ đồng."
REASON = "Nhầm dấu phẩy khi nhập số liệu."


def correction(**fields) -> Correction:
    """A correction that is not stored yet."""
    return Correction(**{"date": date(2024, 3, 25), "text": TEXT, "reason": REASON} | fields)


def corrected(article=None, *corrections, **fields):
    """An article, published, then published again with these corrections (or one) and changed fields."""
    article = article or ArticleFactory()
    article.corrections = [*article.corrections.all(), *(corrections or [correction()])]
    for name, value in fields.items():
        setattr(article, name, value)
    publish(article)
    return type(article).objects.get(pk=article.pk)
