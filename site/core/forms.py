"""Forms of the admin."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm
from wagtail.images.forms import BaseImageForm


class LoginForm(WagtailLoginForm):
    """Wagtail's, with a label that can be translated on the password too."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")


class ImageForm(BaseImageForm):
    """Wagtail's form, which fails on a picture that is cut off or damaged; here such a file is refused."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            decode = field.check_image_pixel_size

            def check(file):
                try:
                    decode(file)
                    if max(file.image.get_size()) > settings.IMAGE_MAX_SIDE:
                        raise ValidationError(_("The picture is too long or too wide."), "invalid_image")
                except (OSError, SyntaxError, ValueError) as error:  # whatever Pillow raises for such a file
                    raise ValidationError(field.error_messages["invalid_image"], "invalid_image") from error

            field.check_image_pixel_size = check
