"""A description as plain text, for files, which hold no more, and back. Asks the database nothing."""

import re
from html import escape, unescape

from core.text import as_xml_text, nfc

_TAG = re.compile(r"<[^<>]*>")
_LINE_BREAK = re.compile(r"<br\s*/?>")
_PARTING = re.compile(r"</(?:p|li)>")
_OF_PARAGRAPH = re.compile(r"</?p\b[^<>]*>|<br\s*/?>")


def one_line(text: str) -> str:
    """A text in NFC, with one space wherever there is any blank."""
    return " ".join(nfc(as_xml_text(text)).split())


def paragraphs(description) -> list[str]:
    """The words of its paragraphs, headings and quotes, one below the other. Pictures, tables and files have none here."""
    found = []
    for block in description.raw_data:
        if read := _READERS.get(block["type"]):
            found += map(one_line, read(block["value"]))
    return [text for text in found if text]


def is_plain(description) -> bool:
    """Whether its plain text is all there is to it: paragraphs without links, lists and emphasis."""
    return all(
        block["type"] == "paragraph" and not _TAG.search(_OF_PARAGRAPH.sub("", block["value"]))
        for block in description.raw_data
    )


def as_description(texts: list[str]) -> list[tuple]:
    """Paragraphs as the description takes them. Whatever looks like markup is text."""
    return [("paragraph", f"<p>{escape(text, quote=False)}</p>") for text in texts]


def _of_html(html) -> list[str]:
    parts = _PARTING.split(_LINE_BREAK.sub(" ", html))
    return [unescape(_TAG.sub("", part)) for part in parts]


_READERS = {
    "paragraph": _of_html,
    "heading": lambda value: [value.get("text") or ""],
    "quote": lambda value: [value.get("text") or "", value.get("attribution") or ""],
}
