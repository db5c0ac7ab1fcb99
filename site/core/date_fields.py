"""Fields for dates in the admin: what was typed stays, and the server says what is wrong with it.

The calendar of Wagtail puts today in the place of what it cannot read.
"""

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

_AS_TYPED = {"validateOnBlur": False}
_NO_DATE = {"invalid": _("Write the date as dd/mm/yyyy, for example 31/12/2026.")}
_NO_MOMENT = {"invalid": _("Write the date and time as dd/mm/yyyy hh:mm, for example 31/12/2026 08:00.")}
_TIME = r"\d{1,2}:\d{2}(:\d{2})?"
_DATE = re.compile(
    rf"({_TIME} )?((?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})[/-](?P<year>\d{{4}})"
    rf"|(?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}}))( {_TIME})?",
    re.ASCII,
)


class _NamesDaysMixin:
    """A field that tells a day that no calendar has, as 31/02/2026, from what is no date."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValidationError as error:
            if _names_no_day(value):
                raise ValidationError(_("This day is not in the calendar."), code="no_such_day") from error
            raise


class DateField(_NamesDaysMixin, forms.DateField):
    """A date."""


class DateTimeField(_NamesDaysMixin, forms.DateTimeField):
    """A date with a time."""


def _names_no_day(typed) -> bool:
    found = _DATE.fullmatch(str(typed).strip())
    if not found:
        return False
    parts = found["iso"].split("-") if found["iso"] else found.group("year", "month", "day")
    year, month, day = map(int, parts)
    try:
        date(year or 1, month, day)
    except ValueError:
        return True
    return False


class DateInput(AdminDateInput):
    """A date."""

    def get_config(self):
        return super().get_config() | _AS_TYPED


class DateTimeInput(AdminDateTimeInput):
    """A date with a time."""

    def get_config(self):
        return super().get_config() | _AS_TYPED


class DatesAsTypedMixin:
    """A form with Wagtail's panel of dates, which brings its own widgets."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, AdminDateTimeInput):
                selector = field.widget.js_overlay_parent_selector
                field.widget = DateTimeInput(field.widget.attrs, js_overlay_parent_selector=selector)
                field.error_messages |= _NO_MOMENT


register_form_field_override(
    models.DateField,
    override={"form_class": DateField, "widget": DateInput, "error_messages": _NO_DATE},
)
register_form_field_override(
    models.DateTimeField,
    override={"form_class": DateTimeField, "widget": DateTimeInput, "error_messages": _NO_MOMENT},
)
