"""Addresses. Wagtail's catch-all comes last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as document_urls

from articles import urls as articles_urls
from core.sitemaps import SITEMAPS, sitemap_xml
from core.views import healthz, readyz, rendition, robots_txt
from directory import urls as directory_urls
from search import urls as search_urls

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("favicon.ico", RedirectView.as_view(url="/static/img/hai-dang.svg")),
    path("robots.txt", robots_txt, name="robots"),
    path("sitemap.xml", sitemap_xml, name="sitemap"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap-part"),
    path("admin/", include("editorial.views.closed")),
    path("admin/", include("editorial.audit.stock")),
    path("admin/", include(admin_urls)),
    path("documents/", include("editorial.files.urls")),
    path("documents/", include(document_urls)),
    path("xem-truoc/", include("editorial.preview.urls")),
]

if settings.SERVE_MEDIA:
    # Pictures in the sizes that pages show; never originals, and documents only through their view.
    urlpatterns += [re_path(r"^media/images/(?P<path>.+)$", rendition)]

urlpatterns += i18n_patterns(
    path("", include(search_urls)),
    path("", include(articles_urls)),
    path("", include(directory_urls)),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
