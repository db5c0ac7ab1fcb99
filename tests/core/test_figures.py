"""A picture in a text is described, or said to be decorative."""

import pytest
from django.core.exceptions import ValidationError

from core.blocks import DescribedImageBlock
from core.blocks.figure import looks_like_file_name
from tests.factories import ImageFactory

FILE_NAMES = [
    *("IMG_1234", "img 1234", "IMG-20240320-WA0001", "DSC00012.JPG", "DSC_0042", "DSCN0042", "DSCF1234.jpg"),
    *("20240320_101010", "2024-03-20 10.10.10", "1.jpg", "0042", "(1)", "image1", "image (3)", "Picture 12"),
    *(
        "anh-hoi-nghi.jpg",
        "anh hoi nghi.jpg",
        "Ảnh hội nghị 2024.png",
        "ảnh 1",
        "Hình 3",
        "anh_1",
        "photo.jpeg",
    ),
    *("le_ky_2024", "z5271234567890_0a1b2c3d4e5f.jpg", "zalo-1234", "a.b.c.webp", "ban-do.SVG", "scan.tiff"),
    *("Screenshot 2024-03-20 at 10.10.10.png", "Screenshot 2024-03-20 at 10.10.10", "FB_IMG_1711111111111"),
]
DESCRIPTIONS = [
    "Đèn biển Hòn Dấu",
    "50 đại biểu dự hội nghị",
    "Ảnh ba nhà khoa học nhận giải thưởng năm 2024",
    "Hình vẽ: năm người đứng thành hàng trên sân khấu, tay cầm giấy khen và hoa.",
    "Biểu đồ 3 cột: 2021, 2022 và 2023",
    "Hình 3: sơ đồ trạm quan trắc",
    "Năm 2024, lễ ký giao ước thi đua",
    "10.000 con tôm giống trước khi thả",
    "Máy đo pH_2 trong phòng thí nghiệm",
    "Logo",
    "Trang bìa tệp bao-cao.pdf mở trên màn hình",
    "Screenshot of the data portal in 2024",
]


@pytest.mark.parametrize("text", FILE_NAMES)
def test_file_name_is_recognised(text):
    assert looks_like_file_name(text)
    assert looks_like_file_name(f"  {text} ")


@pytest.mark.parametrize("text", DESCRIPTIONS)
def test_description_is_not_taken_for_a_file_name(text):
    assert not looks_like_file_name(text)


def clean(alt="", decorative=False):
    """Clean the block with what the form would hand it."""
    block = DescribedImageBlock()
    image = ImageFactory()
    return block.clean(block.to_python({"image": image.pk, "alt_text": alt, "decorative": decorative}))


def refusal_of(**kwargs):
    """What is said at the field for the description."""
    with pytest.raises(ValidationError) as refusal:
        clean(**kwargs)
    assert refusal.value.block_errors.keys() == {"alt_text"}
    return refusal.value.block_errors["alt_text"].message


@pytest.mark.django_db
@pytest.mark.parametrize("alt", ["", None, "   "])
def test_picture_without_description_is_refused_in_vietnamese(alt):
    assert "văn bản thay thế" in refusal_of(alt=alt)


@pytest.mark.django_db
def test_file_name_as_description_is_refused_in_vietnamese():
    assert "tên tệp" in refusal_of(alt="IMG_1234")


@pytest.mark.django_db
def test_description_is_kept():
    assert clean(alt="Đèn biển Hòn Dấu").contextual_alt_text == "Đèn biển Hòn Dấu"


@pytest.mark.django_db
def test_decorative_picture_needs_no_description():
    assert clean(decorative=True).decorative


def test_endless_text_is_no_file_name():
    # Tried against the patterns of file names, this took seven seconds.
    assert not looks_like_file_name("_1" * 1600 + " x")
