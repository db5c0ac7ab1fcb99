"""The screen that lists the publications of a page, each with the way to Wagtail's comparison."""

from itertools import pairwise

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from editorial.models import Publication


class PublicationsView(WagtailAdminTemplateMixin, TemplateView):
    """What was published of a page, newest first, for whoever may edit it."""

    template_name = "wagtailadmin/editorial/history/publications.html"
    page_title = _("Published versions")
    header_icon = "history"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, page_id, **kwargs):
        self.page = get_object_or_404(Page, pk=page_id).specific
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        here = {"url": "", "label": self.get_page_title()}
        return [*super().get_breadcrumbs_items(), {"url": edit, "label": self.get_page_subtitle()}, here]

    def get_context_data(self, **kwargs):
        publications = Publication.objects.of(self.page).select_related("user", "confirmed_by")
        return super().get_context_data(page=self.page, rows=rows_of(publications), **kwargs)


def rows_of(publications) -> list[tuple]:
    """Each publication, newest first, with the revisions of the one before it and of the newest, or None.

    A version that cannot be compared, because its text was cleared away or it is itself the newest, has None.
    """
    publications = list(publications)
    if not publications:
        return []
    newest = publications[0].revision_id
    rows = [(later, earlier.revision_id, newest) for later, earlier in pairwise(publications)]
    rows.append((publications[-1], None, newest))
    return [
        (
            publication,
            before if publication.revision_id else None,
            newest if publication.revision_id not in (None, newest) else None,
        )
        for publication, before, newest in rows
    ]
