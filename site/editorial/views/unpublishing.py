"""The question before something is taken down, which says what of it stays public."""

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.snippets.views import snippets


class NamesTranslationsMixin:
    """The question, with the translations that are public: each is taken down by itself."""

    question = ""
    """The template that Wagtail asks with."""
    template_name = "wagtailadmin/editorial/confirm_unpublish.html"

    def get_context_data(self, **kwargs):
        addresses = AdminURLFinder(self.request.user)
        translations = self.object.get_translations().filter(live=True).select_related("locale")
        staying = [(translation, addresses.get_edit_url(translation)) for translation in translations]
        return super().get_context_data(question=self.question, staying=staying, **kwargs)


class UnpublishPageView(NamesTranslationsMixin, UnpublishView):
    """Of a page."""

    question = UnpublishView.template_name


class ReviewedSnippetUnpublishView(NamesTranslationsMixin, snippets.UnpublishView):
    """Of a snippet, for whoever manages what is published."""

    question = snippets.UnpublishView.template_name
    permission_required = "unpublish"
