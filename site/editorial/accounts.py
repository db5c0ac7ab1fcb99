"""Who may change whose account: nobody gives more rights than he has, or takes over an account that has more."""

from django.core.exceptions import PermissionDenied
from wagtail.users.views.users import CreateView, EditView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet


class LimitedRightsMixin:
    """A form of an account without the rights that only a superuser may give, nor groups for oneself."""

    def get_form(self, *args, **kwargs):
        form = super().get_form(*args, **kwargs)
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
            if form.instance == self.request.user:
                form.fields.pop("groups", None)
        return form


class UserCreateView(LimitedRightsMixin, CreateView):
    """A new account."""


class UserEditView(LimitedRightsMixin, EditView):
    """An account; that of a superuser is for superusers alone."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if is_out_of_reach(request.user, self.object):
            raise PermissionDenied


class UserViewSet(WagtailUserViewSet):
    """Wagtail's screens for accounts, with these limits."""

    add_view_class = UserCreateView
    edit_view_class = UserEditView


def is_out_of_reach(actor, user) -> bool:
    """Whether ``user`` has rights that ``actor`` lacks altogether."""
    return user.is_superuser and not actor.is_superuser


def guard_bulk_action(request, action_type, objects, action) -> None:
    """Refuse what the screens for one account refuse, done to many."""
    if request.user.is_superuser:
        return
    for user in objects:
        if is_out_of_reach(request.user, user) or (action_type == "assign_role" and user == request.user):
            raise PermissionDenied
