"""axe finds nothing to object to: every kind of page, both languages, small and large, in all colours."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string

from .addresses import address, every_page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@every_page
def test_axe_finds_nothing(open_page, site, language, kind):
    path = address(site, language, kind)
    found = []
    for width in (360, 1280):
        page = open_page(path, width=width)
        assert page.answer.status == (404 if kind == "missing" else 200)
        found += [f"{width} px, light: {violation}" for violation in _violations(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width} px, dark: {violation}" for violation in _violations(page)]
        page.emulate_media(color_scheme="light")
        page.evaluate("localStorage.setItem('hd-contrast', 'more')")
        page.reload()
        found += [f"{width} px, high contrast: {violation}" for violation in _violations(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width} px, dark, high contrast: {violation}" for violation in _violations(page)]
    assert not found, "\n".join([path, *found])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_on_the_page_of_an_error(open_page, width, scheme):
    """No address asks for it, so it is put where another page was, with that page's stylesheet."""
    page = open_page("/", width=width, scheme=scheme)
    page.set_content(render_to_string("500.html"))
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert _violations(page) == []


def _violations(page) -> list[str]:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    results = Axe().run(page, options=options)
    return [
        f"{violation['id']} ({violation['impact']}) {node['target']}: {node.get('failureSummary', '')}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
