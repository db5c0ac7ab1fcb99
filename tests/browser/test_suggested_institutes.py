"""The panel of institutes that a text names, beside the editor."""

import pytest
from playwright.sync_api import expect

from .editor import Editor

INSTITUTE = "Viện Công nghệ sinh học biển Bạch Đằng"
TYPED = "Câu vừa gõ, chưa kịp lưu."


@pytest.mark.parametrize("width", [1280, 390])
def test_taking_one_keeps_what_was_just_typed(open_page, login, width):
    page = open_page("/admin/login/", width=width)
    login(page, "phongvien")
    page.get_by_role("link", name="Tin hoạt động").first.click()
    page.wait_for_url("**/add/**")
    page.wait_for_load_state("networkidle")  # the address is made by a script
    editor = Editor(page)
    editor.write(f"{INSTITUTE} nghiệm thu đề tài, {width}", "Câu mở đầu.")
    expect(page.locator("#id_slug")).not_to_have_value("")
    editor.do("Lưu nháp")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Ẩn/hiện đơn vị được nhắc trong bài").click()
    panel = page.locator("[data-side-panel=institutes-named]")
    expect(panel.get_by_role("link", name=INSTITUTE)).to_be_visible()
    close, name = (
        page.locator("[data-form-side-close-button]").bounding_box(),
        panel.locator("p").first.bounding_box(),
    )
    assert close["x"] + close["width"] <= name["x"] or close["y"] + close["height"] <= name["y"]
    # At once, and without the editor's own way of typing: a moment later it would be saved by itself.
    page.locator("#id_lead").evaluate(f"field => {{ field.value = '{TYPED}' }}")
    panel.get_by_role("button", name="Gắn với bài").click()
    expect(page.locator(".messages .success").last).to_contain_text(INSTITUTE)
    expect(page.locator("#id_lead")).to_have_value(TYPED)
    expect(page.locator("#page-edit-form .chooser__title", has_text=INSTITUTE)).to_be_visible()
