"""Addresses of documents, before Wagtail's own for the same."""

from django.urls import re_path

from .serving import serve_document

urlpatterns = [re_path(r"^(\d+)/(.*)$", serve_document)]
