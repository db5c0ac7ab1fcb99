from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.admin.apps import WagtailAdminAppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = _("Editorial desk")

    def ready(self):
        # Connecting receivers is the import of their modules.
        from . import gate, notices, old_addresses, translations  # noqa: F401
        from .audit import receivers, signing_in, silent, transitions  # noqa: F401
        from .files import receivers as file_receivers  # noqa: F401
        from .permissions import register_snippet_policies

        register_snippet_policies()


class AdminAppConfig(WagtailAdminAppConfig):
    """Wagtail's admin, without its mails about reviews: ours tell whom it concerns (`editorial.notices`).

    Wagtail's go to everybody in a group, parties included, and to nobody who wrote or approved a text before. They
    are connected when the admin is ready, so that is where they are disconnected. Its mails about comments stay.
    """

    def ready(self):
        from .notices.receivers import silence_wagtail

        super().ready()
        silence_wagtail()


class UsersAppConfig(WagtailUsersAppConfig):
    """Wagtail's app for accounts, with our screens."""

    user_viewset = "editorial.accounts.UserViewSet"
