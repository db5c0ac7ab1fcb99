"""A whole day at the desk, in Vietnamese: drafted, sent back, mended, approved twice, scheduled, and read."""

import re
import tomllib
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from PIL import Image

from tests.support import ROOT

from .editor import Editor

TITLE = "Hội nghị cán bộ, công chức Sở Khoa học và Công nghệ: một ngày ở tòa soạn"
ADDRESS = "/tin-tuc/tin-hoat-dong/hoi-nghi-can-bo-cong-chuc-so-khoa-hoc-va-cong-nghe-mot-ngay-o-toa-soan/"
PICTURES = {
    "trao-giay-khen.png": "Lễ trao Giấy khen năm 2023",
    "phat-bieu.png": "Hình vẽ người phát biểu",
    "ky-giao-uoc.png": "Hình vẽ lễ ký giao ước",
}


@pytest.fixture(scope="module")
def seed():
    """The real article, letter for letter."""
    return tomllib.loads((ROOT / "site/demo/content/seed.toml").read_text(encoding="utf-8"))


@pytest.fixture
def drawing(tmp_path):
    """A picture that the library does not have yet."""
    original = Image.open(ROOT / "site/demo/images/trao-giay-khen.png").convert("RGB")
    path = tmp_path / "trao-giay-khen.jpg"
    original.resize((1400, 900)).save(path)
    return path


@pytest.fixture
def public(open_page):
    """Function that opens the public address, as a reader."""
    return lambda: open_page(ADDRESS)


def test_whole_day(sit_down, seed, drawing, public, run_on_site):
    look = sit_down.look

    page = sit_down("phongvien")
    look(page, "phong-vien")
    page.get_by_role("link", name="Tin hoạt động").first.click()
    editor = Editor(page)
    write(editor, seed, drawing)
    look(page, "viet-bai")
    editor.do("Lưu nháp")
    look(page, "da-luu")
    editor.do("Gửi duyệt theo")
    editor.must_show("đã được gửi duyệt")
    look(page, "da-gui")
    assert public().answer.status == 404

    page = sit_down("bientap")
    look(page, "bien-tap")
    open_waiting(page)
    editor = Editor(page)
    look(page, "bien-tap-mo-bai")
    editor.decide("Yêu cầu chỉnh sửa", "Đoạn cuối thiếu ngày họp. Bổ sung giúp.")
    editor.must_show("Bạn đã trả lại")
    look(page, "da-tra-lai")

    page = sit_down("phongvien")
    page.goto("/admin/")
    look(page, "bai-bi-tra-lai")
    page.get_by_role("link", name=TITLE).first.click()
    editor = Editor(page)
    editor.must_show("Đoạn cuối thiếu ngày họp. Bổ sung giúp.")
    editor.add_paragraph("Hội nghị họp ngày 20/3/2024.")
    look(page, "sua-bai")
    editor.do("Gửi duyệt lại")
    editor.must_show("đã được gửi duyệt")
    look(page, "da-gui-lai")

    page = sit_down("bientap")
    page.goto("/admin/")
    open_waiting(page)
    editor = Editor(page)
    editor.decide("Duyệt")
    editor.must_show("Nội dung này đang chờ ở bước “Lãnh đạo duyệt”")
    look(page, "bien-tap-da-duyet")
    assert public().answer.status == 404

    page = sit_down("lanhdao")
    look(page, "lanh-dao")
    open_waiting(page)
    editor = Editor(page)
    editor.set_date(date_format(timezone.localtime() + timedelta(days=1), "d/m/Y H:i"))
    look(page, "da-dat-lich")
    editor.decide("Duyệt")
    editor.must_show("Nội dung này sẽ lên trang lúc")
    look(page, "lanh-dao-da-duyet")
    assert public().answer.status == 404

    run_on_site("shell", "-c", ONE_DAY_LATER)
    run_on_site("publish_scheduled")
    reader = public()
    assert reader.answer.status == 200
    assert reader.locator("h1").inner_text() == TITLE
    assert reader.locator("article figure figcaption").count() == 3
    assert "Hội nghị họp ngày 20/3/2024." in reader.content()
    look(reader, "ban-doc")

    page = sit_down("phongvien")
    page.goto("/admin/")
    look(page, "moi-xuat-ban")
    assert page.get_by_role("link", name=TITLE).first.is_visible()


# The clock of the server cannot be moved; the date can.
ONE_DAY_LATER = """
from datetime import timedelta
from django.utils import timezone
from wagtail.models import Revision
past = timezone.now() - timedelta(minutes=1)
for revision in Revision.objects.exclude(approved_go_live_at=None).filter(object_str__contains="tòa soạn"):
    revision.content["go_live_at"] = past.isoformat()
    revision.approved_go_live_at = past
    revision.save()
"""


def write(editor, seed, drawing) -> None:
    """The seed article: its lead, its paragraphs, its three figures, its author."""
    editor.write(TITLE, seed["lead"])
    for block in seed["body"]:
        if "paragraph" in block:
            editor.add_paragraph(re.sub("<[^>]+>", "", block["paragraph"]))
        else:
            picture = PICTURES[block["figure"]]
            upload = drawing if block["figure"] == "trao-giay-khen.png" else None
            editor.add_figure(picture, block["alt"], block["caption"], upload)
    editor.add_author(**seed["authors"][0])


def open_waiting(page) -> None:
    """Open the article from the list of what waits for the reviewer."""
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/edit/**")
