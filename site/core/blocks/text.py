"""Text blocks: paragraph, heading, quote."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

# What a paragraph may hold, decided: words, links and lists. Headings, pictures and tables are blocks of
# their own; colours, sizes and alignment belong to the site, not to a text.
PARAGRAPH_FEATURES = ["bold", "italic", "superscript", "subscript", "ol", "ul", "link", "document-link"]

# The alternatives exclude one another: with two ways to read a space, forty in a row would take days.
_SPACE = r"(?:[\s\u200b]|&nbsp;|<br\s*/?>)"
_EMPTY = re.compile(rf"<(p|li)\b[^>]*>{_SPACE}*</\1>")
# A bold space between two words is still a space.
_EMPTY_INLINE = re.compile(rf"<(b|i|strong|em)\b[^>]*>({_SPACE}*)</\1>")
_EDGE = re.compile(rf"(<(?:p|li)\b[^>]*>){_SPACE}+|{_SPACE}+(?=</(?:p|li)>)")
_SPACE_RUN = re.compile(r"[ \t\r\n\f]{2,}")
_EMPTY_LIST = re.compile(r"<(ul|ol)\b[^>]*>\s*</\1>")


# The editor refers to pages and documents by number; anything else was forged, and could not be shown.
_BROKEN_LINK = re.compile(r"""<a\b(?=[^>]*\blinktype="(?:page|document)")(?![^>]*\bid="\d{1,18}")""")


def tidy_html(html: str) -> str:
    """Return editor HTML without what pasting leaves: empty paragraphs and items, blank edges.

    Draftail has already dropped every style and tag that PARAGRAPH_FEATURES do not name.
    """
    html = _SPACE_RUN.sub(" ", html)  # which mean one space; long runs would make the rest slow
    previous = None
    while previous != html:
        previous = html
        html = _EDGE.sub(r"\1", _EMPTY_INLINE.sub(r"\2", html))
        html = _EMPTY_LIST.sub("", _EMPTY.sub("", html))
    return html.strip()


class ParagraphBlock(blocks.RichTextBlock):
    """One or more paragraphs."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", PARAGRAPH_FEATURES)
        super().__init__(**kwargs)

    def clean(self, value):
        if isinstance(value, RichText):
            value = RichText(tidy_html(value.source))
            if _BROKEN_LINK.search(value.source):
                raise ValidationError(_("A link in this text is damaged. Remove it and make it again."))
        return super().clean(value)

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        template = "blocks/paragraph.html"


class HeadingBlock(blocks.StructBlock):
    """A heading inside a text: level 2, or 3 under one of these."""

    text = blocks.CharBlock(label=_("Heading"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", _("Heading")), ("3", _("Subheading"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"


class QuoteBlock(blocks.StructBlock):
    """Someone's own words."""

    text = blocks.TextBlock(label=_("Quote"))
    attribution = blocks.CharBlock(label=_("Who said it"), required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "blocks/quote.html"
