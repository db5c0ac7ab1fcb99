"""A step of the review, and its state for one submission."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from editorial.calendar import due_after
from editorial.content import digest_of, shown
from editorial.forms import ApprovalForm, ReasonForm, RecheckForm
from editorial.four_eyes import barred_from, specific
from editorial.locking import lock


class ReviewTaskState(TaskState):
    """A step that one submission is at, or passed: which content it is about, when it is due, who is on it."""

    class Priority(models.IntegerChoices):
        """How soon it is wanted."""

        NORMAL = 0, _("normal")
        URGENT = 1, _("urgent")

    content_digest = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    barred = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    due_at = models.DateTimeField(_("due"), null=True, db_index=True)
    priority = models.PositiveSmallIntegerField(
        _("priority"), choices=Priority.choices, default=Priority.NORMAL
    )
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("being reviewed by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    claimed_at = models.DateTimeField(_("being reviewed since"), null=True)

    class Meta:
        verbose_name = _("state of a review step")
        verbose_name_plural = _("states of review steps")
        default_permissions = ()

    def what_is_shown(self) -> tuple[str, str]:
        """What the windows of a review say they showed: the content, or the content and its dates."""
        return self.content_digest, shown(self.revision)

    def follow(self, revision, digest) -> None:
        """Be about another version of the object from now on."""
        self.revision, self.content_digest = revision, digest
        self.save(update_fields=["revision", "content_digest"])
        self.update_barred()

    def update_barred(self) -> None:
        """Write down who may not approve, for lists; approving works it out again."""
        self.barred.set(barred_from(self))

    def is_offered_to(self, user) -> bool:
        """Whether the screens offer ``user`` to approve: by what was written down, without reading every version."""
        return self.task.specific.is_reviewer(user) and not self.barred.filter(pk=user.pk).exists()

    def refusal(self, user) -> str:
        """Why ``user`` may not approve this step, or an empty string if he may."""
        if user is None or not user.is_active or not self.task.specific.is_reviewer(user):
            return gettext("You are not one of the reviewers of this step.")
        if user.pk in barred_from(self):
            return gettext(
                "You own, submitted or changed this text, or approved another step of its review."
                " Somebody else has to approve it."
            )
        latest = specific(self.workflow_state).get_latest_revision()
        if latest.pk != self.revision_id or digest_of(latest) != self.content_digest:
            return gettext("The text was changed meanwhile. Read it again, please.")
        return ""

    @transaction.atomic
    def approve(self, user=None, update=True, comment=""):
        """Approve, if ``user`` may: whoever calls, and by whatever path. Raises PermissionDenied."""
        lock(specific(self.workflow_state))
        self.refresh_from_db()
        if refusal := self.refusal(user):
            raise PermissionDenied(refusal)
        return super().approve(user=user, update=update, comment=comment)


class ReviewTask(AbstractGroupApprovalTask):
    """A step that somebody of its groups approves who had no part in the content. Superusers have no way around."""

    due_hours = models.PositiveSmallIntegerField(
        _("working hours until due"), default=4, help_text=_("Counted on working days from 08:00 to 17:00.")
    )

    task_state_class = ReviewTaskState
    admin_form_fields = [*AbstractGroupApprovalTask.admin_form_fields, "due_hours"]

    class Meta:
        verbose_name = _("review step")
        verbose_name_plural = _("review steps")

    @classmethod
    def get_description(cls):
        return _("Somebody of the chosen groups who had no part in the content approves it")

    def is_reviewer(self, user) -> bool:
        """Whether ``user`` is in one of the groups of this step. A superuser is only if he was put there."""
        return self._user_in_groups(user)

    def start(self, workflow_state, user=None):
        """Start this step, or an earlier one that has not approved this very content."""
        obj = specific(workflow_state)
        lock(obj)
        if earlier := self.step_to_repeat(workflow_state):
            return earlier.start(workflow_state, user=user)
        # Set back by whoever resumes, and absent at the beginning.
        is_submission = workflow_state.current_task_state is None
        previous = ReviewTaskState.objects.filter(workflow_state=workflow_state).order_by("-pk").first()
        state = super().start(workflow_state, user=user)
        if is_submission:
            state.submitted_by = user
        if previous:
            state.priority = previous.priority
        state.due_at = due_after(state.started_at, self.due_hours)
        state.save(update_fields=["submitted_by", "priority", "due_at"])
        state.follow(state.revision, digest_of(state.revision))
        return state

    def locked_for_user(self, obj, user):
        return not self.is_reviewer(user)

    def user_can_access_editor(self, obj, user):
        return self.is_reviewer(user)

    def get_actions(self, obj, user):
        """What ``user`` may do at this step: (name, label, whether a comment is asked for)."""
        state = obj.current_workflow_task_state
        if state is None or not self.is_reviewer(user):
            return []
        actions = [("reject", _("Request changes"), True)]
        if self.step_to_repeat(state.workflow_state):
            return [*actions, ("recheck", _("Send back to the step before"), True)]
        if state.is_offered_to(user):
            actions.insert(0, ("approve", _("Approve"), True))
        return actions

    def step_to_repeat(self, workflow_state):
        """The first step before this one that has not approved the content as it is now, or None."""
        order = list(workflow_state.workflow.tasks.filter(active=True).values_list("pk", flat=True))
        first = workflow_state.get_next_task()
        if first and self.pk in order and order.index(first.pk) < order.index(self.pk):
            return first.specific
        return None

    def get_form_for_action(self, action):
        return {"approve": ApprovalForm, "recheck": RecheckForm}.get(action, ReasonForm)

    @transaction.atomic
    def on_action(self, task_state, user, action_name, comment="", seen="", **kwargs):
        """Act on a step. Raises PermissionDenied for whoever may not, or if it is over.

        ``seen`` is what the reviewer was shown, where that is known: he approves nothing else.
        """
        obj = specific(task_state.workflow_state)
        from editorial.gate import check_complete

        lock(obj)
        task_state.refresh_from_db()
        if task_state.status != TaskState.STATUS_IN_PROGRESS:
            raise PermissionDenied(gettext("This step is over."))
        if action_name not in {name for name, *_ in self.get_actions(obj, user)}:
            raise PermissionDenied(task_state.refusal(user))
        if action_name == "approve" and seen and seen not in task_state.what_is_shown():
            raise PermissionDenied(gettext("The text was changed meanwhile. Read it again, please."))
        comment = str(comment)
        if action_name != "approve" and not comment.strip():
            raise PermissionDenied(gettext("Say what should change, and why."))
        if action_name == "approve":
            check_complete(obj, task_state.revision)
        if action_name == "recheck":
            task_state.cancel(user=user, comment=comment)
        else:
            super().on_action(task_state, user, action_name, comment=comment)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        """The states that wait for ``user``: of his groups, and not barred to him."""
        if not self.is_reviewer(user):
            return TaskState.objects.none()
        barred = ReviewTaskState.objects.filter(barred=user).values("pk")
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS).exclude(pk__in=barred)
