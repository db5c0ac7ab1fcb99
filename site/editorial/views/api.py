"""Wagtail's API of pages for its own screens: here it lists and shows, and does nothing.

Its actions do what the screens do and ask less: locks and dates are nothing to them. No screen uses them.
"""

from wagtail.admin.api.serializers import AdminPageSerializer, PageTranslationsField
from wagtail.admin.api.views import PagesAdminAPIViewSet

from editorial.visible import pages


class VisibleTranslationsField(PageTranslationsField):
    """The translations of a page that the account may see."""

    def to_representation(self, page):
        translations = super().to_representation(page)
        found = pages(self.context["request"].user).filter(pk__in=[item["id"] for item in translations])
        keys = set(found.values_list("pk", flat=True))
        return [item for item in translations if item["id"] in keys]


class PageSerializer(AdminPageSerializer):
    """A page."""

    translations = VisibleTranslationsField(read_only=True)


class PagesEndpoint(PagesAdminAPIViewSet):
    """The pages."""

    base_serializer_class = PageSerializer
    actions = {}


def limit_api(router) -> None:
    """Put this in the place of Wagtail's."""
    router.register_endpoint("pages", PagesEndpoint)
