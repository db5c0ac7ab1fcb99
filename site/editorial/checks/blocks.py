"""The value of a block, read part by part, whatever blocks it is made of."""

from collections import Counter

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.images.blocks import ImageBlock

from core.blocks import HeadingBlock

from .html import read_html
from .page_text import Heading, Link, Passage, Picture, Place
from .words import cleaned


def read_stream(stream, place=None):
    """Yield the parts of a stream. Blocks are named as the editor names them, and counted by name."""
    counted = Counter()
    for child in stream:
        label = str(child.block.label)
        counted[label] += 1
        name = f"{label} {counted[label]}"
        here = place.part(name) if place else Place(name, f"block-{child.id}-section" if child.id else "")
        yield from read_block(child.block, child.value, here)


def read_block(block, value, place):
    """Yield the parts of one block."""
    # From the most special to the most general: an ImageBlock is a StructBlock too.
    for kind, read in _READERS.items():
        if isinstance(block, kind):
            if value:
                yield from read(block, value, place)
            return


def _read_image(block, value, place):
    alt = cleaned(getattr(value, "contextual_alt_text", None) or "")
    yield Picture(alt, bool(getattr(value, "decorative", False)), place)
    yield Passage(alt, place.part(block.child_blocks["alt_text"].label))


def _read_heading(block, value, place):
    text, level = cleaned(value.get("text") or ""), str(value.get("level"))
    yield Passage(text, place)
    if level.isdecimal():
        yield Heading(text, int(level), place)


def _read_rich_text(block, value, place):
    text, links = read_html(value.source)
    yield Passage(cleaned(text), place, is_prose=True)
    for link in links:
        yield Link(cleaned(link), place)


def _read_table(block, value, place):
    rows = ["\n".join(str(cell) for cell in row if cell) for row in value.get("data") or []]
    yield Passage(cleaned("\n".join(rows)), place)


def _read_struct(block, value, place):
    for name, child in block.child_blocks.items():
        # A list is named by its items, which are counted, and a figure's picture by the figure.
        inside = place if isinstance(child, (blocks.ListBlock, ImageBlock)) else place.part(child.label)
        yield from read_block(child, value.get(name), inside)


def _read_list(block, value, place):
    for number, item in enumerate(value, start=1):
        yield from read_block(block.child_block, item, place.part(f"{block.child_block.label} {number}"))


_READERS = {
    ImageBlock: _read_image,
    HeadingBlock: _read_heading,
    blocks.RichTextBlock: _read_rich_text,
    TableBlock: _read_table,
    blocks.StructBlock: _read_struct,
    blocks.StreamBlock: lambda block, value, place: read_stream(value, place),
    blocks.ListBlock: _read_list,
    blocks.TextBlock: lambda block, value, place: [Passage(cleaned(value), place, is_prose=True)],
    blocks.CharBlock: lambda block, value, place: [Passage(cleaned(value), place)],
}
