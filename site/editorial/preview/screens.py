"""What the desk's screens for previews have in common: a page, and who may share it."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic.base import BaseObjectMixin
from wagtail.admin.views.pages.utils import GenericPageBreadcrumbsMixin
from wagtail.models import Page

from .links import may_share

TITLE = _("Previews for people without an account")


class SharingMixin(GenericPageBreadcrumbsMixin, BaseObjectMixin):
    """A screen about one page, for who may share its previews."""

    model = Page
    pk_url_kwarg = "page_id"
    header_icon = "link"

    def get_object(self):
        page = super().get_object().specific
        if not may_share(self.request.user, page):
            raise PermissionDenied
        return page

    def get_page_subtitle(self):
        return self.object.get_admin_display_title()

    @cached_property
    def index_url(self):
        return reverse("preview_links", args=[self.object.pk])
