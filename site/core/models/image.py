"""The picture library: Wagtail's image with its credit and licence."""

from pathlib import Path

from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CustomImage(AbstractImage):
    """A picture. ``credit`` is printed under it wherever a figure gives no credit of its own."""

    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who made the picture, as it is to be printed.")
    )
    licence = models.CharField(
        _("licence"), max_length=100, blank=True, help_text=_("For example: CC BY 4.0, or own picture.")
    )

    admin_form_fields = (*Image.admin_form_fields[:3], "credit", "licence", *Image.admin_form_fields[3:])

    @property
    def default_alt_text(self):
        """What a figure's alt text starts with: the description, never the title, which is often a file name."""
        return self.description

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]


class CustomRendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    def get_upload_to(self, filename):
        """A folder for each picture whose name nobody guesses: sizes are made before anything public shows them."""
        secret = f"{self.image_id} {self.image.file_hash or self.image.file.name}"
        folder = salted_hmac("core.renditions", secret).hexdigest()[:20]
        return f"images/{folder}/{Path(super().get_upload_to(filename)).name}"

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
