"""The editor of an article, as somebody sits before it: found by what stands on the buttons."""

import re
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect


def type_date(field: Locator, typed: str, *, elsewhere: Locator) -> None:
    """Type into a field with a calendar and click elsewhere, until that is closed."""
    calendar = field.page.locator(".xdsoft_datetimepicker:visible")
    field.click()
    # It opens a tenth of a second after the field has the focus: behind the back of who is quicker than that.
    expect(calendar).to_have_count(1)
    field.fill(typed)
    for _ in range(5):
        elsewhere.click()
        field.page.wait_for_timeout(500)
        if not calendar.count():
            break
    expect(calendar).to_have_count(0)


class Editor:
    """One article in the editor."""

    def __init__(self, page: Page):
        self.page = page

    def write(self, title: str, lead: str) -> None:
        self.page.locator("#id_title").fill(title)
        self.page.locator("#id_lead").fill(lead)

    def add(self, kind: str) -> Locator:
        """Add a block of a kind at the end of the body; return it."""
        blocks = self.page.locator("[data-contentpath=body] [data-streamfield-child]")
        plus = self.page.locator("[data-contentpath=body] .c-sf-add-button:visible").last
        plus.wait_for()  # a script draws the blocks that are there
        before = blocks.count()
        plus.click()
        self.page.get_by_role("option", name=kind, exact=True).click()
        expect(blocks).to_have_count(before + 1)
        return blocks.last

    def add_paragraph(self, text: str) -> None:
        block = self.add("Đoạn văn")
        box = block.get_by_role("textbox")
        # The list of blocks closes after the block is there, and takes what is typed until then.
        expect(self.page.get_by_role("option")).to_have_count(0)
        box.click()
        # Keys first: what is put in at once, before the editor knows where the cursor stands, is shown and not kept.
        self.page.keyboard.type(text[:5])
        self.page.keyboard.insert_text(text[5:])
        expect(block.locator("input[name$='-value']")).to_have_value(re.compile(re.escape(text[:30])))

    def add_figure(self, picture: str, alt: str, caption: str, upload=None) -> None:
        """A picture of the library, or `upload`, a file that becomes one under this name."""
        figure = self.add("Ảnh và chú thích")
        figure.get_by_role("button", name="Chọn ảnh").click()
        window = self.page.locator(".modal-content").last
        if upload:
            window.get_by_role("tab", name="Tải lên").click()
            window.locator("[type=file]").set_input_files(upload)
            window.get_by_label("Tiêu đề").fill(picture)
            window.get_by_role("button", name="Tải lên").click()
        else:
            window.get_by_role("link", name=picture).click()
        window.wait_for(state="detached")
        figure.get_by_role("textbox", name="Văn bản thay thế").fill(alt)
        figure.get_by_role("textbox", name="Chú thích").fill(caption)

    def add_author(self, name: str, organisation: str) -> None:
        self.page.get_by_role("button", name="Thêm tác giả").click()
        self.page.locator("[name=authors-0-name]").fill(name)
        self.page.locator("[name=authors-0-organisation]").fill(organisation)

    def do(self, button: str) -> None:
        """Press one of the buttons at the foot, among the others if it is not the first; wait for the next page."""
        foot = self.page.locator("footer")
        if not foot.get_by_role("button", name=button).first.is_visible():
            foot.get_by_role("button", name="Thao tác khác").click()
        with self._next_page():
            foot.get_by_role("button", name=button).first.click()

    def decide(self, button: str, comment: str = "") -> None:
        """Press a reviewer's button, and confirm in the window that it opens."""
        foot = self.page.locator("footer")
        if not foot.get_by_role("button", name=button).first.is_visible():
            foot.get_by_role("button", name="Thao tác khác").click()
        foot.get_by_role("button", name=button).first.click()
        window = self.page.locator(".modal-content").last
        window.locator("textarea").fill(comment)
        with self._next_page():
            window.locator("[type=submit]").click()

    def set_date(self, moment: str) -> None:
        """Say when it goes live, `dd/mm/yyyy hh:mm`, and save that."""
        self.page.get_by_role("button", name="Trạng thái").first.click()
        self.page.get_by_role("button", name="Đặt lịch").first.click()
        window = self.page.get_by_role("dialog").filter(has=self.page.locator("#id_go_live_at"))
        type_date(window.locator("#id_go_live_at"), moment, elsewhere=window.get_by_role("heading").first)
        with self._next_page():
            window.get_by_role("button", name="Lưu lịch").click()

    @contextmanager
    def _next_page(self):
        """Wait for another page. Autosave changes the address of this one, so that addresses tell nothing."""
        self.page.evaluate("() => { document.documentElement.dataset.left = true }")
        yield
        self.page.locator("html:not([data-left])").wait_for(state="attached")

    def must_show(self, text: str) -> None:
        expect(self.page.locator("body")).to_contain_text(text)
