from .article import ArticleAuthor, ArticlePage, RelatedArticle
from .correction import Correction
from .index import NewsIndexPage
from .section import SectionPage
from .topic import Topic

__all__ = [
    "ArticleAuthor",
    "ArticlePage",
    "Correction",
    "NewsIndexPage",
    "RelatedArticle",
    "SectionPage",
    "Topic",
]
