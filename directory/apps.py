from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = _("Directory")

    def ready(self):
        from . import checks, merged_links, old_addresses, sitemap  # noqa: F401  (connecting them is their import)
        from .permissions import register_policy

        register_policy()
