from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = _("Editorial desk")

    def ready(self):
        from . import translations  # noqa: F401  (connecting its receiver is its import)


class UsersAppConfig(WagtailUsersAppConfig):
    """Wagtail's app for accounts, with our screens."""

    user_viewset = "editorial.accounts.UserViewSet"
