"""Two desk editors with the same article open: nothing of either is lost, and somebody is left to approve."""

import pytest
from playwright.sync_api import expect

from .editor import Editor

LEAD = "Câu mở đầu mà đồng nghiệp vừa sửa."


TITLE = "Hai biên tập viên cùng mở một bài"
WAITING = """
from django.contrib.auth.models import User
from articles.models import ArticlePage
page = ArticlePage.objects.live().first()
draft = page.copy(recursive=False, update_attrs={"slug": "hai-bien-tap", "title": "TITLE"}, keep_live=False)
reporter = User.objects.get(username="phongvien")
type(page)._base_manager.filter(pk=draft.pk).update(owner=reporter)
draft.get_workflow().start(draft, reporter)
""".replace("TITLE", TITLE)


@pytest.fixture
def open_article(sit_down, run_on_site):
    """Function that opens an article that waits at the desk, as one of its editors."""
    run_on_site("shell", "-c", WAITING)

    def open_article(username):
        page = sit_down(username)
        page.get_by_role("link", name=TITLE).first.click()
        page.wait_for_url("**/edit/**")
        return page

    return open_article


def lead_in(page):
    return page.locator("#id_lead")


def test_approval_after_a_colleagues_change_shows_it_and_leaves_it(open_article):
    late, quick = open_article("bientap"), open_article("bientap2")
    lead_in(quick).fill(LEAD)
    Editor(quick).do("Lưu nháp")
    expect(lead_in(quick)).to_have_value(LEAD)

    approve(late)
    Editor(late).must_show("Nội dung đã thay đổi trong lúc đó")
    Editor(late).must_show("Biên tập kiểm tra")
    expect(lead_in(late)).to_have_value(LEAD)
    late.wait_for_timeout(6000)  # as long as autosave takes, and more

    Editor(late).decide("Duyệt")
    Editor(late).must_show("Lãnh đạo duyệt")


def approve(page) -> None:
    """Approve, and go on where Wagtail says that there is a newer version."""
    page.locator("footer").get_by_role("button", name="Duyệt", exact=True).first.click()
    page.evaluate("() => { document.documentElement.dataset.left = true }")
    page.locator(".modal-content").last.locator("[type=submit]").click()
    dialog = page.locator("#w-save-confirmation-dialog")
    left = page.locator("html:not([data-left])")
    expect(dialog.get_by_role("button", name="Tiếp tục").or_(left).first).to_be_visible()
    if not left.count():
        dialog.get_by_role("button", name="Tiếp tục").click()
    left.wait_for(state="attached")
