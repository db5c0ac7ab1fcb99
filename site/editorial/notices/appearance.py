"""How HTML mails look: programs for mail read styles on each element alone, so they are put there.

No colour for text or background: a mail is as light or dark as the program that shows it.
"""

STYLES = {
    "body": "margin: 0 auto; padding: 16px; max-width: 36em; font: 16px/1.5 Arial, sans-serif",
    "h1": "margin: 0 0 16px; font-size: 16px; letter-spacing: 0.04em",
    "h2": "margin: 24px 0 8px; font-size: 17px",
    "p": "margin: 0 0 16px",
    "ul": "margin: 0 0 16px; padding: 0; list-style: none",
    "li": "margin: 0 0 8px",
    "blockquote": "margin: 0 0 16px; padding: 4px 0 4px 12px; border-left: 4px solid #d97706",
    "footer": "margin: 24px 0 0; padding: 12px 0 0; border-top: 1px solid #8a8a8a; font-size: 14px",
}


def with_styles(html: str) -> str:
    """The same mail with each element's style on it. Tags in what people wrote are escaped, and stay as they are."""
    for element, style in STYLES.items():
        html = html.replace(f"<{element}>", f'<{element} style="{style}">')
    return html
