"""Who represents an institute: assigned by a keeper, on a small screen beside the entry."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from editorial.roles import REPRESENTATIVE

from .log_actions import ASSIGNED, DISMISSED
from .models import Representation


def candidates():
    """Accounts that may be assigned: those of the role."""
    users = get_user_model().objects.filter(is_active=True, groups__name=REPRESENTATIVE.name)
    return users.order_by("last_name", "first_name", "username").distinct()


class _AccountField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.get_full_name() or obj.username} ({obj.email or obj.username})"


class AssignForm(forms.Form):
    """Choose one more account."""

    user = _AccountField(label=_("Account"), queryset=None, empty_label=None)

    def __init__(self, institute, *args, **kwargs):
        super().__init__(*args, **kwargs)
        taken = institute.representations.values("user")
        self.fields["user"].queryset = candidates().exclude(pk__in=taken)


def assign(institute, user, keeper) -> Representation:
    """Let ``user`` propose changes to an entry. Logged; once is enough."""
    representation, created = Representation.objects.get_or_create(
        institute=institute, user=user, defaults={"assigned_by": keeper}
    )
    if created:
        log(institute, ASSIGNED, user=keeper, data={"account": user.get_username()})
    return representation


def dismiss(representation, keeper) -> None:
    """Take it back. Logged. What he proposed stays, for a reviewer to decide."""
    log(
        representation.institute,
        DISMISSED,
        user=keeper,
        data={"account": representation.user.get_username()},
    )
    representation.delete()
