"""The two screens of an import: bringing a file, and, with the dry run before one's eyes, importing it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.audit.exports import without_data

from .importing import guide, readers, report, uploads
from .importing.forms import ImportForm, UploadForm, read_on_screen
from .importing.plan import make_plan
from .importing.refusal import FileRefused
from .importing.run import Options, PlanChanged, RowsRefused, run_import

_PUBLISH = "editorial.import_published"
_LIST = "wagtailsnippets_directory_institute:list"


def may_import(user) -> bool:
    """Whether ``user`` keeps the directory: he makes entries and changes them."""
    return user.has_perms(["directory.add_institute", "directory.change_institute"])


class _ImportScreen(WagtailAdminTemplateMixin, FormView):
    header_icon = "upload"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        steps = [
            {"url": reverse(_LIST), "label": _("Institutes")},
            {"url": "", "label": self.get_page_title()},
        ]
        return [*super().get_breadcrumbs_items(), *steps]


class UploadView(_ImportScreen):
    """Bring a file."""

    form_class = UploadForm
    template_name = "wagtailadmin/directory/import.html"
    page_title = gettext_lazy("Import institutes")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"may_publish": self.request.user.has_perm(_PUBLISH)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(columns=guide.rows(), **kwargs)

    def form_valid(self, form):
        format = readers.format_of(form.cleaned_data["file"].name)
        publishing = form.cleaned_data.get("publish", False)
        token = uploads.keep(form.content, format, self.request.user, publishing)
        return redirect("import_institutes_report", token)


@without_data
def download_template(request):
    """A file to fill in."""
    if not may_import(request.user):
        raise PermissionDenied
    disposition = {"Content-Disposition": 'attachment; filename="danh-ba-mau.csv"'}
    return HttpResponse(guide.template(), content_type="text/csv; charset=utf-8", headers=disposition)


class ReportView(_ImportScreen):
    """See what would become of each row, and import them."""

    form_class = ImportForm
    template_name = "wagtailadmin/directory/import_report.html"
    page_title = gettext_lazy("What the import would do")

    def dispatch(self, request, *args, token, **kwargs):
        found = uploads.find(token, request.user) if may_import(request.user) else None
        if found is None and may_import(request.user):
            messages.error(request, _("The file is no longer here. Bring it again, please."))
            return redirect("import_institutes")
        if found:
            self.name, self.content, self.publishing = found
            if self.publishing and not request.user.has_perm(_PUBLISH):
                raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def plan(self):
        table = read_on_screen(self.content, self.name)
        return make_plan(table, user=self.request.user, publishing=self.publishing)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"publishing": self.publishing}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            plan=self.plan, report=report.of(self.plan), publishing=self.publishing, **kwargs
        )

    def form_valid(self, form):
        reason = form.cleaned_data.get("reason", "")
        choices = Options(self.request.user, reason, seen=form.cleaned_data["seen"])
        choices.leave_out_refused = form.cleaned_data["leave_out_refused"]
        try:
            plan = run_import(read_on_screen(self.content, self.name), choices)
        except (FileRefused, RowsRefused, PlanChanged) as refusal:
            form.add_error(None, str(refusal))
            if isinstance(refusal, RowsRefused):
                form.add_error(None, _("Correct the file, or tick “Leave out the rows that are refused”."))
            return self.form_invalid(form)
        uploads.remove(self.name)
        messages.success(self.request, report.summary(plan))
        return redirect(f"{reverse(_LIST)}?{urlencode(self._what_was_imported(plan))}")

    def _what_was_imported(self, plan) -> dict:
        """The list, newest first; of drafts alone where these are all new."""
        counts, newest_first = plan.counts(), {"ordering": "-_updated_at"}
        only_drafts = counts["created"] and not counts["changed"] and not self.publishing
        return newest_first | ({"live": "false"} if only_drafts else {})
