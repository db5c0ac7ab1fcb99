"""What is wrong with a fact about an institute: validators for its fields, said alike in the form and in an import."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_PHONE = re.compile(r"[0-9 +\-().,/]+")
_FEWEST_DIGITS = 6
# The greatest degrees of each, and what to say of any others.
DEGREES = {
    "latitude": (
        Decimal(90),
        gettext_lazy("Latitude from -90 to 90, with six decimals at most, for example 20.862."),
    ),
    "longitude": (
        Decimal(180),
        gettext_lazy("Longitude from -180 to 180, with six decimals at most, for example 106.683."),
    ),
}


def validate_phone(text: str) -> None:
    """Raise ValidationError unless it may be one telephone number or several."""
    if not _PHONE.fullmatch(text) or sum(sign.isdigit() for sign in text) < _FEWEST_DIGITS:
        raise ValidationError(
            _(
                "A telephone number has six digits or more, with spaces and + - ( ) . / between them; "
                "commas part several numbers."
            ),
            code="phone",
        )


def validate_year(year: int) -> None:
    """Raise ValidationError for a year after the next, for which nobody founds anything yet."""
    if year > timezone.localdate().year + 1:
        raise ValidationError(_("The year is in the future."), code="future")
