from .body import BodyBlock
from .figure import DescribedImageBlock, FigureBlock, GalleryBlock
from .text import HeadingBlock, ParagraphBlock, QuoteBlock

__all__ = [
    "BodyBlock",
    "DescribedImageBlock",
    "FigureBlock",
    "GalleryBlock",
    "HeadingBlock",
    "ParagraphBlock",
    "QuoteBlock",
]
