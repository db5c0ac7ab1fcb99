"""Template tags for finding one's way."""

from django import template

from home.navigation import get_navigation

register = template.Library()


def _navigation(context):
    return get_navigation(context["request"], context.get("page"))


@register.simple_tag(takes_context=True)
def navigation(context):
    """Return the Navigation of this request: ``{% navigation as nav %}``."""
    return _navigation(context)


@register.simple_tag(takes_context=True)
def current(context, page):
    """Return ``page``, the value of aria-current, for a menu entry that the reader is on or below."""
    return "page" if _navigation(context).is_current(page) else ""


@register.simple_tag(takes_context=True)
def section_of(context, article):
    """Return the section of an article: ``{% section_of article as section %}``."""
    return _navigation(context).section_of(article)
