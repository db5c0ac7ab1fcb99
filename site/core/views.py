"""Probes and errors."""

from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.static import serve


@never_cache
def healthz(request):
    """The process answers."""
    return JsonResponse({"status": "ok"})


@never_cache
def readyz(request):
    """The process can serve: the database answers and its schema is the code's. Else 503."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        return JsonResponse({"status": "unavailable", "reason": "database"}, status=503)
    if pending:
        return JsonResponse({"status": "unavailable", "reason": "migrations"}, status=503)
    return JsonResponse({"status": "ok"})


def rendition(request, path):
    """A picture in a size that pages show, where Django serves them."""
    try:
        return serve(request, path, document_root=Path(settings.MEDIA_ROOT) / "images")
    except (OSError, ValueError) as error:  # a name that the file system cannot hold
        raise Http404 from error


def robots_txt(request):
    """What crawlers may read: all but the admin and search results."""
    return render(request, "robots.txt", content_type="text/plain; charset=utf-8")
