"""Template tags for finding one's way."""

from django import template

from home.navigation import get_navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context):
    """Return the Navigation of this request: ``{% navigation as nav %}``."""
    return get_navigation(context)


@register.simple_tag(takes_context=True)
def current(context, page):
    """Return ``aria-current`` for a menu entry that the reader is on or below, else nothing."""
    return "page" if get_navigation(context).is_current(page) else ""


@register.simple_tag(takes_context=True)
def section_of(context, article):
    """Return the section of an article: ``{% section_of article as section %}``."""
    return get_navigation(context).section_of(article)
