"""A step that waits: who is on it, and whether it is urgent. Neither changes who may approve."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name, get_valid_next_url_from_request
from wagtail.log_actions import log

from editorial.four_eyes import specific
from editorial.models import ReviewTaskState


@require_POST
def change_step(request, state_id, action):
    """Claim a step, give it back, or say how urgent it is; then back to where the button was."""
    with transaction.atomic():
        state = get_object_or_404(ReviewTaskState.objects.select_for_update(of=("self",)), pk=state_id)
        if state.status != state.STATUS_IN_PROGRESS:
            messages.error(request, _("This step is over."))
        elif not _may(request.user, state, action):
            raise PermissionDenied
        else:
            _CHANGES[action](request, state)
            log(specific(state.workflow_state), f"haidang.review.{action}", user=request.user)
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def may_hurry(user, state) -> bool:
    """Whether ``user`` may say how urgent a step is: its reviewers, and who submitted it."""
    return user.pk == state.workflow_state.requested_by_id or state.task.specific.is_reviewer(user)


def _may(user, state, action) -> bool:
    if action == "release":
        return state.claimed_by_id == user.pk
    return state.is_offered_to(user) if action == "claim" else may_hurry(user, state)


def _claim(request, state) -> None:
    before = state.claimed_by
    state.claimed_by, state.claimed_at = request.user, timezone.now()
    state.save(update_fields=["claimed_by", "claimed_at"])
    if before and before != request.user:
        name = get_user_display_name(before)
        messages.info(request, _("You took this over from %(name)s. Tell them, please.") % {"name": name})


def _release(request, state) -> None:
    state.claimed_by = state.claimed_at = None
    state.save(update_fields=["claimed_by", "claimed_at"])


def _set_priority(priority):
    def change(request, state) -> None:
        state.priority = priority
        state.save(update_fields=["priority"])

    return change


_CHANGES = {
    "claim": _claim,
    "release": _release,
    "hurry": _set_priority(ReviewTaskState.Priority.URGENT),
    "relax": _set_priority(ReviewTaskState.Priority.NORMAL),
}
ACTIONS = "|".join(_CHANGES)
