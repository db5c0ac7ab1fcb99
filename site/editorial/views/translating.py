"""Asking for a translation: one text at a time, and only where it has a place."""

from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView


class OneTextMixin:
    """Without what is below the page: that would rewrite translations that others made."""

    def get_form(self):
        form = super().get_form()
        del form.fields["include_subtree"]
        languages = form.fields["locales"].queryset
        if len(languages) == 1:  # nothing to choose
            form.initial = {"locales": languages}
        return form

    def form_valid(self, form):
        form.cleaned_data["include_subtree"] = False
        return super().form_valid(form)


class TranslatePageView(OneTextMixin, SubmitPageTranslationView):
    """A page. Its parent must have been translated: it is not for a translator to open a part of the site."""

    def form_valid(self, form):
        parent = self.object.get_parent()
        for locale in form.cleaned_data["locales"]:
            if not parent.get_translations().filter(locale=locale, alias_of=None).exists():
                names = {"parent": parent.get_admin_display_title(), "language": locale.get_display_name()}
                form.add_error(
                    "locales",
                    _("First translate '%(parent)s', to which it belongs, into %(language)s.") % names,
                )
                return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        # wagtail-localize asks for the form anew, without the errors.
        return super().get_context_data(**kwargs) | kwargs


class TranslateSnippetView(OneTextMixin, SubmitSnippetTranslationView):
    """A snippet, for whoever may change it."""

    def get_object(self):
        snippet = super().get_object()
        policy = policy_registry.get_by_type(type(snippet))
        if not policy.user_has_permission_for_instance(self.request.user, "change", snippet):
            raise PermissionDenied
        return snippet


# At wagtail-localize's addresses, before it.
urls = [
    path("localize/submit/page/<int:page_id>/", TranslatePageView.as_view()),
    path(
        "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", TranslateSnippetView.as_view()
    ),
]
