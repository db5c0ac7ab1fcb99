"""A reporter at work in the admin, in Vietnamese."""

import re

import pytest
from playwright.sync_api import expect

from .addresses import first_article

SLUG = "so-khoa-hoc-va-cong-nghe-dong-hanh-thang-3-2024"


@pytest.fixture
def desk(open_page, login):
    """The reporter's first screen."""
    page = open_page("/admin/login/", width=1280)
    login(page, "phongvien")
    return page


def test_first_screen_is_vietnamese_and_offers_a_new_article(desk):
    assert desk.locator("html").get_attribute("lang") == "vi"
    assert desk.get_by_role("heading", name="Viết bài mới").is_visible()
    assert desk.get_by_role("link", name="Tin hoạt động").is_visible()


def test_seed_article_is_opened_changed_and_saved_as_a_draft(desk, open_page, site):
    address = first_article(site, "vi")
    desk.goto("/admin/pages/search/?q=Hội nghị cán bộ công chức")
    desk.get_by_role("link", name="Hội nghị cán bộ công chức").first.click()
    lead = desk.locator("#id_lead")
    lead.fill(lead.input_value() + " Bản sửa thử.")
    desk.get_by_role("button", name="Lưu nháp").click()
    expect(desk.locator(".messages .success")).to_be_visible()
    desk.reload()
    expect(desk.locator("#id_lead")).to_have_value(re.compile("Bản sửa thử"))
    assert "Bản sửa thử" not in open_page(address).content()


def test_address_is_made_in_plain_letters_while_the_title_is_typed(desk):
    desk.get_by_role("link", name="Tin hoạt động").first.click()
    desk.wait_for_load_state("networkidle")
    desk.locator("#id_title").press_sequentially("Sở Khoa học và Công nghệ ĐỒNG HÀNH, tháng 3/2024")
    desk.locator("#id_lead").click()
    expect(desk.locator("#id_slug")).to_have_value(SLUG)


def test_dates_are_typed_day_first(desk):
    desk.get_by_role("link", name="Tin hoạt động").first.click()
    date = desk.locator("#id_publication_date")
    date.fill("22/03/2024")
    desk.locator("#id_lead").click()
    expect(date).to_have_value("22/03/2024")


def test_reporter_is_offered_no_way_to_publish(desk):
    desk.get_by_role("link", name="Tin hoạt động").first.click()
    expect(desk.locator("button.action-save").first).to_have_text(re.compile("Lưu nháp"))
    expect(desk.locator("[name=action-publish]")).to_have_count(0)
