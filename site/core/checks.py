"""Invariants of the project that Django checks."""

from pathlib import Path

from django.conf import settings
from django.core.checks import Error, register


@register()
def source_root_is_no_package(app_configs, **kwargs):
    """`site/` shadows a standard library module as soon as it becomes a package."""
    if (Path(settings.SITE_ROOT) / "__init__.py").exists():
        return [Error("site/__init__.py must not exist: site/ is a source root.", id="haidang.E001")]
    return []
