"""The admin's own API lists files, to every account with access to the admin: here, those that it may choose or change."""

from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry


class PermittedMixin:
    """An endpoint that knows nothing of the files that somebody has no part in."""

    def get_queryset(self):
        permitted = policy_registry.get_by_type(self.model).instances_user_has_any_permission_for(
            self.request.user, {"choose", "change"}
        )
        return super().get_queryset().filter(pk__in=permitted.values("pk"))


class DocumentsEndpoint(PermittedMixin, DocumentsAdminAPIViewSet):
    """The documents."""


class ImagesEndpoint(PermittedMixin, ImagesAdminAPIViewSet):
    """The pictures."""


def limit_api(router) -> None:
    """Put these in the place of Wagtail's."""
    router.register_endpoint("documents", DocumentsEndpoint)
    router.register_endpoint("images", ImagesEndpoint)
