"""Suggestions while typing: by keyboard, by mouse, and out of the way."""

from playwright.sync_api import expect


def type_into(page, typed):
    box = page.locator("#qs")
    box.click()
    page.keyboard.type(typed)
    return box, page.locator("#qs ~ ul[role=listbox]")


def test_arrows_choose_and_enter_searches(open_page):
    page = open_page("/tim-kiem/")
    box, suggested = type_into(page, "cong nghe sinh")
    options = suggested.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    title = options.first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(title)
    expect(page.locator("article h3 a").first).to_contain_text(title.split()[0])


def test_escape_puts_them_away_and_keeps_what_was_typed(open_page):
    page = open_page("/tim-kiem/")
    box, suggested = type_into(page, "cong nghe")
    expect(suggested).to_be_visible()
    page.keyboard.press("Escape")
    expect(suggested).to_be_hidden()
    expect(box).to_have_value("cong nghe")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("cong nghe")


def test_click_searches_for_what_was_clicked(open_page):
    page = open_page("/tim-kiem/")
    _box, suggested = type_into(page, "cong nghe")
    option = suggested.get_by_role("option").last
    title = option.inner_text()
    option.click()
    expect(page.locator("h1")).to_contain_text(title)


def test_leaving_the_box_puts_them_away(open_page):
    page = open_page("/tim-kiem/")
    _box, suggested = type_into(page, "cong nghe")
    expect(suggested).to_be_visible()
    page.keyboard.press("Tab")
    expect(suggested).to_be_hidden()
