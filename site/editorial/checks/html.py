"""The text and the links of a paragraph as Wagtail stores it."""

import re
from html import unescape

# A "<" ends the tag before it, so that damaged markup is read once and not again from every "<".
_TOKEN = re.compile(r"<[^<>]*>?|[^<]+")
_TAG = re.compile(r"<(/?)([a-zA-Z0-9]+)")
_LINES = frozenset(["p", "br", "li", "ul", "ol", "div", "blockquote", "hr", "h2", "h3", "h4", "h5", "h6"])


def read_html(source: str) -> tuple[str, list[str]]:
    """Return the text, with a line for each paragraph and list item, and the words of every link."""
    text, links, link = [], [], None
    for token in _TOKEN.findall(source):
        if token.startswith("<"):
            closing, name = tag.groups() if (tag := _TAG.match(token)) else ("", "")
            if name.lower() in _LINES:
                text.append("\n")
            elif name.lower() == "a":
                link = None if closing else []
                if link is not None:
                    links.append(link)
        else:
            piece = _on_one_line(unescape(token))
            text.append(piece)
            if link is not None:
                link.append(piece)
    return "".join(text), ["".join(words) for words in links]


def _on_one_line(text: str) -> str:
    """Line breaks and the indentation around them mean one space in HTML."""
    if "\n" not in text:
        return text
    first, *middle, last = text.split("\n")
    return " ".join([first.rstrip(), *(line.strip() for line in middle), last.lstrip()])
