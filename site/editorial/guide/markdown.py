"""The little of Markdown that the guide is written in: headings, paragraphs, flat lists, tables, fenced code."""

import re
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.text import slugify

from .inline import render_line

_KINDS = {
    "heading": re.compile(r"(#{1,4}) +(.+)"),
    "table": re.compile(r"\|(.+)\|\s*"),
    "ul": re.compile(r"- +(.+)"),
    "ol": re.compile(r"\d+\. +(.+)"),
    "blank": re.compile(r"\s*"),
}
_RULE = re.compile(r"[|:\s-]+")


@dataclass(frozen=True)
class Heading:
    """A heading of the guide, for its table of contents."""

    level: int
    anchor: str
    text: str


def render(source: str, picture_address) -> tuple[SafeString, list[Heading]]:
    """Return the text as HTML, and its headings. The title (#) is left out: the screen has its own."""
    headings, parts = [], []
    # Every other piece stands between the lines of a fence.
    for number, piece in enumerate(re.split(r"^```.*\n", source, flags=re.MULTILINE)):
        if number % 2:
            parts.append(format_html('<pre tabindex="0">{}</pre>', piece))
            continue
        for kind, lines in groupby(piece.splitlines(), key=_kind):
            parts += _BLOCKS[kind](list(lines), lambda text: render_line(text, picture_address), headings)
    return format_html_join("\n", "{}", ((part,) for part in parts)), headings


def _kind(line: str) -> str:
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(line)), "paragraph")


def _headings(lines, inline, headings):
    for line in lines:
        marks, text = _KINDS["heading"].fullmatch(line).groups()
        if (level := len(marks)) == 1:
            continue
        anchor = slugify(text)
        taken = sum(
            heading.anchor.rpartition("--")[0] == anchor or heading.anchor == anchor for heading in headings
        )
        headings.append(Heading(level, f"{anchor}--{taken + 1}" if taken else anchor, text))
        yield format_html('<h{0} id="{1}">{2}</h{0}>', level, headings[-1].anchor, inline(text))


def _list(kind):
    def render_list(lines, inline, _headings):
        items = ((inline(_KINDS[kind].fullmatch(line)[1]),) for line in lines)
        yield format_html("<{0}>{1}</{0}>", kind, format_html_join("", "<li>{}</li>", items))

    return render_list


def _table(lines, inline, _headings):
    def cells(line, tag):
        texts = line.strip().strip("|").split("|")
        return format_html_join(
            "", f"<{tag}>{{}}</{tag.split()[0]}>", ((inline(text.strip()),) for text in texts)
        )

    rows = ((cells(line, "td"),) for line in lines[1:] if not _RULE.fullmatch(line))
    head, body = cells(lines[0], 'th scope="col"'), format_html_join("", "<tr>{}</tr>", rows)
    yield format_html(
        '<div class="guide-table" tabindex="0" role="group"><table class="listing"><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>",
        head,
        body,
    )


_BLOCKS = {
    "heading": _headings,
    "table": _table,
    "ul": _list("ul"),
    "ol": _list("ol"),
    "blank": lambda lines, inline, headings: [],
    "paragraph": lambda lines, inline, headings: [format_html("<p>{}</p>", inline("\n".join(lines)))],
}
