"""What the screens say to whoever may not approve, and who may."""

from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from editorial.four_eyes import who_may_approve


def awaits(state) -> str:
    """Say at which step a text is, and who may approve it there."""
    return _("This text waits at the step '%(step)s'. It can be approved by: %(names)s.") % {
        "step": state.task.name,
        "names": _names(state),
    }


def someone_else_approves(state) -> str:
    """Tell a reviewer who had a part in a text that somebody else approves it, and who may."""
    return _(
        "You own, submitted or changed this text, or approved another step of its review, so somebody else has to"
        " approve it: %(names)s."
    ) % {"names": _names(state)}


def nobody_is_left(state) -> str:
    """Say that every reviewer of a step had a part in the content, and whom to ask."""
    groups = ", ".join(group.name for group in state.task.specific.groups.all())
    return _(
        "Everybody who reviews at the step '%(step)s' owns, submitted or changed this text, or approved another step"
        " of its review, so nobody is left to approve it. Ask an administrator to add a colleague to the group"
        " %(groups)s."
    ) % {"step": state.task.name, "groups": groups}


def explain(state, user) -> tuple[str, bool]:
    """What the editor says above a text under review, and whether it is a warning."""
    if not who_may_approve(state).exists():
        return nobody_is_left(state), True
    if state.task.specific.is_reviewer(user) and state.barred.filter(pk=user.pk).exists():
        return someone_else_approves(state), False
    return awaits(state), False


def _names(state) -> str:
    return ", ".join(map(get_user_display_name, who_may_approve(state)))
