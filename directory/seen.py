"""Addresses of the admin that name an institute: to whoever may not see its drafts, it is not there.

Wagtail asks on some of its screens for a right over the whole kind, and says first what the thing is called. Asked
here, once, it cannot be forgotten on any.
"""

from functools import wraps

from django.http import Http404
from wagtail.permissions import policy_registry

from .models import Institute

_LARGEST = 2**63 - 1
_RIGHTS = {"add", "change", "delete", "view"}


def seen_by(user):
    """The institutes whose drafts ``user`` may see: every one, or those that he represents."""
    return policy_registry.get_by_type(Institute).instances_user_has_any_permission_for(user, _RIGHTS)


def hidden_from_others(view):
    """Have a view answer 404 about an institute that the account may not see, nor has to review."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if "pk" in kwargs and not _may_see(request.user, str(kwargs["pk"])):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def _may_see(user, key) -> bool:
    if not key.isdecimal() or int(key) > _LARGEST:
        return False
    return seen_by(user).filter(pk=key).exists() or _has_to_review(user, key)


def _has_to_review(user, key) -> bool:
    institute = Institute.objects.filter(pk=key).first()
    task = institute and institute.current_workflow_task
    return bool(task) and task.user_can_access_editor(institute, user)
