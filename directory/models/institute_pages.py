"""The addresses below the directory at which an institute stands, and those of the form that reports an error in it."""

from django.http import Http404
from django.views.decorators.cache import never_cache
from wagtail.contrib.routable_page.models import RoutablePageMixin, path


class InstitutePagesMixin(RoutablePageMixin):
    """A page with a page for each public institute below it."""

    @path("<slug:slug>/")
    def institute(self, request, slug):
        """What is known of an institute, and the news about it."""
        from directory.presenting import institute_context

        detail = self._detail(slug)
        return self._show(request, "institute_page", slug, institute_context(request, detail))

    @path("<slug:slug>/bao-loi/")
    def error_report(self, request, slug):
        """The form for telling what is wrong. It is posted to a view of its own, see `directory.reports`."""
        from directory.report_form import ErrorReportForm

        context = {"detail": self._detail(slug), "form": ErrorReportForm.fresh(slug)}
        # The form is good for two hours.
        return never_cache(self._show)(request, "institute_report", f"{slug}/bao-loi", context)

    @path("<slug:slug>/bao-loi/cam-on/")
    def error_reported(self, request, slug):
        """Thanks to whoever reported an error."""
        context = {"detail": self._detail(slug), "is_sent": True}
        return self._show(request, "institute_report", f"{slug}/bao-loi/cam-on", context)

    def _detail(self, slug):
        from directory.detail import Detail, find_public

        institute = find_public(slug)
        if institute is None:
            raise Http404
        return Detail(institute)

    def _show(self, request, template, below, context):
        self.below = f"{below}/"
        return self.render(request, template=f"pages/{template}.html", context_overrides=context)
