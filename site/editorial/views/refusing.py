"""A review that is not recorded: why not, and what becomes of the form that came with it."""

from abc import ABC, abstractmethod
from datetime import datetime

from django.utils.html import format_html
from django.utils.timezone import is_aware, make_aware
from django.utils.translation import gettext as _
from wagtail.admin import messages

from editorial.content import shown

from .explanations import show_review, why_not
from .reviewing import has_readable_data

# What is copied from stays open.
_IN_NEW_WINDOW = (
    '<a class="button button-small button-secondary" href="{}" target="_blank" rel="noreferrer">{}</a>'
)


class RefusesReviewsMixin(ABC):
    """An editor whose review buttons may be refused: it never takes an old form for a change of the newest version.

    Whoever typed nothing reads the newest version. Who did has his text before him, and the way to the newest; autosave
    leaves that alone, for it knows a form by the moment of the version that it was loaded with.
    """

    @property
    @abstractmethod
    def reviewed(self):
        """The page or snippet, as it is in the form."""

    @abstractmethod
    def form_on(self, version):
        """The form that was sent, as a change of another version."""

    @abstractmethod
    def reopen(self):
        """The way to the newest version."""

    def reason_to_refuse(self) -> str:
        """Why the review that was sent is not recorded, or an empty string."""
        if self.is_stale:
            return _("The text was changed meanwhile. Read it again, please.")
        if not has_readable_data(self.request):
            return _("The review was not recorded. Please try again.")
        if not self.workflow_action_is_valid():
            return why_not(self.reviewed.current_workflow_task_state, self.request.user)
        return ""

    def refuse(self, message):
        """Say why, and show the newest version, or the form with what was typed."""
        if not self._was_typed_in():
            messages.error(self.request, message)
            return self.reopen()
        # Saving may have been tried, and taken back.
        self.reviewed.latest_revision = self.latest_revision
        self.has_unsaved_changes = True
        messages.error(self.request, self._with_the_newest(message) if self.is_stale else message)
        show_review(self.request, self.reviewed)
        return self.render_to_response(self.get_context_data())

    @property
    def is_stale(self) -> bool:
        """Whether somebody else saved a version since this form was loaded. Of his own, autosave tells no form."""
        if not self.is_out_of_date:
            return False
        try:
            moment = datetime.fromisoformat(self.request.POST.get("loaded_revision_created_at", ""))
            since = self.reviewed.revisions.filter(
                created_at__gt=moment if is_aware(moment) else make_aware(moment)
            )
            return since.exclude(user=self.request.user).exists()
        except (ValueError, OverflowError):
            return True

    def get_context_data(self, **kwargs):
        if self.request.method == "POST" and self.is_stale:
            self.latest_revision_created_at = self.request.POST.get("loaded_revision_created_at", "")
        return super().get_context_data(**kwargs)

    def _was_typed_in(self) -> bool:
        if not self.is_stale:
            return self._has_something_to_save()
        key = self.request.POST.get("loaded_revision_id", "")
        loaded = self.reviewed.revisions.filter(pk=key).first() if key.isdecimal() else None
        if loaded is None or self.request.POST.get("overwrite_revision_id"):
            return True
        form = self.form_on(loaded.as_object())
        comments = form.formsets.get("comments") if hasattr(form, "formsets") else None
        if not form.is_valid() or (comments and comments.has_changed()):
            return True
        return shown(form.save(commit=False)) != shown(loaded)

    def _with_the_newest(self, message):
        return format_html(
            "{} {} {}",
            message,
            _(
                "Nothing was saved. What you typed is still below: copy from it what the newest version lacks."
            ),
            format_html(_IN_NEW_WINDOW, self.get_edit_url(), _("Open the newest version")),
        )
