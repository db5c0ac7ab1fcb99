"""Template tags that any page may need."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found
from wagtail.models import Site

from core import structured_data
from core.models import AgencyProfile
from core.renditions import SHARE, filter_specs

register = template.Library()


@register.simple_tag
def icon(name, css=""):
    """Draw an icon of the sprite; words beside it carry the meaning."""
    return format_html(
        '<svg class="icon {}" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        css,
        static("img/sprite.svg"),
        name,
    )


@register.simple_tag
def rhythm(name):
    """Draw the light rhythm of a section."""
    return format_html(
        '<svg class="rhythm" aria-hidden="true"><use href="{}#n-{}"/></svg>', static("img/sprite.svg"), name
    )


@register.simple_tag
def mark(css=""):
    """Draw the lighthouse."""
    return format_html(
        '<svg class="{}" viewBox="0 0 48 56" aria-hidden="true"><use href="{}#mark"/></svg>',
        css,
        static("img/sprite.svg"),
    )


@register.simple_tag
def picture(image, size, sizes, alt="", eager=False):
    """Draw ``image`` in the named size (core.renditions) as WebP with JPEG behind it.

    ``sizes`` is the HTML attribute. ``eager`` is for the one picture on the first screen.
    """
    if not image:
        return ""
    renditions = get_renditions_or_not_found(image, [Filter(spec) for spec in filter_specs(size)])
    loading = {"loading": "eager", "fetchpriority": "high"} if eager else {"loading": "lazy"}
    attrs = {"sizes": sizes, "alt": alt, "decoding": "async", **loading}
    return Picture(renditions, attrs).__html__()


@register.simple_tag
def share_picture(image):
    """Return the rendition that other sites show with a link, or None."""
    return get_renditions_or_not_found(image, [Filter(SHARE)])[SHARE] if image else None


@register.simple_tag(takes_context=True)
def agency(context):
    """Return the AgencyProfile of the site, or None where there is no site."""
    request = context.get("request")
    return AgencyProfile.for_request(request) if request and Site.find_for_request(request) else None


@register.simple_tag(takes_context=True)
def absolute_url(context, path=None):
    """Return the full address of ``path``, by default of this page without its query."""
    request = context["request"]
    site = Site.find_for_request(request)
    root = site.root_url if site else f"{request.scheme}://{request.get_host()}"
    return root + (request.path if path is None else path)


@register.simple_tag(takes_context=True)
def json_ld(context, kind, *args):
    """Print a schema.org description built by core.structured_data."""
    data = getattr(structured_data, kind)(context["request"], *args)
    return structured_data.as_script(data)
