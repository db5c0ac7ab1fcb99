"""The site's addresses, with ours before Wagtail's."""

from django.urls import include, path

from config import urls

urlpatterns = [path("admin/", include("editorial.audit.stock")), *urls.urlpatterns]
