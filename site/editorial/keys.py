"""The keys that the editor gives to blocks and paragraphs when it first saves them: they are no content.

Whether something is such a key is told by the definition of its field and block, never by the look of a text: words
that look like a key are words.
"""

import json
import re

from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import RichTextField, StreamField

_TAG = re.compile(r"<[^<>]*>")
_KEY = re.compile(r' data-block-key="[A-Za-z0-9]{1,20}"')


def without_keys(field, value):
    """The value of a model field, as a version stores it, without keys."""
    if isinstance(field, StreamField) and isinstance(value, str):
        try:
            return _of_block(field.stream_block, json.loads(value))
        except ValueError:
            return value
    if isinstance(field, RichTextField) and isinstance(value, str):
        return _of_html(value)
    return value


def _of_block(block, value):
    """What a stream stores for a block. What is not as its definition says is taken as it is."""
    if isinstance(block, StreamBlock) and _are_children(value):
        return [_of_child(block.child_blocks.get(child["type"]), child) for child in value]
    if isinstance(block, ListBlock) and _are_children(value):
        return [_of_child(block.child_block, child) for child in value]
    if isinstance(block, StructBlock) and isinstance(value, dict):
        return {name: _of_block(block.child_blocks.get(name), part) for name, part in value.items()}
    if isinstance(block, RichTextBlock) and isinstance(value, str):
        return _of_html(value)
    return value


def _are_children(value) -> bool:
    return isinstance(value, list) and all(isinstance(child, dict) and "type" in child for child in value)


def _of_child(block, child):
    rest = {name: part for name, part in child.items() if name != "id"}
    return rest | {"value": _of_block(block, child.get("value"))}


def _of_html(html: str) -> str:
    """Rich text; in what is stored, `<` and `>` stand in tags alone."""
    return _TAG.sub(lambda tag: _KEY.sub("", tag.group()), html)
