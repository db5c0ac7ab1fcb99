"""Who may change whose account: nobody gives more rights than he has, or takes over an account that has more."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, StatusFlagColumn
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.users.views.users import CreateView, EditView, IndexView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from .models import Publication

KEPT = _(
    "This account wrote, reviewed or published something, so it is kept: who did what stays known. Take the tick from"
    " “Active” instead."
)


class LimitedRightsMixin:
    """A form of an account without the rights that only a superuser may give, nor groups for oneself."""

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
            if form.instance == self.request.user and "groups" in form.fields:
                form.fields["groups"].disabled = True
                form.fields["groups"].help_text = _("Nobody changes the groups he is in himself.")
        return form


class UserCreateView(LimitedRightsMixin, CreateView):
    """A new account."""


class UserEditView(LimitedRightsMixin, EditView):
    """An account; that of a superuser is for superusers alone."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if is_out_of_reach(request.user, self.object):
            raise PermissionDenied


class UserIndexView(IndexView):
    """The accounts, with the roles of each, and in words whether it is in use: Wagtail's sign is read aloud as "True"."""

    @property
    def columns(self):
        ours = {
            "is_superuser": Column("roles", label=_("Roles"), accessor=_roles_of, width="20%"),
            "is_active": StatusFlagColumn(
                "is_active",
                label=_("Active"),
                true_label=_("Active"),
                false_label=_("Inactive"),
                sort_key="is_active",
                width="10%",
            ),
        }
        return [ours.get(column.name, column) for column in super().columns]

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("groups")


def _roles_of(user) -> str:
    names = [group.name for group in user.groups.all()]
    return ", ".join([*names, _("superuser")] if user.is_superuser else names)


class UserViewSet(WagtailUserViewSet):
    """Wagtail's screens for accounts, with these limits."""

    index_view_class = UserIndexView
    add_view_class = UserCreateView
    edit_view_class = UserEditView
    copy_view_enabled = False  # Wagtail's "copy" would save over the original


def is_out_of_reach(actor, user) -> bool:
    """Whether ``user`` has rights that ``actor`` lacks altogether."""
    return user.is_superuser and not actor.is_superuser


def leaves_traces(users) -> bool:
    """Whether what one of ``users`` wrote, submitted, reviewed or published would no longer say who it was.

    Four eyes are told apart by these traces, so an account that has any is never deleted.
    """
    return any(
        rows.exists()
        for rows in (
            Revision.objects.filter(user__in=users),
            Page.objects.filter(owner__in=users),
            WorkflowState.objects.filter(requested_by__in=users),
            TaskState.objects.filter(finished_by__in=users),
            Publication.objects.filter(Q(user__in=users) | Q(confirmed_by__in=users)),
        )
    )


def guard_deletion(request, users):
    """Refuse to delete accounts that leave traces, and say what to do instead."""
    if not leaves_traces(users):
        return None
    messages.error(request, KEPT)
    return redirect("wagtailusers_users:index")


def guard_bulk_action(request, action_type, objects, action):
    """Refuse what the screens for one account refuse, done to many."""
    if action_type == "delete" and (refusal := guard_deletion(request, objects)):
        return refusal
    if request.user.is_superuser:
        return None
    for user in objects:
        if is_out_of_reach(request.user, user) or (action_type == "assign_role" and user == request.user):
            raise PermissionDenied
    return None
