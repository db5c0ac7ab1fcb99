"""The form of a reviewed page."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.date_fields import DatesAsTypedMixin

from .references import SeenReferencesMixin


class ReviewedPageForm(SeenReferencesMixin, DatesAsTypedMixin, WagtailAdminPageForm):
    """The form of a page: what it refers to may be seen, and its date is to come."""

    def clean(self):
        data = super().clean()
        moment = data.get("go_live_at")
        if moment and "go_live_at" in self.changed_data and moment < timezone.now():
            self.add_error("go_live_at", _("This moment has passed."))
        return data
