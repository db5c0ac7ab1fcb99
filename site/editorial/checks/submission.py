"""Holding back a page that must not be submitted yet: its text is saved as a draft, and the editor is told why.

``StopsSubmissionMixin`` goes in front of Wagtail's views for creating and editing pages.
"""

from django.http import HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages

from .checking import check
from .issue import Issue

# The actions of the editor that start a review or start it again; resuming one is "submit" too.
SUBMITTING = frozenset({"submit", "restart_workflow"})


def stops(page) -> list[Issue]:
    """Return what has to be mended before this version of a page can be submitted."""
    return [issue for issue in check(page) if issue.stops]


def stop_message(issues):
    """Return the message, as HTML, that names each problem and its place."""
    items = format_html_join("", "<li>{}: {}</li>", ((issue.where, issue.message) for issue in issues))
    first = _("Not submitted for review. The text is saved as a draft; before it can be submitted:")
    return format_html("{}<ul>{}</ul>", first, items)


class StopsSubmissionMixin:
    """A view that saves a draft instead of submitting a page with issues that stop."""

    stopping_issues = ()

    def form_valid(self, form):
        """Submit, unless the text has issues that stop."""
        if self.action_name in SUBMITTING and (found := stops(form.instance)):
            return self._save_instead(form, found)
        return super().form_valid(form)

    def form_invalid(self, form):
        """Say what stops, and keep the text, where a required field would only refuse it."""
        if self.action_name in SUBMITTING and not getattr(self, "locked_for_user", False):
            draft = _as_draft(form)
            if draft.is_valid() and (found := stops(draft.instance)):
                return self._save_instead(draft, found)
        return super().form_invalid(form)

    def add_save_confirmation_message(self):
        """Leave the word to the message that says why it was not submitted."""
        if not self.stopping_issues:
            super().add_save_confirmation_message()

    def _save_instead(self, form, issues):
        self.form, self.stopping_issues = form, issues
        # Takes the place of the action that the request asked for.
        self.action_name_and_method = ("save", self.save_action)
        response = super().form_valid(form)
        if isinstance(response, HttpResponseRedirect):  # or else it could not be saved, which is said already
            messages.error(self.request, stop_message(issues))
        return response


def _as_draft(form):
    """The same form with what a draft may leave empty."""
    draft = type(form)(
        form.data,
        form.files,
        instance=form.instance,
        subscription=form.subscription,
        parent_page=form.parent_page,
        for_user=form.for_user,
    )
    draft.defer_required_fields()
    return draft
