"""What a form sends may have been forged or cut off: where it cannot be read, the answer is 400."""

from django.core.exceptions import ValidationError
from wagtail.admin.views.pages.copy import CopyView
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
        # Shown here, and not when it is sent, for showing what is no key of a picture fails like reading it.
        response = super().form_invalid(form)
        return response.render() if hasattr(response, "render") else response


class ReadableCopyView(CopyView):
    """The form that copies a page."""

    def post(self, request, *args, **kwargs):
        try:
            return super().post(request, *args, **kwargs)
        except (KeyError, ValueError, Page.DoesNotExist):
            return bad_request()
