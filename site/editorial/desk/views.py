"""The full list of a queue."""

from django.core.exceptions import PermissionDenied
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .objects import fill
from .panels import Desk

PER_PAGE = 50


class QueueView(WagtailAdminTemplateMixin, TemplateView):
    """One of the queues of the first screen, page by page."""

    template_name = "wagtailadmin/editorial/desk/queue.html"

    def get_context_data(self, **kwargs):
        self.queue = Desk(self.request.user).queue(kwargs["name"])
        if self.queue is None:
            raise PermissionDenied
        page = self.queue.page(self.request.GET.get("p"), PER_PAGE)
        fill(page.object_list, self.request.user)
        numbers = list(page.paginator.get_elided_page_range(page.number))
        self.page_title = f"{self.queue.heading} ({page.paginator.count})"
        context = super().get_context_data(**kwargs)
        return context | {"queue": self.queue, "page": page, "elided_page_range": numbers}

    def get_header_icon(self):
        return self.queue.icon

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]
