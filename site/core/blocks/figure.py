"""Pictures in a text: one, or several side by side."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

_FILE_NAME = re.compile(
    r"^.+\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)$"  # anh hoi nghi.JPG
    r"|^(?:img|dsc[nf]?|image|photo|picture|anh|ảnh|screenshot|zalo|hinh|hình)?[-_ ]?\(?\d[\d\-_ ().]*$"
    r"|^(?:img|screenshot)[-_ ]\d{4}-?\d\d-?\d\d.*$"  # IMG-20240320-WA0001, Screenshot 2024-03-20 at 10.10.10
    r"|^\S*_\S*\d\S*$",  # le_ky_2024
    re.IGNORECASE,
)


LONGEST_FILE_NAME = 255


def looks_like_file_name(text: str) -> bool:
    """Whether ``text`` is what a camera or a file system calls a picture rather than what it shows."""
    return len(text) <= LONGEST_FILE_NAME and bool(_FILE_NAME.match(text.strip()))


class DescribedImageBlock(ImageBlock):
    """Wagtail's ImageBlock, which asks for alt text or an explicit "decorative"; here alt text has to describe."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        # Wagtail names its other two parts; this one would stay "Image" in every language.
        self.child_blocks["image"].label = self.child_blocks["image"].meta.label = _("Image")

    def clean(self, value):
        if value:
            value.contextual_alt_text = (value.contextual_alt_text or "").strip()
        value = super().clean(value)
        if value and looks_like_file_name(value.contextual_alt_text):
            message = _("This is a file name. Describe what the picture shows, or mark it as decorative.")
            raise StructBlockValidationError(block_errors={"alt_text": ValidationError(message)})
        return value


class FigureBlock(blocks.StructBlock):
    """A picture with its caption and credit."""

    image = DescribedImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=500)
    credit = blocks.CharBlock(
        label=_("Credit"),
        required=False,
        max_length=255,
        help_text=_("Left empty, the credit kept with the picture is printed."),
    )

    class Meta:
        icon = "image"
        label = _("Figure")
        label_format = "{caption}"  # without it, a collapsed figure is called "No": whether it is decorative
        template = "blocks/figure.html"


class GalleryBlock(blocks.StructBlock):
    """Several figures side by side; nothing moves by itself."""

    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=2, max_num=12)
    caption = blocks.CharBlock(label=_("Caption of the whole"), required=False, max_length=500)

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "blocks/gallery.html"
