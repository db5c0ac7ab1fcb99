"""Who is asked to approve."""

from collections import defaultdict

from django.contrib.auth import get_user_model
from django.db.models import F
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name as name_of

from editorial.models import ReviewTaskState

# More names than these are a crowd, in which nobody feels asked.
NAMED = 3


def who_is_on(step) -> str:
    """Who has taken a step, in words; an empty string if nobody has."""
    return _("%(name)s is on it") % {"name": name_of(step.claimed_by)} if step.claimed_by else ""


def who_is_asked(steps) -> dict[int, str]:
    """For each of the ``steps`` that wait, by key: who is on it, or who may take it. Two queries."""
    users = get_user_model().objects.filter(is_active=True, groups__reviewtask__in={s.task_id for s in steps})
    users = users.annotate(task=F("groups__reviewtask")).distinct()
    members = defaultdict(list)
    for user in users.order_by("last_name", "first_name", "username"):
        members[user.task].append(user)
    pairs = ReviewTaskState.barred.through.objects.filter(reviewtaskstate__in=steps)
    barred = set(pairs.values_list("reviewtaskstate_id", "user_id"))
    return {
        step.pk: who_is_on(step)
        or _waits_for([name_of(user) for user in members[step.task_id] if (step.pk, user.pk) not in barred])
        for step in steps
    }


def _waits_for(names) -> str:
    if not names:
        return _("nobody is left who may approve it")
    if len(names) > NAMED:
        rest = len(names) - NAMED
        return _("waits for %(names)s and %(count)s more") % {
            "names": ", ".join(names[:NAMED]),
            "count": rest,
        }
    return _("waits for %(names)s") % {"names": ", ".join(names)}
