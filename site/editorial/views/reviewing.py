"""What the screens of pages and of snippets share."""

import json

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.models import Page, TaskState

from editorial.content import shown
from editorial.locking import lock_row

from .explanations import why_not
from .outcomes import foretell, outcome_of

_SENT_ALONG = {"comment", "seen"}

REFUSED = "wagtailadmin/editorial/refused_window.html"


def has_readable_data(request) -> bool:
    """Whether what the window of a review sent along is what its form asks for; Wagtail's screens take it for granted."""
    try:
        data = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and data.keys() <= _SENT_ALONG and all(map(_is_text, data.values()))


def _is_text(value) -> bool:
    """Whether it is a text that a database takes: half a surrogate pair can be written in JSON, and nowhere else."""
    return (
        isinstance(value, str)
        and "\0" not in value
        and not any("\ud800" <= sign <= "\udfff" for sign in value)
    )


class OneAtATimeMixin:
    """A screen whose changes wait for those of everybody else to the same object, and happen as a whole."""

    def dispatch(self, request, *args, **kwargs):
        if request.method != "POST":
            return super().dispatch(request, *args, **kwargs)
        with transaction.atomic():
            if "page_id" in kwargs:
                lock_row(Page, kwargs["page_id"])
            else:
                lock_row(self.model, unquote(str(kwargs["pk"])))
            return super().dispatch(request, *args, **kwargs)


class PinnedVersionMixin:
    """The window in which a reviewer confirms, bound to the version that he is shown."""

    def get_task_state(self):
        state = super().get_task_state()
        if state.workflow_state.object_id != str(self.object.pk):
            raise Http404
        return state

    def get(self, request, *args, **kwargs):
        form = self.form_class(initial={"seen": self.what_is_shown()})
        if self.action_name == "approve":
            form.fields["comment"].help_text = foretell(self.task_state)
        return self.render_modal_form(request, form)

    def dispatch(self, request, *args, **kwargs):
        is_asked_by_script = request.headers.get("x-requested-with") == "XMLHttpRequest"
        if is_asked_by_script and self.task.is_reviewer(request.user) and not self._is_offered(request.user):
            return self._say_why_not()
        return super().dispatch(request, *args, **kwargs)

    def _is_offered(self, user) -> bool:
        is_open = self.object.workflow_in_progress and self.task_state.status == TaskState.STATUS_IN_PROGRESS
        return is_open and self.action_name in {name for name, *_ in self.task.get_actions(self.object, user)}

    def _say_why_not(self):
        """In the window itself: the script that asks for it is deaf to answers that are errors."""
        names = {
            "reason": why_not(self.task_state, self.request.user),
            "comment": self.request.POST.get("comment", ""),
            "address": self.redirect_url,
        }
        return render_modal_workflow(self.request, REFUSED, None, names, json_data={"step": "refused"})

    def what_is_shown(self) -> str:
        return self.task_state.content_digest  # the editor sends the dates itself


class ReviewMixin(OneAtATimeMixin, PinnedVersionMixin):
    """The same window where it is opened from a list, and records the review itself."""

    def what_is_shown(self) -> str:
        return shown(self.task_state.revision)

    def post(self, request, *args, **kwargs):
        try:
            if not request.POST.get("seen"):
                raise PermissionDenied(_("The review was not recorded. Please try again."))
            with transaction.atomic():
                answer = super().post(request, *args, **kwargs)
            self.task_state.refresh_from_db()
            if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
                messages.success(request, outcome_of(self.action_name, self.object))
            return answer
        except PermissionDenied as refusal:
            messages.error(request, str(refusal))
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
            return redirect(self.redirect_url)
