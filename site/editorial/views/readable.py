"""What a form sends may have been forged or cut off: where it cannot be read, the answer is 400."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.views.generic import preview
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.models import Page

from core.middleware import bad_request

_UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError, ValidationError)


class ReadableFormMixin:
    """A screen with the form of a page. Errors while the form is read are the sender's, later ones are ours."""

    form_was_read = False

    def post(self, request, *args, **kwargs):
        if not (request.POST.get("overwrite_revision_id") or "0").isdecimal():
            return bad_request()
        try:
            return super().post(request, *args, **kwargs)
        except _UNREADABLE:
            if self.form_was_read:
                raise
            return bad_request()

    def form_valid(self, form):
        self.form_was_read = True
        return super().form_valid(form)

    def form_invalid(self, form):
        form.is_valid()  # of what is locked, nobody has asked yet
        if getattr(form, "names_hidden", False) and not self.expects_json_response:
            messages.error(self.request, " ".join(form.non_field_errors()))
            return redirect(self.request.get_full_path())
        # Shown here, and not when it is sent, for showing what is no key of a picture fails like reading it.
        response = super().form_invalid(form)
        return response.render() if hasattr(response, "render") else response


class ReadablePreviewMixin:
    """A preview of what a form holds."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except _Unreadable:
            return bad_request()

    def get_form(self, query_dict):
        try:
            return super().get_form(query_dict)
        except _UNREADABLE as error:
            raise _Unreadable from error

    def validate_form(self, form):
        try:
            return super().validate_form(form)
        except _UNREADABLE as error:
            raise _Unreadable from error


class _Unreadable(Exception):
    """Raised when a preview cannot read its form; what goes wrong while it is drawn is an error of ours."""


class PagePreview(ReadablePreviewMixin, PreviewOnEditView):
    """Of a page."""


class NewPagePreview(ReadablePreviewMixin, PreviewOnCreateView):
    """Of a page that was never saved."""


class SnippetPreview(ReadablePreviewMixin, preview.PreviewOnEdit):
    """Of a snippet."""


class NewSnippetPreview(ReadablePreviewMixin, preview.PreviewOnCreate):
    """Of a snippet that was never saved."""


class ReadableCopyView(CopyView):
    """The form that copies a page."""

    def post(self, request, *args, **kwargs):
        try:
            return super().post(request, *args, **kwargs)
        except (KeyError, ValueError, Page.DoesNotExist):
            return bad_request()
