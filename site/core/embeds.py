"""Which sites a video may come from, where the office allows embedding at all (EMBEDS_ENABLED)."""

from wagtail.embeds.oembed_providers import vimeo, youtube

EMBED_FINDER = {"class": "wagtail.embeds.finders.oembed", "providers": [youtube, vimeo]}
EMBED_SOURCES = ["https://www.youtube.com", "https://player.vimeo.com"]
