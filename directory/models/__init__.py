"""The directory: institutes, what they are sorted by, and what people do about them."""

from .classification import Province, ResearchField
from .directory_page import DirectoryPage
from .institute import Institute
from .keeping import ErrorReport, Merge, Representation
from .name import InstituteName

__all__ = [
    "DirectoryPage",
    "ErrorReport",
    "Institute",
    "InstituteName",
    "Merge",
    "Province",
    "Representation",
    "ResearchField",
]
