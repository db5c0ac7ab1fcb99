from .agency import AgencyProfile
from .image import CustomImage, CustomRendition
from .mixins import MetadataMixin, TransliteratedSlugMixin

__all__ = ["AgencyProfile", "CustomImage", "CustomRendition", "MetadataMixin", "TransliteratedSlugMixin"]
