"""Template tags for institutes."""

from django import template
from django.template.loader import render_to_string

from core.structured_data import as_script
from directory.addresses import directory_of, institute_address
from directory.models import DirectoryPage
from directory.monogram import monogram as monogram_of
from directory.structured_data import organization

register = template.Library()
register.filter("monogram", monogram_of)


@register.simple_tag(takes_context=True)
def institute_url(context, institute):
    """Return the address of a public institute; empty where there is no directory in this language.

    No query on a page of the directory, one on any other page, however many institutes it names.
    """
    page = _directory(context)
    return institute_address(page, institute, context.get("request")) if page else ""


@register.simple_tag(takes_context=True)
def institute_link(context, institute):
    """Return its name as `institute_name.html` draws it, for a sentence that is translated as a whole."""
    return render_to_string("components/institute_name.html", context.flatten() | {"institute": institute})


@register.simple_tag(takes_context=True)
def directory_url(context):
    """Return the address of the directory; empty where there is none in this language. Queries as above."""
    page = _directory(context)
    return page.get_url(context.get("request")) if page else ""


def _directory(context):
    page = context.get("page")
    return page if isinstance(page, DirectoryPage) else directory_of(context.get("request"))


@register.simple_tag(takes_context=True)
def institute_json_ld(context, detail):
    """Print what search engines read of an institute."""
    return as_script(organization(context["request"], detail))
