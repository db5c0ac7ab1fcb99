"""What the picture library takes, by the editor's own form; a refusal is in Vietnamese and stores nothing."""

import zlib
from io import BytesIO
from pathlib import Path
from struct import pack

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile

from core.models import CustomImage
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(document.cookie)</script></svg>'


def picture(format="JPEG"):
    file = BytesIO()
    Image.effect_noise((60, 40), 80).convert("RGB").save(file, format)
    return file.getvalue()


def one_colour_png(width, height=None):
    """A picture of one colour, a square unless told otherwise: some kilobytes that decode to as many bytes as pixels."""
    height = height or width

    def chunk(kind, data):
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    row = b"\0" * (width + 1)
    packer = zlib.compressobj(9)
    pixels = b"".join([packer.compress(row) for _ in range(height)]) + packer.flush()
    header = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def stored_files(media):
    return [path for path in Path(media).rglob("*") if path.is_file()]


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def upload(client, media):
    """Send a file as the upload page does, and return the answer to its script."""
    client.force_login(UserFactory(role="Biên tập"))

    def send(name, content):
        file = SimpleUploadedFile(name, content, "image/jpeg")
        fields = {"files[]": file, "title": "Ảnh", "collection": Collection.get_first_root_node().pk}
        return client.post(reverse("wagtailimages:add_multiple"), fields).json()

    return send


REFUSED = {
    "20 MB": ("anh.jpg", lambda: picture() + b"\0" * 20 * 1024 * 1024, "quá lớn"),
    "400 million pixels": ("anh.png", lambda: one_colour_png(20_000), "quá nhiều điểm ảnh"),
    "64 million pixels": ("anh.png", lambda: one_colour_png(8_000), "quá nhiều điểm ảnh"),
    "a line of 40 million pixels": ("anh.png", lambda: one_colour_png(40_000_000, 1), "quá dài"),
    "SVG with a script": ("anh.svg", lambda: SVG, "không được hỗ trợ"),
    "SVG named .png": ("anh.png", lambda: SVG, "không khớp"),
    "text named .jpg": ("anh.jpg", lambda: "Không phải ảnh".encode(), "hợp lệ"),
    "PNG named .jpg": ("anh.jpg", lambda: picture("PNG"), "không khớp"),
    "page named .gif": ("anh.gif", lambda: b"<html><script>alert(1)</script>", "hợp lệ"),
    "JPEG cut off in its header": ("anh.jpg", lambda: picture()[:20], "hợp lệ"),
    "JPEG cut off": ("anh.jpg", lambda: picture()[:1200], "hợp lệ"),
    "PNG cut off": ("anh.png", lambda: picture("PNG")[:1200], "hợp lệ"),
    "TIFF": ("anh.tiff", lambda: picture("TIFF"), "không được hỗ trợ"),
}


@pytest.mark.parametrize(("name", "content", "reason"), REFUSED.values(), ids=REFUSED)
def test_is_refused_in_vietnamese_and_leaves_nothing(upload, media, name, content, reason):
    answer = upload(name, content())
    assert answer["success"] is False
    assert reason in answer["error_message"].lower()
    assert not CustomImage.objects.exists()
    assert not UploadedFile.objects.exists()
    assert stored_files(media) == []


def test_chooser_refuses_the_same(upload, client, media):
    """The form inside the article editor is another view."""
    file = SimpleUploadedFile("anh.svg", SVG, "image/svg+xml")
    fields = {
        "image-chooser-upload-file": file,
        "image-chooser-upload-title": "Ảnh",
        "image-chooser-upload-collection": Collection.get_first_root_node().pk,
    }
    answer = client.post(reverse("wagtailimages_chooser:create"), fields).json()
    assert answer["step"] == "reshow_creation_form"
    assert "không được hỗ trợ" in BeautifulSoup(answer["htmlFragment"], "html.parser").get_text()
    assert stored_files(media) == []


def test_bomb_is_small_enough_to_pass_the_size_limit():
    """Otherwise the refusals above would say nothing about pixels."""
    assert len(one_colour_png(8_000)) < 1024 * 1024


@pytest.mark.parametrize(
    ("name", "format"), [("Ảnh hội nghị.JPG", "JPEG"), ("anh.png", "PNG"), ("anh.webp", "WEBP")]
)
def test_ordinary_picture_is_stored(upload, media, name, format):
    assert upload(name, picture(format))["success"] is True
    image = CustomImage.objects.get()
    assert (image.width, image.height) == (60, 40)
    assert image.file.name.isascii()
    assert [path.name for path in stored_files(media)] == [Path(image.file.name).name]


def test_upload_without_permission_is_refused(client, media):
    client.force_login(UserFactory(role="Đại diện viện"))
    files = {"files[]": SimpleUploadedFile("anh.jpg", picture())}
    response = client.post(reverse("wagtailimages:add_multiple"), files)
    assert response.status_code == 302
    assert stored_files(media) == []
