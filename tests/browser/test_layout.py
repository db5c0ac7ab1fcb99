"""Pages fit a narrow window, work with the keyboard and without scripts, and ask for little."""

import pytest

from .addresses import ABOUT_INSTITUTES, INSTITUTE, address, every_page, first_article

FOCUS = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
        html: element.outerHTML.slice(0, 120),
        href: element.getAttribute("href"),
        body: element === document.body,
        inMain: element.closest("main") !== null,
        inFooter: element.closest("footer") !== null,
        visible: element.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})
            && box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
            && box.top < innerHeight && box.left < innerWidth,
        marked: style.outlineStyle !== "none" || style.boxShadow !== "none",
    };
}"""


@every_page
def test_nothing_scrolls_sideways_at_320_px(open_page, site, language, kind):
    page = open_page(address(site, language, kind), width=320)
    widest = page.evaluate("document.scrollingElement.scrollWidth")
    assert widest <= page.evaluate("innerWidth")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/", "/en/"])
def test_the_keyboard_reaches_everything_from_the_skip_link_to_the_footer(open_page, path, width):
    page = open_page(path, width=width)
    stops = []
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["body"] or stop in stops[:1]:
            break
        stops.append(stop)
    assert stops[0]["href"].startswith("#"), "the first stop is not the skip link"
    assert stops[-1]["inFooter"], f"the last stop is {stops[-1]['html']}"
    assert any(stop["inMain"] for stop in stops)
    hidden = [stop["html"] for stop in stops if not stop["visible"]]
    assert not hidden, "focused, but not to be seen:\n" + "\n".join(hidden)
    unmarked = [stop["html"] for stop in stops if not stop["marked"]]
    assert not unmarked, "focused, but not marked:\n" + "\n".join(unmarked)


def test_the_skip_link_moves_the_focus_to_the_content(open_page):
    page = open_page("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["inMain"]


@pytest.mark.parametrize("width", [360, 1280])
def test_an_article_leads_to_its_institutes(open_page, width):
    page = open_page(ABOUT_INSTITUTES, width=width)
    assert page.locator(f"article a[href='/danh-ba/{INSTITUTE}/']").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_menu_is_there_without_scripts(open_page, width):
    page = open_page("/", width=width, javascript=False)
    link = page.locator("nav a[href='/tin-tuc/']").first
    assert link.is_visible()
    link.click()
    assert page.url.endswith("/tin-tuc/")


def test_search_works_without_scripts(open_page):
    page = open_page("/tim-kiem/", javascript=False)
    page.fill("main [name=q]", "khoa")
    page.press("main [name=q]", "Enter")
    assert "q=khoa" in page.url
    assert page.locator("main a[href^='/tin-tuc/']").first.is_visible()


def test_an_article_asks_for_little_and_leaves_no_cookie(open_page, site):
    """`open_page` sees to it that none of the requests goes to a third party."""
    page = open_page(first_article(site, "vi"), width=360)
    page.mouse.wheel(0, 20_000)  # pictures that load when they come into view
    page.wait_for_load_state("networkidle")
    assert len(page.visit.requests) <= 20, "\n".join(page.visit.requests)
    assert page.context.cookies() == []


@every_page
def test_a_reader_gets_no_cookie(open_page, site, language, kind):
    page = open_page(address(site, language, kind))
    assert "set-cookie" not in page.answer.all_headers()
    assert page.context.cookies() == []
