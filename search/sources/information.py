"""Information pages, for the search."""

from core.queries import readable
from home.models import InformationPage
from search.registry import Source, Text, register


class InformationSource(Source):
    """Pages about the site and the agency."""

    model = InformationPage
    kind = "page"

    def public(self):
        return readable(InformationPage.objects.filter(alias_of=None)).select_related("locale")

    def texts(self, objects):
        body = InformationPage._meta.get_field("body")
        for page in objects:
            words = "\n".join(body.get_searchable_content(page.body))
            yield page, Text(page.locale.language_code, page.title, page.lead, words)

    def shown(self, keys):
        return InformationPage.objects.in_bulk(keys)


register(InformationSource())
