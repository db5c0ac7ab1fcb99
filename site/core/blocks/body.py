"""The body of an article or an information page."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock

from .figure import FigureBlock, GalleryBlock
from .text import HeadingBlock, ParagraphBlock, QuoteBlock

# The table editor's own words are English in every language.
TABLE_MENU = {
    "items": {
        "row_above": {"name": _("Insert row above")},
        "row_below": {"name": _("Insert row below")},
        "col_left": {"name": _("Insert column left")},
        "col_right": {"name": _("Insert column right")},
        "remove_row": {"name": _("Remove row")},
        "remove_col": {"name": _("Remove column")},
        "undo": {"name": _("Undo")},
        "redo": {"name": _("Redo")},
    }
}


class BodyBlock(blocks.StreamBlock):
    """What a text is made of. Before adding a block, see "Do we need a new block?" in docs/architecture.md."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    figure = FigureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    table = TableBlock(
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
