"""Fields for dates in the admin: what was typed stays, and the server says what is wrong with it.

The calendar of Wagtail puts today in the place of what it cannot read.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

_AS_TYPED = {"validateOnBlur": False}
_NO_DATE = {"invalid": _("Write the date as dd/mm/yyyy, for example 31/12/2026.")}
_NO_MOMENT = {"invalid": _("Write the date and time as dd/mm/yyyy hh:mm, for example 31/12/2026 08:00.")}


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


register_form_field_override(models.DateField, override={"widget": DateInput, "error_messages": _NO_DATE})
register_form_field_override(
    models.DateTimeField,
    override={"widget": DateTimeInput, "error_messages": _NO_MOMENT},
)
