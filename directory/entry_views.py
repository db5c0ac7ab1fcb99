"""The screens of one entry."""

from django.utils.functional import cached_property
from wagtail.snippets.views.snippets import CreateView

from editorial.views.readable import ReadableFormMixin
from editorial.views.snippets import ReviewedSnippetEditView

from . import merging_views, representatives_views
from .locks import MergedLock


class CreateInstituteView(ReadableFormMixin, CreateView):
    """A new entry: a draft."""


class EditInstituteView(ReadableFormMixin, ReviewedSnippetEditView):
    """An entry, with the way to what is kept beside it."""

    @cached_property
    def header_more_buttons(self):
        screens = () if isinstance(self.lock, MergedLock) else (representatives_views, merging_views)
        offers = [screen.button_for(self.object, self.request.user) for screen in screens]
        return [*super().header_more_buttons, *filter(None, offers)]
