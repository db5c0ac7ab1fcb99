"""Who represents an institute: assigned by a keeper, on a small screen beside the entry."""

from django import forms
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log

from editorial.roles import REPRESENTATIVE

from .log_actions import ASSIGNED, DISMISSED
from .models import Institute, Representation
from .permissions import CHANGE, REPRESENT


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
        log(institute, ASSIGNED, user=keeper, data={"account": _known_as(user)})
    return representation


def dismiss(representation, keeper) -> None:
    """Take it back. Logged. What he proposed stays, for a reviewer to decide."""
    log(
        representation.institute,
        DISMISSED,
        user=keeper,
        data={"account": _known_as(representation.user)},
    )
    representation.delete()


def _known_as(user) -> str:
    """His name, and the name of his account."""
    name, account = get_user_display_name(user), user.get_username()
    return account if name == account else f"{name} ({account})"


class RepresentedPanel(Component):
    """On the first screen of a representative: the entries that he keeps. One query."""

    name = "represented_institutes"
    template_name = "wagtailadmin/directory/represented.html"
    order = 50

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context):
        edit = Institute.snippet_viewset.get_url_name("edit")
        institutes = Institute.objects.filter(representations__user=self.user).in_order()
        return {"entries": [(institute, reverse(edit, args=[institute.pk])) for institute in institutes]}


def panels_for(user) -> list[Component]:
    """The panel, for representatives."""
    return [RepresentedPanel(user)] if user.has_perm(REPRESENT) and not user.has_perm(CHANGE) else []
