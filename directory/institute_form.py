"""The form of an institute in the admin."""

from django.db.models import ManyToManyField
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList

from core.date_fields import DatesAsTypedMixin
from editorial.content import stored
from editorial.references import SeenReferencesMixin

from .bodies_field import BodiesField
from .facts import DEGREES
from .models import Institute
from .panels import INSTITUTE_PANELS

# Codes of what Django says of a number.
_OF_NUMBERS = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")


class InstituteForm(SeenReferencesMixin, DatesAsTypedMixin, WagtailAdminModelForm):
    """What it lacks for whoever fills it in stays as the newest version has it, an older one shown in it or not."""

    related = BodiesField(
        label=capfirst(_("related bodies")),
        required=False,
        help_text=_("One on each line: its official name, or the last part of its address in the directory."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, (_limit, message) in DEGREES.items():
            if name in self.fields:
                self.fields[name].error_messages |= dict.fromkeys(_OF_NUMBERS, message)

    def clean(self):
        data = super().clean()
        if DEGREES.keys() & self.errors.keys():
            # What is wrong is not missing: its pair says nothing now.
            for name in DEGREES:
                data.pop(name, None)
        return data

    def _post_clean(self):
        if self.instance.pk:
            newest = stored(self.instance).get_latest_revision_as_object()
            for name in set(self._meta.field_permissions or ()) - set(self.fields):
                _take_over(self.instance, newest, name)
        super()._post_clean()


def _take_over(instance, newest, name) -> None:
    if isinstance(Institute._meta.get_field(name), ManyToManyField):
        getattr(instance, name).set(getattr(newest, name).all())
    else:
        setattr(instance, name, getattr(newest, name))


EDIT_HANDLER = ObjectList(INSTITUTE_PANELS, base_form_class=InstituteForm)
