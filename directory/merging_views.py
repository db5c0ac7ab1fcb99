"""The screen on which two entries are merged: the one to keep is chosen, what will move is shown, then it is done."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.snippets.widgets import AdminSnippetChooser

from core.middleware import bad_request
from editorial.middleware import is_key

from .merge_plan import plan, refusal
from .merging import may_merge, merge
from .models import Institute


class KeptForm(forms.Form):
    """The entry that stays."""

    def __init__(self, merged, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.merged = merged
        self.fields["kept"] = forms.ModelChoiceField(
            label=_("The entry to keep"),
            queryset=Institute.objects.public(),
            widget=AdminSnippetChooser(Institute, icon="group"),
        )

    def clean_kept(self):
        kept = self.cleaned_data["kept"]
        if reason := refusal(kept, self.merged):
            raise ValidationError(reason)
        return kept


class MergeView(WagtailAdminTemplateMixin, TemplateView):
    """Merge an entry into another one."""

    template_name = "wagtailadmin/directory/merge.html"
    page_title = gettext_lazy("Merge into another entry")
    header_icon = "resubmit"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, pk, **kwargs):
        if not may_merge(request.user):
            raise PermissionDenied
        self.merged = get_object_or_404(Institute.objects.entries(), pk=pk)
        sent = request.POST if request.method == "POST" else request.GET
        if not is_key(sent.get("kept") or "0"):
            return bad_request()  # the chooser cannot show it
        self.form = KeptForm(self.merged, sent if "kept" in sent or sent is request.POST else None)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not self.form.is_valid():
            return self.get(request, *args, **kwargs)
        try:
            record = merge(self.form.cleaned_data["kept"], self.merged, request.user)
        except ValidationError as error:
            self.form.add_error("kept", error)
            return self.get(request, *args, **kwargs)
        messages.success(request, _what_happened(record))
        return redirect("wagtailsnippets_directory_institute:edit", record.kept_id)

    def get_page_subtitle(self):
        return str(self.merged)

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailsnippets_directory_institute:edit", args=[self.merged.pk])
        steps = [
            {"url": reverse("wagtailsnippets_directory_institute:list"), "label": _("Institutes")},
            {"url": edit, "label": str(self.merged)},
            {"url": "", "label": self.get_page_title()},
        ]
        return [*super().get_breadcrumbs_items(), *steps]

    def get_context_data(self, **kwargs):
        is_chosen = self.form.is_bound and self.form.is_valid()
        kept = self.form.cleaned_data["kept"] if is_chosen else None
        return super().get_context_data(
            form=self.form,
            merged=self.merged,
            kept=kept,
            plan=plan(kept, self.merged) if kept else None,
            media=self.form.media,
            **kwargs,
        )


def _what_happened(record) -> str:
    proposal = record.moved["proposal"]
    if proposal["names"] or proposal["identifiers"]:
        text = _("“%(merged)s” is a part of “%(kept)s” now. Its names were sent to review.")
    else:
        text = _("“%(merged)s” is a part of “%(kept)s” now. Nothing that it said was new.")
    return text % {"merged": record.merged_name, "kept": record.kept}


def button_for(institute, user):
    """The way to the screen from an entry, or None."""
    if not may_merge(user) or institute.status == Institute.Status.MERGED:
        return None
    if not Institute.objects.entries().filter(pk=institute.pk).exists():
        return None
    address = reverse("merge_institute", args=[institute.pk])
    return Button(_("Merge into another entry"), url=address, icon_name="resubmit", priority=65)


urls = [path("directory/institutes/<int:pk>/merge/", MergeView.as_view(), name="merge_institute")]
