"""The sizes in which pictures are served, in one place: templates ask for them, listings prefetch them."""

SIZES = {
    "card": ("fill-400x250", "fill-800x500"),
    "lead": ("fill-800x370", "fill-1600x740"),
    "figure": ("max-640x1280", "max-1280x1600"),
    "logo": ("max-120x120", "max-240x240"),
}
FORMATS = ("webp", "jpeg")
SHARE = "fill-1200x630|format-jpeg"  # what readers of Open Graph expect


def filter_specs(*names: str) -> list[str]:
    """Return the Wagtail filter specs for the sizes ``names``: each width in each format."""
    return [f"{spec}|format-{fmt}" for name in names for spec in SIZES[name] for fmt in FORMATS]
