"""The light markup in which shipped texts are kept, read into blocks of a BodyBlock.

A blank line separates blocks. ``## `` starts a heading, ``> quote — attribution`` is a quote, lines
starting with ``- `` are a list, rows between ``|`` a table whose first row is its header; all else is a
paragraph of plain text.
"""

from html import escape


def parse_body(text: str) -> list[tuple]:
    """Return ``[(block name, value), …]`` as a StreamField of BodyBlock accepts it."""
    return [_block(part.strip()) for part in text.strip().split("\n\n") if part.strip()]


def _block(part: str) -> tuple:
    if part.startswith("## "):
        return "heading", {"text": part[3:], "level": "2"}
    if part.startswith("> "):
        quote, _, attribution = part[2:].partition(" — ")
        return "quote", {"text": quote.strip("“”"), "attribution": attribution}
    lines = part.splitlines()
    if part.startswith("- "):
        items = "".join(f"<li>{escape(line[2:], quote=False)}</li>" for line in lines)
        return "paragraph", f"<ul>{items}</ul>"
    if part.startswith("|"):
        rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines]
        return "table", {"data": rows, "first_row_is_table_header": True, "table_header_choice": "row"}
    return "paragraph", f"<p>{escape(' '.join(lines), quote=False)}</p>"
