"""What the desk keeps: reviews, publications, links for outsiders, holidays."""

from .holiday import Holiday
from .notice import DailyDigest
from .preview_link import PreviewLink
from .publication import Publication
from .review import ReviewTask, ReviewTaskState
from .reviewed import ReviewedMixin, ReviewedPageMixin, ReviewedSnippetMixin

__all__ = [
    "DailyDigest",
    "Holiday",
    "PreviewLink",
    "Publication",
    "ReviewTask",
    "ReviewTaskState",
    "ReviewedMixin",
    "ReviewedPageMixin",
    "ReviewedSnippetMixin",
]
