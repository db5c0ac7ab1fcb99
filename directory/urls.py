"""Addresses below the directory that are no pages. Their names have a dot, which Wagtail's own pattern does not serve."""

from django.urls import re_path

from .export_views import export_directory
from .reports import report_error
from .twin import institute_json

urlpatterns = [
    re_path(
        r"^(?P<page_path>[\w/-]+)/xuat\.(?P<kind>csv|xlsx|json)$", export_directory, name="directory-export"
    ),
    re_path(
        r"^(?P<page_path>[\w/-]+)/(?P<slug>[-a-zA-Z0-9_]+)\.json$", institute_json, name="institute-json"
    ),
    re_path(
        r"^(?P<page_path>[\w/-]+)/(?P<slug>[-a-zA-Z0-9_]+)/bao-loi/gui/$",
        report_error,
        name="institute-report",
    ),
]
