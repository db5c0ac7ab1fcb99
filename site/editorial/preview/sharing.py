"""Where the desk shares a page with outsiders."""

from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from editorial.content import digest_of
from editorial.locking import lock_row

from .forms import ShareForm
from .links import create, links_of
from .rows import row, saved
from .screens import TITLE, SharingMixin


class PreviewLinksView(SharingMixin, BaseListingView):
    """The links to versions of a page, and a form for another one, to the version that the screen names."""

    page_title = TITLE
    template_name = "wagtailadmin/preview_links/index.html"
    paginate_by = 20
    form = None

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            lock_row(Page, self.object.pk)
            self.object.refresh_from_db(fields=["latest_revision"])
            self.form = ShareForm(request.POST)
            if not self._was_shown_latest():
                self.form.add_error(None, _("The text was changed meanwhile. Look at it again, please."))
            if self.form.is_valid():
                data = self.form.cleaned_data
                link = create(self.latest, request.user, data["recipient"], data["lifetime"])
                messages.success(request, _("The link was made. Its address is below: copy it and send it."))
                return redirect(f"{self.index_url}?new={link.pk}")
        return self.get(request, *args, **kwargs)

    @cached_property
    def latest(self):
        """The version that can be shared: the latest."""
        return self.object.get_latest_revision()

    @property
    def _version(self) -> str:
        return f"{self.latest.pk}.{digest_of(self.latest)}"

    def _was_shown_latest(self) -> bool:
        return self.latest is not None and self.request.POST.get("version") == self._version

    @cached_property
    def header_buttons(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        return [HeaderButton(_("Edit"), url=edit, icon_name="edit")]

    def get_base_queryset(self):
        return links_of(self.object)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.latest:
            context |= {
                "form": self.form or ShareForm(),
                "version": self._version,
                "saved": saved(self.latest),
            }
        rows = [row(link, self.object, self.latest) for link in context["object_list"]]
        number = self.request.GET.get("new")
        new = next((row for row in rows if row.is_active and str(row.link.pk) == number), None)
        return context | {"rows": rows, "new": new}
