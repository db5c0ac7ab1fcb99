"""Where the desk takes a link back."""

from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .links import links_of, revoke
from .screens import TITLE, SharingMixin


class RevokeView(SharingMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks whether a link should end, and ends it."""

    page_title = gettext_lazy("Revoke a shared preview")
    template_name = "wagtailadmin/preview_links/revoke.html"

    @cached_property
    def link(self):
        return get_object_or_404(links_of(self.object), pk=self.kwargs["link_id"])

    def post(self, request, *args, **kwargs):
        revoke(self.link, request.user)
        messages.success(
            request, _("The link for %(recipient)s no longer works.") % {"recipient": self.link.recipient}
        )
        return redirect(self.index_url)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.index_url, "label": TITLE},
            {"url": "", "label": self.page_title, "sublabel": self.link.recipient},
        ]
