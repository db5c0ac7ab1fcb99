"""Articles and sections, for the search."""

from wagtail.models import Page

from articles.models import ArticlePage, SectionPage
from core.queries import readable
from search.registry import Source, Text, register

_STEP = Page.steplen


class ArticleSource(Source):
    """Articles that any reader may see, each in its language."""

    model = ArticlePage
    kind = "article"

    def public(self):
        return (
            readable(ArticlePage.objects.filter(alias_of=None))
            .select_related("locale")
            .prefetch_related("institute_links")
        )

    def texts(self, objects):
        sections = _parents(objects)
        body = ArticlePage._meta.get_field("body")
        for article in objects:
            yield (
                article,
                Text(
                    article.locale.language_code,
                    article.title,
                    article.lead,
                    "\n".join(body.get_searchable_content(article.body)),
                    article.publication_date,
                    sections.get(article.path[:-_STEP]),
                    [link.institute_id for link in article.institute_links.all()],
                ),
            )

    def shown(self, keys):
        return ArticlePage.objects.filter(pk__in=keys).defer_streamfields().in_bulk()


def _parents(pages) -> dict[str, int]:
    """The keys of the pages above some pages, by path."""
    paths = {page.path[:-_STEP] for page in pages}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "pk"))


class SectionSource(Source):
    """Sections of the news."""

    model = SectionPage
    kind = "page"

    def public(self):
        return readable(SectionPage.objects.filter(alias_of=None)).select_related("locale")

    def texts(self, objects):
        for section in objects:
            yield section, Text(section.locale.language_code, section.title, section.introduction)

    def shown(self, keys):
        return SectionPage.objects.in_bulk(keys)


register(ArticleSource())
register(SectionSource())
