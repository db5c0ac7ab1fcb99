"""What the screens say about a text under review: where it is, who is on it, who may approve it."""

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name

from editorial.audit.confirming import RIGHTS, refusal
from editorial.audit.parties import parties_of
from editorial.four_eyes import who_may_approve
from editorial.models import Publication, ReviewTaskState

from .outcomes import returned_with
from .steps import may_hurry

_BUTTON = (
    '<button type="button" class="button button-small button-secondary" data-controller="w-action"'
    ' data-action="w-action#post" data-w-action-url-value="{}">{}</button>'
)
_LINK = '<a class="button button-small button-secondary" href="{}">{}</a>'


def show_review(request, obj) -> None:
    """Tell whoever opens ``obj`` where it stands: at a step, or back with its authors, or public without a review."""
    if state := obj.current_workflow_task_state:
        show_where_it_waits(request, state)
    elif returned := returned_with(obj):
        messages.warning(request, returned)
    show_emergency(request, obj)


def show_where_it_waits(request, state) -> None:
    """Tell whoever opens a text under review at which step it is, with buttons for what he may do about that."""
    nobody_left = not who_may_approve(state).exists()
    sentences = [why_not(state, request.user)]
    returned = _last_return(state)
    if returned:
        sentences.append(_what_was_asked(returned, state))
    if state.due_at:
        sentences.append(_("Due: %(moment)s.") % {"moment": _moment(state.due_at)})
    if state.priority == state.Priority.URGENT:
        sentences.append(_("It is urgent."))
    if state.claimed_by:
        name, moment = get_user_display_name(state.claimed_by), _moment(state.claimed_at)
        sentences.append(_("%(name)s is on it since %(moment)s.") % {"name": name, "moment": moment})
    links = format_html_join(" ", _LINK, _comparisons(state, returned))
    buttons = format_html_join(" ", _BUTTON, _buttons(request, state))
    message = format_html("{} {} {}", " ".join(sentences), links, buttons)
    (messages.warning if nobody_left else messages.info)(request, message)


def show_emergency(request, obj) -> None:
    """Tell whoever may confirm an emergency publication of ``obj`` that it waits for him, with the way there."""
    if not any(request.user.has_perm(right) for right in RIGHTS):
        return
    publication = Publication.objects.of(obj).unconfirmed().first()
    if publication and not refusal(request.user, parties_of([publication])[publication.pk]):
        sentence = _("This was published in an emergency, without review. Somebody has to look at it since.")
        address = reverse("editorial_audit:emergencies")
        link = format_html(_LINK, address, _("Look at them and confirm"))
        messages.warning(request, format_html("{} {}", sentence, link))


def why_not(state, user) -> str:
    """Why ``user`` has no button to decide about a step, as far as it is not over: who may approve it."""
    if state is None or state.status != state.STATUS_IN_PROGRESS:
        return _("This step is over.")
    return _who_approves(state, user) if who_may_approve(state).exists() else nobody_is_left(state)


def nobody_is_left(state) -> str:
    """Say that every reviewer of a step had a part in the content, and whom to ask."""
    groups = ", ".join(group.name for group in state.task.specific.groups.all())
    return _(
        "Everybody who reviews at the step '%(step)s' owns, submitted or changed this text, or approved another step"
        " of its review, so nobody is left to approve it. Ask an administrator to add a colleague to the group"
        " %(groups)s."
    ) % {"step": state.task.name, "groups": groups}


def _who_approves(state, user) -> str:
    if step := state.task.specific.step_to_repeat(state.workflow_state):
        return _(
            "The text was changed after the step '%(step)s', which has to approve it again: use"
            " 'Send back to the step before'."
        ) % {"step": step.name}
    names = ", ".join(map(get_user_display_name, who_may_approve(state)))
    if state.task.specific.is_reviewer(user) and not state.is_offered_to(user):
        return _(
            "You own, submitted or changed this text, or approved another step of its review, so somebody else has"
            " to approve it: %(names)s."
        ) % {"names": names}
    return _("This text waits at the step '%(step)s'. It can be approved by: %(names)s.") % {
        "step": state.task.name,
        "names": names,
    }


def _last_return(state):
    """The last step of this review at which the text was sent back to its authors, or None."""
    states = ReviewTaskState.objects.filter(
        workflow_state=state.workflow_state, status=ReviewTaskState.STATUS_REJECTED
    )
    return states.select_related("finished_by").order_by("finished_at").last()


def _what_was_asked(returned, state) -> str:
    names = {
        "name": get_user_display_name(returned.finished_by),
        "moment": _moment(returned.finished_at),
        "comment": returned.comment,
    }
    if returned.content_digest == state.content_digest:
        return (
            _("%(name)s sent it back on %(moment)s: “%(comment)s” It came again without any change.") % names
        )
    return (
        _("%(name)s sent it back on %(moment)s: “%(comment)s” It was changed since and sent again.") % names
    )


def _comparisons(state, returned):
    """Address and label of the comparisons with what readers see, and with what was sent back, where they differ."""
    obj = state.workflow_state.content_object
    names = (
        obj.snippet_viewset.get_url_name
        if hasattr(obj, "snippet_viewset")
        else "wagtailadmin_pages:{}".format
    )

    def address(earlier):
        return reverse(names("revisions_compare"), args=[quote(obj.pk), earlier, obj.latest_revision_id])

    if returned and returned.revision_id and returned.content_digest != state.content_digest:
        yield address(returned.revision_id), _("Compare with the version that was sent back")
    if obj.live and obj.live_revision_id not in (None, obj.latest_revision_id):
        yield address("live"), _("Compare with live version")


def _buttons(request, state):
    """Address and label of what ``request.user`` may do about the step beside approving it."""
    user = request.user
    if state.claimed_by_id == user.pk:
        yield _address(request, state, "release"), _("I am not on it any more")
    elif state.is_offered_to(user):
        yield _address(request, state, "claim"), _("I am on it")
    if may_hurry(user, state):
        urgent = state.priority == state.Priority.URGENT
        action, label = ("relax", _("Not urgent")) if urgent else ("hurry", _("Urgent"))
        yield _address(request, state, action), label


def _address(request, state, action) -> str:
    back = urlencode({"next": request.path})
    return f"{reverse('change_review_step', args=[state.pk, action])}?{back}"


def _moment(moment) -> str:
    return date_format(localtime(moment), "SHORT_DATETIME_FORMAT")
