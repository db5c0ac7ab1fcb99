"""The screen on which a keeper says who represents an institute."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from .models import Institute
from .representatives import AssignForm, assign, dismiss

# Who makes entries says who represents them; reviewers do not.
PERMISSION = "directory.add_institute"


def _entry(request, pk) -> Institute:
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    return get_object_or_404(Institute.objects.entries(), pk=pk)


class RepresentativesView(WagtailAdminTemplateMixin, TemplateView):
    """The representatives of an entry, and a form for one more."""

    template_name = "wagtailadmin/directory/representatives.html"
    page_title = gettext_lazy("Representatives")
    header_icon = "group"
    _show_breadcrumbs = True
    form = None

    def dispatch(self, request, *args, pk, **kwargs):
        self.institute = _entry(request, pk)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        self.form = AssignForm(self.institute, request.POST)
        if not self.form.is_valid():
            return self.get(request, *args, **kwargs)
        user = self.form.cleaned_data["user"]
        assign(self.institute, user, request.user)
        name = get_user_display_name(user)
        messages.success(request, _("%(account)s represents this institute now.") % {"account": name})
        return redirect(self.address)

    @cached_property
    def address(self):
        return reverse("institute_representatives", args=[self.institute.pk])

    def get_page_subtitle(self):
        return str(self.institute)

    def get_breadcrumbs_items(self):
        steps = [
            {"url": reverse("wagtailsnippets_directory_institute:list"), "label": _("Institutes")},
            {
                "url": reverse("wagtailsnippets_directory_institute:edit", args=[self.institute.pk]),
                "label": str(self.institute),
            },
            {"url": "", "label": self.get_header_title()},
        ]
        return [*super().get_breadcrumbs_items(), *steps]

    def get_context_data(self, **kwargs):
        rows = self.institute.representations.select_related("user", "assigned_by").order_by("assigned_at")
        form = self.form or AssignForm(self.institute)
        return super().get_context_data(rows=rows, form=form, address=self.address, **kwargs)


@require_POST
def dismiss_representative(request, pk, representation_id):
    """Take back an assignment."""
    institute = _entry(request, pk)
    representation = get_object_or_404(institute.representations, pk=representation_id)
    dismiss(representation, request.user)
    name = get_user_display_name(representation.user)
    messages.success(
        request, _("%(account)s does not represent this institute any more.") % {"account": name}
    )
    return redirect("institute_representatives", institute.pk)


def button_for(institute, user):
    """The way to the screen from an entry, or None."""
    if not user.has_perm(PERMISSION) or not Institute.objects.entries().filter(pk=institute.pk).exists():
        return None
    address = reverse("institute_representatives", args=[institute.pk])
    return Button(_("Representatives"), url=address, icon_name="group", priority=60)


urls = [
    path(
        "directory/institutes/<int:pk>/representatives/",
        RepresentativesView.as_view(),
        name="institute_representatives",
    ),
    path(
        "directory/institutes/<int:pk>/representatives/<int:representation_id>/dismiss/",
        dismiss_representative,
        name="dismiss_representative",
    ),
]
