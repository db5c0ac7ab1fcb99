"""What stands inside a line of the guide: code, pictures, links, bold words. Everything else is escaped."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

_TOKEN = re.compile(
    r"`(?P<code>[^`]+)`|!\[(?P<alt>[^\]]*)\]\((?P<picture>[^)\s]+)\)"
    r"|\[(?P<words>[^\]]+)\]\((?P<address>[^)\s]+)\)|\*\*(?P<bold>.+?)\*\*"
)
# An anchor, another site, or a file beside the guide; never another scheme, nor an address without one.
_SAFE_ADDRESS = re.compile(r"#|https?://|[\w-]+(?:[./][\w-]+)*(?:#|$)")
_PICTURE = re.compile(r"images/([a-z0-9-]+\.(?:png|webp))")


def render_line(text: str, picture_address) -> SafeString:
    """Return a line as HTML. ``picture_address`` gives the address of a picture by its name."""
    parts, end = [], 0
    for token in _TOKEN.finditer(text):
        parts += [escape(text[end : token.start()]), _render(token, picture_address)]
        end = token.end()
    parts.append(escape(text[end:]))
    return mark_safe("".join(parts))  # noqa: S308  (each part was escaped)


def _render(token, picture_address):
    found = token.groupdict()
    if found["code"]:
        return format_html("<code>{}</code>", found["code"])
    if found["bold"]:
        return format_html("<strong>{}</strong>", render_line(found["bold"], picture_address))
    if found["picture"]:
        name = _PICTURE.fullmatch(found["picture"])
        if not name:
            return escape(found["alt"])
        address = picture_address(name[1])
        return format_html('<img src="{}" alt="{}" loading="lazy">', address, found["alt"])
    words = render_line(found["words"], picture_address)
    if not _SAFE_ADDRESS.match(found["address"]):
        return words
    return format_html('<a href="{}">{}</a>', found["address"], words)
