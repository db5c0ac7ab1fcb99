"""wagtail-localize's list of translations, without drafts of others."""

from django.db.models import Exists, OuterRef, Q
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.paginator import WagtailPaginator
from wagtail.models import Page
from wagtail_localize.views.report import TranslationsReportView

from editorial.visible import pages

from . import VIEW_AUDIT
from .exports import SafeExportMixin


class _Paginator(WagtailPaginator):
    """wagtail-localize's model has no name that could be translated."""

    verbose_name = _("translation")
    verbose_name_plural = _("translations")


class TranslationsView(SafeExportMixin, TranslationsReportView):
    """What is translated into what: where neither side is a draft that the reader may not see."""

    paginator_class = _Paginator

    def get_queryset(self):
        translations = super().get_queryset().order_by("-pk")
        if self.request.user.has_perm(VIEW_AUDIT):
            return translations
        hidden = Page.objects.exclude(pk__in=pages(self.request.user).values("pk")).filter(
            Q(locale=OuterRef("source__locale")) | Q(locale=OuterRef("target_locale")),
            translation_key=OuterRef("source__object"),
        )
        return translations.exclude(Exists(hidden))


# Before wagtail-localize's own, which would answer otherwise.
urlpatterns = [
    path("localize/reports/translations/", TranslationsView.as_view()),
    path("localize/reports/translations/results/", TranslationsView.as_view(results_only=True)),
]
