from wagtail.snippets.models import register_snippet

from editorial.views.snippets import ReviewedSnippetViewSet

from .models import Note


class NoteViewSet(ReviewedSnippetViewSet):
    """The screens of notes."""

    model = Note


register_snippet(NoteViewSet)
