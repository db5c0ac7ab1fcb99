import PIL.Image
from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self):
        from . import checks, date_fields, signals  # noqa: F401  (registration is their import)

        # Pillow refuses to decode twice this. Wagtail's own limit is asked only after decoding.
        PIL.Image.MAX_IMAGE_PIXELS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 2
