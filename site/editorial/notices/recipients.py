"""Who takes which part in a review, and who of them gets mail, in which language."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.translation import override
from wagtail.models import TaskState

from editorial import roles
from editorial.four_eyes import who_may_approve
from editorial.models import ReviewTaskState


def reviewers(state) -> set[int]:
    """Who may approve a step: members of its groups who had no part in the content."""
    return set(who_may_approve(state).values_list("pk", flat=True))


def approvers_of(review) -> set[int]:
    """Who approved a step of a review, be it of an earlier version."""
    states = review.task_states.filter(status=TaskState.STATUS_APPROVED)
    return set(states.values_list("finished_by_id", flat=True)) - {None}


def submitter_of(review):
    """Who submitted it last."""
    states = ReviewTaskState.objects.filter(workflow_state=review).exclude(submitted_by=None)
    last = states.order_by("-pk").first()
    return last.submitted_by if last else review.requested_by


def parties_of(state) -> set[int]:
    """Owner, submitters and authors as they were when a step ended: publishing makes parties anew.

    Barred from a step are the parties, and who approved another step of the same version; these are left out.
    """
    others = ReviewTaskState.objects.filter(
        workflow_state=state.workflow_state_id,
        revision=state.revision_id,
        status=TaskState.STATUS_APPROVED,
    ).exclude(task=state.task_id)
    approvers = set(others.values_list("finished_by_id", flat=True))
    return set(state.barred.values_list("pk", flat=True)) - approvers


def leaders() -> set[int]:
    """The group that answers for what is public."""
    users = get_user_model().objects.filter(groups__name=roles.APPROVER.name)
    return set(users.values_list("pk", flat=True))


def reachable(people) -> list:
    """The users with these keys whose account is in use and has an address."""
    users = get_user_model().objects.filter(pk__in=people, is_active=True).exclude(email="")
    return list(users.select_related("wagtail_userprofile").order_by("pk"))


def wants(user, switch: str) -> bool:
    """Whether somebody left a switch of his account on."""
    return not switch or getattr(getattr(user, "wagtail_userprofile", None), switch, True)


def language_of(user) -> str:
    """The language in which somebody uses the admin."""
    profile = getattr(user, "wagtail_userprofile", None)
    # Without a choice of his own Wagtail would answer with the language of whoever acts just now.
    with override(settings.LANGUAGE_CODE):
        language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
