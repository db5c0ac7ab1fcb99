"""The addresses of the site with ours for documents before Wagtail's."""

from django.urls import include, path

from config.urls import urlpatterns as site_urls

urlpatterns = [path("documents/", include("editorial.files.urls")), *site_urls]
