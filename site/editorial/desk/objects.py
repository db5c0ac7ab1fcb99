"""What rows say about their objects."""

from django.conf import settings
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_latest_str
from wagtail.admin.utils import get_user_display_name as name_of
from wagtail.models import Page

from .visible import is_editable, reviewed_models, type_of


def fill(entries, user) -> None:
    """Look up titles, addresses and the rest: two queries for pages, one for each kind of snippet."""
    for model in reviewed_models():
        content_type = type_of(model)
        rows = [entry for entry in entries if entry.key[0] == content_type]
        if rows:
            (_fill_pages if model is Page else _fill_snippets)(model, rows, user)


def _fill_pages(model, rows, user):
    pages = model.objects.select_related("owner", "locale").in_bulk({int(row.key[1]) for row in rows})
    parents = {page.path[: -Page.steplen] for page in pages.values()}
    places = dict(Page.objects.filter(path__in=parents).values_list("path", "title"))
    for row in rows:
        page = pages.get(int(row.key[1]))
        if page is None:
            continue
        may_edit = row.opens or is_editable(page, user)
        row.title = page.get_admin_display_title() if may_edit else page.title
        row.url = (
            reverse("wagtailadmin_pages:edit", args=[page.pk]) if may_edit else (page.live and page.url) or ""
        )
        row.kind = capfirst(page.page_type_display_name)
        row.place = places.get(page.path[: -Page.steplen], "")
        row.author = name_of(page.owner) if page.owner else ""
        row.language = _other_language(page.locale)


def _fill_snippets(model, rows, user):
    found = model.objects.select_related("latest_revision__user", "locale").defer("latest_revision__content")
    found = found.in_bulk({model._meta.pk.to_python(row.key[1]) for row in rows})
    addresses, any_address = AdminURLFinder(user), AdminURLFinder()
    for row in rows:
        snippet = found.get(model._meta.pk.to_python(row.key[1]))
        if snippet is None:
            continue
        row.url = (any_address if row.opens else addresses).get_edit_url(snippet) or ""
        row.title = get_latest_str(snippet) if row.url else str(snippet)
        row.kind = capfirst(model._meta.verbose_name)
        writer = snippet.latest_revision and snippet.latest_revision.user
        row.author = name_of(writer) if writer else ""
        row.language = _other_language(snippet.locale)


def _other_language(locale) -> str:
    """The name of a language that is not the site's first."""
    return "" if locale.language_code == settings.LANGUAGE_CODE else locale.get_display_name()
