"""A change of an institute, in Vietnamese: proposed by its representative, checked by a keeper, approved, and read."""

import pytest
from playwright.sync_api import expect

from .editor import Editor

INSTITUTE = "Viện Công nghệ sinh học biển Bạch Đằng"
ADDRESS = "/danh-ba/vien-cong-nghe-sinh-hoc-bien-bach-dang/"
HEAD = "PGS.TS. Đỗ Thị Thử Nghiệm"


@pytest.fixture
def reader(open_page):
    """Function that opens the public page, as a reader."""
    return lambda: open_page(ADDRESS)


def open_institute(page) -> Editor:
    """Open it from the first list of the dashboard that has it."""
    page.get_by_role("link", name=INSTITUTE, exact=True).first.click()
    page.wait_for_url("**/edit/**")
    return Editor(page)


def name_names(page) -> None:
    """Mark the titles of the list: some institutes have an English name alone, which is no word of ours."""
    page.locator("td.title a").evaluate_all("links => links.forEach(link => { link.lang = 'en' })")


def test_proposed_checked_approved_and_read(sit_down, reader):
    look = sit_down.look

    page = sit_down("daidien")
    look(page, "dai-dien")
    expect(page.locator("#represented-institutes-content a")).to_have_count(1)
    editor = open_institute(page)
    page.locator("#id_head").fill(HEAD)
    look(page, "dai-dien-sua")
    editor.do("Gửi duyệt theo")
    editor.must_show("đã được gửi duyệt")
    look(page, "dai-dien-da-gui")
    assert HEAD not in reader().content()

    page = sit_down("danhba")
    look(page, "danh-ba")
    editor = open_institute(page)
    address = page.url
    look(page, "danh-ba-mo")
    page.get_by_role("link", name="So sánh với bản đang hiển thị").first.click()
    look(page, "danh-ba-so-sanh")
    expect(page.locator("main")).to_contain_text(HEAD)
    page.go_back()
    editor.decide("Duyệt")
    editor.must_show("Lãnh đạo duyệt")
    name_names(page)
    look(page, "danh-ba-da-duyet")
    assert HEAD not in reader().content()

    # Four eyes: whoever checked it is not asked, or let, to approve it.
    page.goto(address)
    expect(page.locator("footer").get_by_role("button", name="Duyệt", exact=True)).to_have_count(0)
    look(page, "danh-ba-khong-duyet-tiep")

    page = sit_down("lanhdao")
    editor = open_institute(page)
    editor.decide("Duyệt")
    editor.must_show("đã lên trang")
    name_names(page)
    look(page, "lanh-dao-da-duyet")
    public = reader()
    expect(public.locator("main")).to_contain_text(HEAD)
    look(public, "ban-doc")
