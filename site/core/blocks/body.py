"""The body of an article or an information page."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock

from .figure import FigureBlock, GalleryBlock
from .table import TABLE_MENU, SoundTableBlock
from .text import HeadingBlock, ParagraphBlock, QuoteBlock


class BodyBlock(blocks.StreamBlock):
    """What a text is made of. Before adding a block, see "Do we need a new block?" in docs/architecture.md."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    figure = FigureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    table = SoundTableBlock(
        label=_("Table"), template="blocks/table.html", table_options={"contextMenu": TABLE_MENU}
    )
    documents = blocks.ListBlock(
        DocumentChooserBlock(label=_("Document")),
        label=_("Documents"),
        icon="doc-full",
        template="blocks/documents.html",
    )
    embed = EmbedBlock(label=_("Embedded video"), template="blocks/embed.html")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Always defined, so that the setting changes no migration; offered only where the office allows it.
        if not settings.EMBEDS_ENABLED:
            self.meta.block_counts = {"embed": {"max_num": 0}}

    def ordered_child_blocks(self):
        """The blocks that the editor offers."""
        offered = super().ordered_child_blocks()
        return offered if settings.EMBEDS_ENABLED else [block for block in offered if block.name != "embed"]
