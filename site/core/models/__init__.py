from .agency import AgencyProfile
from .image import CustomImage, CustomRendition
from .mixins import MetadataMixin, RestrictionsMixin, TransliteratedSlugMixin

__all__ = [
    "AgencyProfile",
    "CustomImage",
    "CustomRendition",
    "MetadataMixin",
    "RestrictionsMixin",
    "TransliteratedSlugMixin",
]
