"""Forms of the admin."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class LoginForm(WagtailLoginForm):
    """Wagtail's, with a label that can be translated on the password too."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")


class ImageField(WagtailImageField):
    """Wagtail's field, which fails on a picture that is cut off or damaged; here such a file is refused."""

    def check_image_pixel_size(self, f):
        try:
            super().check_image_pixel_size(f)
            longest_side = max(f.image.get_size())
        except (OSError, SyntaxError, ValueError) as error:  # whatever Pillow raises for such a file
            raise ValidationError(self.error_messages["invalid_image"], "invalid_image") from error
        if longest_side > settings.IMAGE_MAX_SIDE:
            raise ValidationError(_("The picture is too long or too wide."), "invalid_image")


class ImageForm(BaseImageForm):
    """The form of a picture, with this field for its file."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            options = {name: getattr(field, name) for name in ("label", "required", "help_text", "widget")}
            self.fields["file"] = ImageField(**options)
