from .article import ArticleAuthor, ArticleInstitute, ArticlePage, RelatedArticle
from .correction import Correction
from .index import NewsIndexPage
from .section import SectionPage
from .topic import Topic

__all__ = [
    "ArticleAuthor",
    "ArticleInstitute",
    "ArticlePage",
    "Correction",
    "NewsIndexPage",
    "RelatedArticle",
    "SectionPage",
    "Topic",
]
