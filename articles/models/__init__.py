from .article import ArticleAuthor, ArticlePage, RelatedArticle
from .index import NewsIndexPage
from .section import SectionPage
from .topic import Topic

__all__ = ["ArticleAuthor", "ArticlePage", "NewsIndexPage", "RelatedArticle", "SectionPage", "Topic"]
