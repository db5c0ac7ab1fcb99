"""The screens of the search in the admin: the list of abbreviations and synonyms."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Synonym


class SynonymViewSet(SnippetViewSet):
    """Abbreviations and synonyms, kept by the desk editors. They hold from the next search on."""

    model = Synonym
    icon = "search"
    list_display = ["term", "meanings", "in_capitals"]
    search_fields = ["term", "meanings"]
    search_backend_name = None
    list_per_page = 50
    copy_view_enabled = False  # Wagtail's "copy" would save over the original


register_snippet(SynonymViewSet)
